/** Language and currency of an answer: from the URL, else from the browser, else the shop's default. */
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import Negotiator from 'negotiator';
import {
  DEFAULT_CURRENCIES,
  DEFAULT_CURRENCY,
  DEFAULT_LOCALE,
  type Locale,
  ORIGINAL_LOCALE,
  PSEUDO_LOCALE,
  type ShippedLocale,
} from '#common/locales.ts';
import type { Config } from './config.ts';
import { badField, fieldError, refusal } from './errors.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sells: Sells;
    languages: Languages;
  }
}

export type RequestLocale = { locale: Locale; contentLocale: ShippedLocale; currency: string };

/** What the shop sells in: in memory, since every request is answered in one of these. */
export type Sells = {
  currency: string;
  currencies: string[];
  /** Where parcels go, sorted. */
  countries: string[];
};
export const newSells = (): Sells => ({
  currency: DEFAULT_CURRENCY,
  currencies: DEFAULT_CURRENCIES,
  countries: [],
});

/** What the shop speaks: in memory, since every request is answered in one of these. */
export type Languages = {
  locale: ShippedLocale;
  locales: Locale[];
  /** Those in which lists of products are written to the end; the others read them in the original language. */
  listed: ShippedLocale[];
};
export type Offered = Omit<Languages, 'locales'> & { locales: ShippedLocale[] };
export const DEFAULT_LANGUAGES: Offered = {
  locale: DEFAULT_LOCALE,
  locales: [DEFAULT_LOCALE],
  listed: [],
};

/** A demo speaks the pseudo-language too. */
export function newLanguages(
  mode: Config['mode'],
  { locale, locales, listed }: Offered = DEFAULT_LANGUAGES,
): Languages {
  return { locale, locales: mode === 'demo' ? [...locales, PSEUDO_LOCALE] : locales, listed };
}

export type Offer = { sells: Sells; languages: Languages };

/** By what the shop offered when they were matched. */
const remembered = new WeakMap<Locale[], Map<string, Locale>>();
const MAX_REMEMBERED = 500;
/** Browsers send a dozen languages at most. */
const MAX_HEADER_LENGTH = 200;

export function requestLocaleOf(
  headers: IncomingHttpHeaders,
  url: string,
  { sells, languages }: Offer,
): RequestLocale {
  // Parsing a URL costs as much as the rest of sending a cached response.
  const asks = url.includes('locale') || url.includes('currency') || url.includes('%');
  const asked = asks && url.includes('?') ? new URLSearchParams(url.slice(url.indexOf('?'))) : null;
  const currency = asked?.get('currency') ?? sells.currency;
  const wish = asked?.get('locale') ?? headers['accept-language'];
  const locale = wish === undefined ? languages.locale : localeFor(wish, languages);
  return {
    locale,
    contentLocale: contentLocaleOf(locale, languages),
    currency: sells.currencies.includes(currency) ? currency : sells.currency,
  };
}

/** `path`: where the currency stands in what was sent. */
export function refuseUnsold(
  { currencies }: Pick<Sells, 'currencies'>,
  currency: string,
  path: string,
): void {
  if (currencies.includes(currency)) return;
  throw refusal(400, 'request.currency_not_sold', {
    params: { currency, currencies: currencies.join(', ') },
    errors: [fieldError(path, 'currency_not_sold', { currencies: currencies.join(', ') })],
  });
}

/** In which language texts of goods are read. */
export const contentLocaleOf = (locale: Locale, { listed }: Languages): ShippedLocale =>
  listed.find((one) => one === locale) ?? ORIGINAL_LOCALE;

/** The best of the shop's languages for an `Accept-Language` header or a single tag. */
export function localeFor(wish: string, languages: Languages): Locale {
  const { locales } = languages;
  // Browsers send a handful of different headers; matching one costs more than a page from memory.
  const known = remembered.get(locales) ?? new Map<string, Locale>();
  const again = known.get(wish);
  if (again) return again;
  const locale = bestOf(wish, languages);
  if (known.size < MAX_REMEMBERED && wish.length < 100) known.set(wish, locale);
  remembered.set(locales, known);
  return locale;
}

/** The default comes first: whoever takes any language gets it. */
function bestOf(wish: string, { locale, locales }: Languages): Locale {
  const requested = wish.slice(0, MAX_HEADER_LENGTH);
  const available = [...new Set([locale, ...locales])];
  const [best] = new Negotiator({ headers: { 'accept-language': requested } }).languages(available);
  return available.find((one) => one === best) ?? locale;
}

/** Somebody's own language while the shop offers it. */
export const offeredLocale = ({ locale, locales }: Languages, own: string | undefined): Locale =>
  locales.find((one) => one === own) ?? locale;

/** `path`: where the language stands in what was sent. */
export function refuseNotOffered({ locales }: Languages, locale: Locale, path: string): void {
  if (locales.includes(locale)) return;
  throw badField(path, 'one_of', { values: locales.join(', ') });
}

/** On the `currency` of a query that looks back: also what the shop no longer sells in. */
export const FORMER_TOO = Symbol('currencies given up too');
type AsksCurrency = { properties?: { currency?: { [FORMER_TOO]?: true } } };

/** What pages and answers are chosen from. An answer in another currency than was asked for would pass for it. */
export function decorateWithOffer(
  app: Pick<FastifyInstance, 'decorate' | 'addHook'>,
  { sells, languages }: Offer,
): void {
  app.decorate('sells', sells);
  app.decorate('languages', languages);
  app.addHook('preHandler', (request, _reply, done) => {
    const { querystring } = (request.routeOptions.schema ?? {}) as { querystring?: AsksCurrency };
    const { currency } = (request.query ?? {}) as { currency?: string };
    const asked = querystring?.properties?.currency;
    if (currency !== undefined && asked && !asked[FORMER_TOO])
      refuseUnsold(sells, currency, '/currency');
    done();
  });
}
