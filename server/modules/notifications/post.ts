/** Writes a message once, however often its job runs, and sends it. */
import { now } from '#platform/clock.ts';
import type { Limit } from '#platform/limits.ts';
import { createMailer } from '#platform/mail.ts';
import type { Platform } from '#platform/platform.ts';
import type { DrawnMail } from './order-mails.ts';
import * as queries from './queries.ts';

/** Mails with a one-time link. */
export const LINK_KIND = 'account.link';

/** Whoever types somebody's address must not be able to flood them. Of orders and of accounts each. */
const MAILS_PER_RECIPIENT: Limit = {
  ...{ name: 'mails', points: 20, seconds: 3600 },
  shared: true,
};

/** `about`: with the kind it names the message, so that a second run of its job finds it written. */
export type About = {
  kind: string;
  about: string;
  orderId?: string | null;
  accountId?: string | null;
};
/** Null: there is nothing to tell any more. */
export type Post = (mail: DrawnMail | null, about: About) => Promise<void>;

export function createPost({ db, config, limits }: Platform): Post {
  const sendMail = createMailer(config);

  /** Without a mail server a demo's mailbox is a message's end. */
  async function send(mail: Omit<queries.MailRow, 'state'>): Promise<void> {
    const { id, kind, recipient: to, subject, text, html } = mail;
    // Refused, its job comes back later: a mail is late then, and never lost.
    await limits.count(MAILS_PER_RECIPIENT, `${kind.split('.')[0]} ${to}`);
    if (sendMail) await sendMail({ messageId: id, to, subject, text, html });
    else if (config.mode === 'live') return;
    // What a link opens is nobody's to read once the mail is out. A demo's mailbox is where its mails are read.
    const forgetBody = config.mode === 'live' && kind === LINK_KIND;
    await queries.markSent(db, id, { at: now(), forgetBody });
  }

  return async (mail, { kind, about, orderId = null, accountId = null }) => {
    if (!mail) return;
    const dedupeKey = `${kind}:${about}`;
    const message = { ...mail, dedupeKey, kind, orderId, accountId, createdAt: now() };
    const id = await queries.insertMail(db, message);
    if (id) return send({ ...message, id });
    // A retry finds the message written and only sends it.
    const earlier = await queries.mailByKey(db, dedupeKey);
    // One that was emptied meanwhile has nobody to go to.
    if (earlier?.recipient && earlier.state !== 'sent') await send(earlier);
  };
}
