/**
 * A mail to whoever asks for it, sent at once, so that the answer says what became of it. An integration is nobody to write
 * to: what it asks for goes to the shop.
 */
import { accountForMail } from '#modules/auth/index.ts';
import { isUnaligned, readSettings, senderOf } from '#modules/settings/index.ts';
import { seconds } from '#platform/clock.ts';
import { tryMail } from '#platform/mail.ts';
import type { Platform } from '#platform/platform.ts';
import { newToken } from '#platform/tokens.ts';
import { type Writing, writeMail } from './account-mails.ts';
import type { Post } from './post.ts';

/** Somebody waits for the answer. */
const TIMEOUT_MS = seconds(15);
/** `mailbox`: it is on the demo's mailbox page; `no_server`: a live shop without one writes to nobody. */
export const RESULTS = [
  'sent',
  'mailbox',
  'no_server',
  'unreachable',
  'timeout',
  'unencrypted',
  'sign_in',
  'refused',
] as const;
export type TestMail = {
  outcome: (typeof RESULTS)[number];
  to: string;
  /** What the mail server said, where it refused. */
  answer: string | null;
};

export async function readSender({ db, config }: Writing) {
  const sender = senderOf(await readSettings(db), config);
  return {
    name: sender.from.name,
    address: sender.from.address,
    replyTo: sender.replyTo,
    hasServer: config.smtpUrl !== undefined,
    isUnaligned: isUnaligned(sender, config),
  };
}

export async function sendTestMail(
  { db, config }: Platform,
  post: Post,
  accountId: string | null,
): Promise<TestMail> {
  const settings = await readSettings(db);
  const sender = senderOf(settings, config);
  const account = accountId ? await accountForMail(db, accountId) : undefined;
  const shop = { email: settings.identity.email || sender.from.address, name: null };
  const { email: to, name, locale } = account ?? { ...shop, locale: undefined };
  const mail = await writeMail({ db, config }, { recipient: to, name, locale }, (t, shop) => ({
    subject: t('mails.test.subject', { shop }),
    title: t('mails.test.title'),
    paragraphs: [
      t('mails.test.from', sender.from),
      t(`mails.test.${sender.replyTo ? 'answers' : 'answersToSender'}`, {
        address: sender.replyTo ?? sender.from.address,
      }),
    ],
    footer: t('mails.test.footer'),
  }));
  const messageId = newToken();
  if (!config.smtpUrl) {
    if (config.mode === 'live') return { outcome: 'no_server', to, answer: null };
    await post(mail, { kind: 'account.notice', about: messageId, flow: 'shop', accountId });
    return { outcome: 'mailbox', to, answer: null };
  }
  const { subject, text, html } = mail;
  const failure = await tryMail(
    config,
    { ...sender, messageId, to, subject, text, html },
    TIMEOUT_MS,
  );
  if (!failure) return { outcome: 'sent', to, answer: null };
  return { outcome: failure.why, to, answer: failure.answer };
}
