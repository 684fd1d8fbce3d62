/**
 * What a page request says of its visitor: signed in or not, language, currency, country, theme. Read on every page,
 * so it stays small.
 */

import type { FastifyRequest } from 'fastify';
import type { Locale } from '#common/locales.ts';
import { isOneOf } from '#common/narrow.ts';
import { cookieName, readCookies, THEMES, type Theme } from '#common/pages.ts';
import type { Sells } from '#platform/request-locale.ts';

export type Visitor = {
  signedIn: boolean;
  locale: Locale;
  currency: string;
  country: string | null;
  theme: Theme;
};

export function visitorOf(
  { headers, url, requestLocale, server }: FastifyRequest,
  publicUrl: string,
): Visitor {
  const { locale: usual, currency: first } = requestLocale;
  const country = guessCountry(headers['accept-language'], server.sells);
  const visitor: Visitor = {
    locale: usual,
    currency: first,
    country,
    signedIn: false,
    theme: 'system',
  };
  if (!headers.cookie) return visitor;
  const cookies = readCookies(headers.cookie);
  const read = (name: Parameters<typeof cookieName>[0]) => cookies.get(cookieName(name, publicUrl));
  const wish = read('locale');
  const locale = server.languages.locales.find((one) => one === wish);
  const currency = read('currency');
  const theme = read('theme');
  visitor.signedIn = Boolean(read('access') || read('refresh'));
  // The URL takes precedence over cookies.
  if (locale && !url.includes('locale=')) visitor.locale = locale;
  if (currency && server.sells.currencies.includes(currency) && !url.includes('currency=')) {
    visitor.currency = currency;
  }
  const chosen = read('country');
  if (chosen && server.sells.countries.includes(chosen)) visitor.country = chosen;
  if (isOneOf(THEMES, theme)) visitor.theme = theme;
  return visitor;
}

/** Languages such as `de-AT` or `zh-Hant-TW` end with a region. */
const REGION = /-([A-Z]{2})(?=[,;\s]|$)/gi;
const MAX_HEADER_LENGTH = 200;

/** The first region of the browser's languages that the shop sells to: never any other, so that pages are few. */
function guessCountry(wish: string | undefined, { countries }: Sells): string | null {
  for (const [, region = ''] of wish?.slice(0, MAX_HEADER_LENGTH).matchAll(REGION) ?? []) {
    const named = countries.find((one) => one === region.toUpperCase());
    if (named) return named;
  }
  return null;
}
