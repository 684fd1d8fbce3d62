/** Mails about an account: links that verify an address, and security alerts in case somebody else made a change. */

import type { Locale } from '#common/locales.ts';
import { translatorFor } from '#common/messages/index.ts';
import { accountForMail, type SecurityChange } from '#modules/auth/index.ts';
import { type LinkRow, linkToken } from '#modules/auth/links/index.ts';
import { languageOf, readSettings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { renderHtml, renderText, senderParts } from './layout.ts';
import type { RenderedMail } from './order-mails.ts';

/** What a mail is written from. */
export type Writing = { db: Reader; config: Config };

/** Where each kind of link leads; a new shop's owner gets theirs in the terminal. */
const LINKS = {
  verify_email: { page: '/verify-email', words: 'verify' },
  reset_password: { page: '/reset-password', words: 'reset' },
  change_email: { page: '/change-email', words: 'change' },
  staff_invite: { page: '/invite', words: 'invite' },
} as const;

/** Null when the link is used or expired: then nobody needs the mail. */
export async function writeLinkMail(
  db: Reader,
  config: Config,
  link: LinkRow,
): Promise<RenderedMail | null> {
  if (link.usedAt || link.expiresAt <= now()) return null;
  const kind = LINKS[link.purpose as keyof typeof LINKS];
  const account = link.accountId ? await accountForMail(db, link.accountId) : null;
  const recipient = link.email ?? account?.email;
  if (!kind || !recipient) return null;
  const { page, words } = kind;
  const url = `${config.publicUrl}${page}?token=${linkToken(config, link.id)}`;
  // A new address may be a stranger's, and the name is whatever its account chose.
  const name = recipient === account?.email ? account.name : null;
  return writeMail({ db, config }, { recipient, name, locale: account?.locale }, (t, shop) => ({
    subject: t(`mails.account.${words}.subject`, { shop }),
    title: t(`mails.account.${words}.title`),
    paragraphs: [t(`mails.account.${words}.text`, { shop })],
    link: { text: t(`mails.account.${words}.link`), url },
    footer: t(`mails.account.${words}.footer`),
  }));
}

/** To the former address of an account: the last chance to notice a thief. */
export async function writeOldAddressMail(
  { db, config }: Writing,
  link: LinkRow,
): Promise<RenderedMail | null> {
  const account = link.accountId ? await accountForMail(db, link.accountId) : null;
  if (!link.previousEmail || !account) return null;
  const { name, locale } = account;
  return writeMail({ db, config }, { recipient: link.previousEmail, name, locale }, (t, shop) => ({
    subject: t('mails.account.moved.subject', { shop }),
    title: t('mails.account.moved.title'),
    paragraphs: [t('mails.account.moved.text'), t('mails.account.notYou')],
    footer: t('mails.account.noticeFooter'),
  }));
}

export async function writeNoticeMail(
  db: Reader,
  config: Config,
  { accountId, what }: { accountId: string; what: SecurityChange },
): Promise<RenderedMail | null> {
  const account = await accountForMail(db, accountId);
  if (!account) return null;
  const { email: recipient, name, locale } = account;
  return writeMail({ db, config }, { recipient, name, locale }, (t, shop) => ({
    subject: t(`mails.account.notices.${what}.subject`, { shop }),
    title: t(`mails.account.notices.${what}.title`),
    paragraphs: [t(`mails.account.notices.${what}.text`), t('mails.account.notYou')],
    link: { text: t('mails.account.seeSecurity'), url: `${config.publicUrl}/account/security` },
    footer: t('mails.account.noticeFooter'),
  }));
}

export async function writeClosedMail(
  { db, config }: Writing,
  { email, locale }: { email: string; locale: string },
): Promise<RenderedMail> {
  return writeMail({ db, config }, { recipient: email, locale }, (t, shop) => ({
    subject: t('mails.account.closed.subject', { shop }),
    title: t('mails.account.closed.title'),
    paragraphs: [t('mails.account.closed.text')],
    footer: t('mails.account.noticeFooter'),
  }));
}

type Person = { recipient: string; name?: string | null; locale?: string };
type Content = {
  subject: string;
  title: string;
  paragraphs: string[];
  /** Rows of a small table, the last one bold. */
  rows?: { label: string; value: string }[];
  link?: { text: string; url: string };
  footer: string;
};

export async function writeMail(
  { db, config }: Writing,
  { recipient, name, locale: own }: Person,
  contentOf: (t: ReturnType<typeof translatorFor>, shop: string, locale: Locale) => Content,
): Promise<RenderedMail> {
  const settings = await readSettings(db);
  const locale = languageOf(settings, own);
  const t = translatorFor(locale);
  const {
    subject,
    rows = [],
    link = null,
    paragraphs,
    ...rest
  } = contentOf(t, settings.identity.name, locale);
  const parts = {
    ...rest,
    locale,
    ...senderParts(settings, { locale, publicUrl: config.publicUrl }),
    rows,
    addressTitle: null,
    address: [],
    link,
    paragraphs: name ? [t('mails.greeting', { name }), ...paragraphs] : paragraphs,
  };
  return { recipient, locale, subject, text: renderText(parts), html: renderHtml(parts) };
}
