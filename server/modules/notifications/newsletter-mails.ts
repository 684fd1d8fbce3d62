/** Mails of the newsletter's double opt-in: the link to confirm, and a welcome that says how to leave. */
import { confirmationUrl, subscriberById, unsubscribeUrl } from '#modules/newsletter/index.ts';
import type { Reader } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { writeMail } from './account-mails.ts';
import type { RenderedMail } from './order-mails.ts';

/** With the moment that tells this mail from an earlier one; null when there is nothing to confirm any more. */
export async function writeConfirmationMail(
  db: Reader,
  config: Config,
  subscriberId: string,
): Promise<{ mail: RenderedMail; at: Date } | null> {
  const subscriber = await subscriberById(db, subscriberId);
  if (subscriber?.state !== 'pending') return null;
  const { email: recipient, locale, askedAt: at } = subscriber;
  const mail = await writeMail({ db, config }, { recipient, locale }, (t, shop) => ({
    subject: t('mails.newsletter.confirm.subject', { shop }),
    title: t('mails.newsletter.confirm.title'),
    paragraphs: [t('mails.newsletter.confirm.text', { shop })],
    link: { text: t('mails.newsletter.confirm.link'), url: confirmationUrl(config, subscriber) },
    footer: t('mails.newsletter.confirm.footer'),
  }));
  return { mail, at };
}

/** Carries what every newsletter must: a link to unsubscribe, for people and for their mail program (RFC 8058). */
export async function writeWelcomeMail(
  db: Reader,
  config: Config,
  subscriberId: string,
): Promise<{ mail: RenderedMail; at: Date } | null> {
  const subscriber = await subscriberById(db, subscriberId);
  if (subscriber?.state !== 'subscribed' || !subscriber.confirmedAt) return null;
  const { email: recipient, locale, confirmedAt: at } = subscriber;
  const url = unsubscribeUrl(config, subscriberId);
  const mail = await writeMail({ db, config }, { recipient, locale }, (t, shop) => ({
    subject: t('mails.newsletter.welcome.subject', { shop }),
    title: t('mails.newsletter.welcome.title'),
    paragraphs: [t('mails.newsletter.welcome.text', { shop })],
    link: { text: t('mails.newsletter.welcome.link'), url },
    footer: t('mails.newsletter.welcome.footer', { shop }),
  }));
  return { mail: { ...mail, unsubscribeUrl: url }, at };
}
