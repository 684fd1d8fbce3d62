/**
 * What a page request says of its visitor: signed in or not, language, currency, theme. Read on every page, so it
 * stays small.
 */

import type { FastifyRequest } from 'fastify';
import type { Locale } from '#common/locales.ts';
import { isOneOf } from '#common/narrow.ts';
import { cookieName, readCookies, THEMES, type Theme } from '#common/pages.ts';

export type Visitor = { signedIn: boolean; locale: Locale; currency: string; theme: Theme };

export function visitorOf(
  { headers, url, requestLocale, server }: FastifyRequest,
  publicUrl: string,
): Visitor {
  const { locale: usual, currency: first } = requestLocale;
  const visitor: Visitor = { locale: usual, currency: first, signedIn: false, theme: 'system' };
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
  if (isOneOf(THEMES, theme)) visitor.theme = theme;
  return visitor;
}
