/** Language and currency of an answer: from the URL, else from the browser, else the shop's default. */
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import Negotiator from 'negotiator';
import { DEFAULT_CURRENCIES, DEFAULT_CURRENCY, DEFAULT_LOCALE, LOCALES } from '#common/locales.ts';
import { fieldError, refusal } from './errors.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sells: Sells;
  }
}

export type RequestLocale = { locale: string; currency: string };

/** What the shop sells in: in memory, since every request is answered in one of these. */
export type Sells = { currency: string; currencies: string[] };
export const newSells = (): Sells => ({
  currency: DEFAULT_CURRENCY,
  currencies: DEFAULT_CURRENCIES,
});

const remembered = new Map<string, string>();
const MAX_REMEMBERED = 500;
/** Browsers send a dozen languages at most. */
const LONGEST_WISH = 200;

export function requestLocaleOf(
  headers: IncomingHttpHeaders,
  url: string,
  sells: Sells,
): RequestLocale {
  // Parsing a URL costs as much as the rest of sending a cached response.
  const asks = url.includes('locale') || url.includes('currency') || url.includes('%');
  const asked = asks && url.includes('?') ? new URLSearchParams(url.slice(url.indexOf('?'))) : null;
  const currency = asked?.get('currency') ?? sells.currency;
  return {
    locale: localeFor(asked?.get('locale') ?? headers['accept-language'] ?? DEFAULT_LOCALE),
    currency: sells.currencies.includes(currency) ? currency : sells.currency,
  };
}

/** `path`: where the currency stands in what was sent. */
export function refuseUnsold({ currencies }: Sells, currency: string, path: string): void {
  if (currencies.includes(currency)) return;
  throw refusal(400, 'request.currency_not_sold', {
    params: { currency, currencies: currencies.join(', ') },
    errors: [fieldError(path, 'currency_not_sold', { currencies: currencies.join(', ') })],
  });
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

type AsksCurrency = { properties?: { currency?: unknown } };

/** An answer in another currency than the one that was asked for would pass for it. */
export function refuseUnsoldQueries(
  app: Pick<FastifyInstance, 'decorate' | 'addHook'>,
  sells: Sells,
): void {
  app.decorate('sells', sells);
  app.addHook('preHandler', (request, _reply, done) => {
    const { querystring } = (request.routeOptions.schema ?? {}) as { querystring?: AsksCurrency };
    const { currency } = (request.query ?? {}) as { currency?: string };
    if (currency !== undefined && querystring?.properties?.currency)
      refuseUnsold(sells, currency, '/currency');
    done();
  });
}
