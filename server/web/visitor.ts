/**
 * What a page request says of its visitor: signed in or not, language, currency, theme. Read on every page, so it
 * stays small.
 */

import type { FastifyRequest } from 'fastify';
import { LOCALES } from '#common/locales.ts';
import { isOneOf } from '#common/narrow.ts';
import { cookieName, readCookies, THEMES, type Theme } from '#common/pages.ts';

export type Visitor = { signedIn: boolean; locale: string; currency: string; theme: Theme };

export function visitorOf(
  { headers, url, requestLocale, server }: FastifyRequest,
  publicUrl: string,
): Visitor {
  const visitor: Visitor = { ...requestLocale, signedIn: false, theme: 'system' };
  if (!headers.cookie) return visitor;
  const cookies = readCookies(headers.cookie);
  const read = (name: Parameters<typeof cookieName>[0]) => cookies.get(cookieName(name, publicUrl));
  const locale = read('locale');
  const currency = read('currency');
  const theme = read('theme');
  visitor.signedIn = Boolean(read('access') || read('refresh'));
  // The URL takes precedence over cookies.
  if (locale && LOCALES.includes(locale) && !url.includes('locale=')) visitor.locale = locale;
  if (currency && server.sells.currencies.includes(currency) && !url.includes('currency=')) {
    visitor.currency = currency;
  }
  if (isOneOf(THEMES, theme)) visitor.theme = theme;
  return visitor;
}
