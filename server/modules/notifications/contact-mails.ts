/**
 * To the shop: what a visitor wrote. It comes from the shop's own address, since a mail in a stranger's name is refused
 * by mail servers (DMARC); the answer goes to who wrote it.
 */
import { ownersToNotify } from '#modules/auth/staff-accounts/index.ts';
import { messageById } from '#modules/contact/index.ts';
import { readSettings } from '#modules/settings/index.ts';
import type { Reader } from '#platform/db.ts';
import type { Platform } from '#platform/platform.ts';
import { writeMail } from './account-mails.ts';
import type { Post } from './post.ts';

/** One mail to each who is told; a second run finds them written. */
export async function mailContactMessage(
  { db, config }: Platform,
  post: Post,
  messageId: string,
): Promise<void> {
  const message = await messageById(db, messageId);
  if (!message) return;
  const { name, email, orderNumber } = message;
  for (const { key, recipient, locale } of await inboxesOf(db)) {
    const mail = await writeMail({ db, config }, { recipient, locale }, (t, shop) => ({
      subject: t('mails.contact.subject', { shop, name }),
      title: t('mails.contact.title', { name }),
      paragraphs: message.message.split(/\n\s*\n/),
      rows: [
        { label: t('mails.contact.from'), value: `${name} <${email}>` },
        ...(orderNumber ? [{ label: t('mails.contact.order'), value: orderNumber }] : []),
      ],
      link: {
        text: t('mails.contact.link'),
        url: `${config.publicUrl}/admin/messages/${messageId}`,
      },
      footer: t('mails.contact.footer', { shop }),
    }));
    const about = `${messageId}:${key}`;
    await post({ ...mail, replyTo: email }, { kind: 'contact.received', about, flow: 'contact' });
  }
}

/** The shop's own address; until it is set, those of its owners. */
async function inboxesOf(db: Reader) {
  const { identity, languages } = await readSettings(db);
  if (identity.email) {
    return [{ key: 'shop', recipient: identity.email, locale: languages.locale }];
  }
  const owners = await ownersToNotify(db);
  return owners.map(({ id: key, email: recipient, locale }) => ({ key, recipient, locale }));
}
