/**
 * Subscribing by double opt-in. What a visitor is answered never depends on whether an address is known; a mail goes out
 * only where there is something to confirm.
 */
import { createHash } from 'node:crypto';
import type { ShippedLocale } from '#common/locales.ts';
import { translatorFor } from '#common/messages/index.ts';
import { languageOf, rememberedSettings } from '#modules/settings/index.ts';
import { after, days, now } from '#platform/clock.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { emit } from '#platform/events.ts';
import type { Limit } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { linkBroken, linkOver } from './errors.ts';
import { confirms, subscriberOf, unsubscribes } from './links.ts';
import * as queries from './queries.ts';

/** How long a link to confirm works. */
const CONFIRM_MS = days(7);
/** Beyond it no further mail goes to an address, and nobody is told. */
const REQUESTS_PER_ADDRESS: Limit = {
  name: 'newsletter-address',
  points: 3,
  seconds: 86_400,
  shared: true,
};

type Wish = { email: string; source: queries.Source; locale: string };

/** Has a link mailed to whoever is not subscribed yet. The consent is kept in the words that were shown. */
export async function askToSubscribe(platform: Platform, wish: Wish): Promise<void> {
  const email = emailKey(wish.email);
  if ((await platform.limits.secondsToWait(REQUESTS_PER_ADDRESS, email)) > 0) return;
  const settings = await rememberedSettings(platform);
  const locale = languageOf(settings, wish.locale);
  const text = consentText(locale, settings.identity.name);
  const version = createHash('sha256').update(`${locale} ${text}`).digest('base64url').slice(0, 16);
  await inTx(platform.db, async (tx) => {
    await queries.keepConsentText(tx, { version, locale, text, at: now() });
    const { source } = wish;
    const asked = { email, source, locale, consentVersion: version, askedAt: now() };
    const subscriberId = await queries.saveWish(tx, asked);
    if (subscriberId) await emit(tx, 'newsletter.asked', { subscriberId });
  });
}

/** The sentence beside every sign-up. */
const consentText = (locale: ShippedLocale | string, shop: string): string =>
  translatorFor(locale)('newsletter.consent', { shop });

/** Confirming twice is confirming once. A newer request, or having unsubscribed since, ends a link. */
export async function confirmSubscription(
  tx: Tx,
  config: Platform['config'],
  token: string,
): Promise<void> {
  const id = subscriberOf(token);
  const subscriber = id ? await queries.lockSubscriber(tx, id) : undefined;
  if (!subscriber || !confirms(config, subscriber, token)) throw linkOver();
  if (subscriber.state === 'subscribed') return;
  const isOpen = subscriber.state === 'pending' && after(subscriber.askedAt, CONFIRM_MS) > now();
  if (!isOpen) throw linkOver();
  await queries.markConfirmed(tx, subscriber.id, now());
  await emit(tx, 'newsletter.confirmed', { subscriberId: subscriber.id });
}

/** Harmless as often as it comes; whoever is not on the list any more is unsubscribed too. */
export async function unsubscribe(
  tx: Tx,
  config: Platform['config'],
  token: string,
): Promise<void> {
  const id = subscriberOf(token);
  if (!id || !unsubscribes(config, id, token)) throw linkBroken();
  await queries.markUnsubscribed(tx, id, now());
}
