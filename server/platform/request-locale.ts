/** Language and currency of an answer: from the URL, else from the browser, else the shop's default. */
import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';
import { CURRENCIES, DEFAULT_CURRENCY, DEFAULT_LOCALE, LOCALES } from '#common/locales.ts';

export type RequestLocale = { locale: string; currency: string };

const remembered = new Map<string, string>();
const MAX_REMEMBERED = 500;
/** Browsers send a dozen languages at most. */
const LONGEST_WISH = 200;

export function requestLocaleOf(headers: IncomingHttpHeaders, url: string): RequestLocale {
  // Parsing a URL costs as much as the rest of sending a cached response.
  const asks = url.includes('locale') || url.includes('currency') || url.includes('%');
  const asked = asks && url.includes('?') ? new URLSearchParams(url.slice(url.indexOf('?'))) : null;
  const currency = asked?.get('currency') ?? DEFAULT_CURRENCY;
  return {
    locale: localeFor(asked?.get('locale') ?? headers['accept-language'] ?? DEFAULT_LOCALE),
    currency: CURRENCIES.includes(currency) ? currency : DEFAULT_CURRENCY,
  };
}

/** The best of our languages for an `Accept-Language` header or a single tag. */
export function localeFor(wish: string): string {
  // Browsers send a handful of different headers; matching one costs more than a page from memory.
  const known = remembered.get(wish);
  if (known) return known;
  const heard = wish.slice(0, LONGEST_WISH);
  const [best] = new Negotiator({ headers: { 'accept-language': heard } }).languages(LOCALES);
  const locale = best ?? DEFAULT_LOCALE;
  if (remembered.size < MAX_REMEMBERED && wish.length < 100) remembered.set(wish, locale);
  return locale;
}
