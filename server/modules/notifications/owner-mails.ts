/** Security alerts to every owner: somebody changed where money goes, or permissions. */
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import { ownersToNotify } from '#modules/auth/staff-accounts/index.ts';
import { readAuditEntry } from '#platform/audit.ts';
import type { Platform } from '#platform/platform.ts';
import { writeMail } from './account-mails.ts';
import type { Post } from './post.ts';

/** One mail to each about one entry of the audit log; a second run finds them written. */
export async function notifyOwners(
  { db, config }: Platform,
  post: Post,
  auditId: string,
): Promise<void> {
  const entry = await readAuditEntry(db, auditId);
  if (!entry) return;
  for (const { id: accountId, email: recipient, name, locale } of await ownersToNotify(db)) {
    const mail = await writeMail({ db, config }, { recipient, name, locale }, (t, shop, spoken) => {
      const act = actOf(entry.action, spoken);
      return {
        subject: t('mails.owners.subject', { shop, act }),
        title: act,
        paragraphs: [
          t('mails.owners.text', { name: entry.actorName, subject: entry.subjectId }),
          t('mails.owners.notKnown'),
        ],
        link: {
          text: t('mails.owners.link'),
          url: `${config.publicUrl}/admin/team/activity`,
        },
        footer: t('mails.owners.footer', { shop }),
      };
    });
    const about = `${auditId}:${accountId}`;
    await post(mail, { kind: 'account.owners_told', about, flow: 'notices', accountId });
  }
}

/** In the words of the activity page. */
const actOf = (action: string, locale: string): string =>
  sentenceAt(translatorFor(locale), `admin.team.activity.actions.${action}`) ?? action;
