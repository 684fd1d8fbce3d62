/** Writes a message once, however often its job runs, and sends it. */
import { codeOf } from '#common/narrow.ts';
import { rememberedSettings, senderOf } from '#modules/settings/index.ts';
import { after, days, now, seconds } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Limit } from '#platform/limits.ts';
import { CANNOT_WRITE, createMailer } from '#platform/mail.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, OneOf } from '#platform/schemas.ts';
import { giveUp } from './mail-server.ts';
import type { RenderedMail } from './order-mails.ts';
import * as queries from './queries.ts';

/** Mails with a one-time link. */
export const LINK_KIND = 'account.link';
export const CONFIRM_KIND = 'newsletter.confirm';
const WITH_SECRETS: string[] = [LINK_KIND, CONFIRM_KIND];

/**
 * Requests for somebody's address must not flood their mailbox, nor delay mails they wait for: each kind is limited on
 * its own. `asked`: what a stranger may request with an address that is not theirs. `reset`: links to a new password,
 * which have a tighter limit where they are requested. `contact`: what strangers write to the shop. `shop`: what the
 * merchant asked for, as often as it happens.
 */
const FLOWS = ['orders', 'asked', 'reset', 'notices', 'contact', 'shop'] as const;
export type Flow = (typeof FLOWS)[number];
const MAILS_PER_RECIPIENT: Limit = {
  name: 'mails',
  points: 20,
  seconds: 3600,
  shared: true,
};
/** A mail later than this is of no use. */
const LATEST_MS = days(2);
export const SEND_TASK = defineTask('mail.send', { id: Id, flow: OneOf(FLOWS) });

/** `about`: with the kind it names the message, so that a second run of its job finds it written. */
export type About = {
  kind: queries.MailKind;
  about: string;
  flow: Flow;
  orderId?: string | null;
  accountId?: string | null;
};
/** Null: there is nothing to send any more. */
export type Post = (mail: RenderedMail | null, about: About) => Promise<void>;

type ToSend = Omit<queries.MailRow, 'state' | 'dedupeKey'>;

export function createPost(platform: Platform): Post {
  const send = createSender(platform);
  const { db } = platform;
  return async (mail, { kind, about, flow, orderId = null, accountId = null }) => {
    if (!mail) return;
    const dedupeKey = `${kind}:${about}`;
    const message = { ...mail, dedupeKey, kind, orderId, accountId, createdAt: now() };
    const id = await queries.insertMail(db, message);
    if (id) return send({ ...message, id }, flow);
    // A retry finds the message written and only sends it.
    const earlier = await queries.mailByKey(db, dedupeKey);
    if (earlier && isWaiting(earlier)) await send(earlier, flow);
  };
}

/** The job of a delayed mail. */
export function sendLater(platform: Platform): (job: { id: string; flow: Flow }) => Promise<void> {
  const send = createSender(platform);
  return async ({ id, flow }) => {
    const mail = await queries.mailById(platform.db, id);
    if (mail && isWaiting(mail)) await send(mail, flow);
  };
}

/** A message erased meanwhile has no recipient. */
const isWaiting = ({ recipient, state }: queries.MailRow) => recipient !== '' && state === 'queued';

function createSender(platform: Platform): (mail: ToSend, flow: Flow) => Promise<void> {
  const { db, config, limits } = platform;
  const sendMail = createMailer(config);
  /** Without a mail server, messages end in the demo's mailbox. */
  return async (mail, flow) => {
    const { id, kind, recipient: to, subject, text, html, replyTo, unsubscribeUrl } = mail;
    if (!sendMail && config.mode === 'live') return;
    const waitSeconds =
      flow === 'shop' ? 0 : await limits.secondsToWait(MAILS_PER_RECIPIENT, `${flow} ${to}`);
    if (waitSeconds > 0) return postpone(db, mail, { flow, waitSeconds });
    try {
      const sender = senderOf(await rememberedSettings(platform), config);
      const content = { to, subject, text, html, unsubscribeUrl };
      await sendMail?.({ ...sender, ...content, messageId: id, ...(replyTo && { replyTo }) });
    } catch (error) {
      if (codeOf(error) !== CANNOT_WRITE) throw error;
      return giveUp(platform, mail);
    }
    // Links are secret, so the text is erased once the mail is sent; in a demo it stays for the mailbox.
    const eraseBody = config.mode === 'live' && WITH_SECRETS.includes(kind);
    await queries.markSent(db, id, { at: now(), eraseBody });
  };
}

/** Sent late rather than never, unless it has become useless. */
async function postpone(
  db: Db,
  { id, createdAt }: ToSend,
  { flow, waitSeconds }: { flow: Flow; waitSeconds: number },
): Promise<void> {
  const runAt = after(now(), seconds(waitSeconds));
  if (runAt > after(createdAt, LATEST_MS)) return queries.markFailed(db, id);
  const key = `${SEND_TASK.name}:${id}`;
  await addJobs(db, [SEND_TASK.with({ id, flow }, { runAt, key })]);
}
