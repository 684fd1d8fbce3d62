/** Ways to pay as the merchant has arranged them: switched on, in order, named, for some currencies and countries. */
import { translatorFor } from '#common/messages/index.ts';
import type { Platform } from '#platform/platform.ts';
import { unknownMethod } from '../errors.ts';
import type { MethodTraits, PaymentProvider } from '../provider.ts';
import { findWay, type Providers, type WayToPay, waysToPay, wayToPay } from '../providers/index.ts';
import { type ArrangedMethod, arrangedMethods, METHODS_TAG } from './queries.ts';

export type OfferedMethod = WayToPay & { arranged: ArrangedMethod };
/**
 * Who is to pay: the currency of the bag and the country it goes to; null: not known yet. `payLater` unless said: there
 * is time for it.
 */
export type Payer = { currency: string; country: string | null; payLater?: boolean };

/** What the merchant has arranged, from memory. An order's amounts never come from here. */
export function rememberedMethods({
  memory,
  db,
}: Pick<Platform, 'memory' | 'db'>): Promise<ArrangedMethod[]> {
  return memory.read(METHODS_TAG, () => arrangedMethods(db));
}

/** Every payment method that the shop's providers have, in the merchant's order, switched on or not. */
export function allMethods(rows: ArrangedMethod[], providers: Providers): OfferedMethod[] {
  return waysToPay(providers)
    .map((way, place) => ({ ...way, arranged: arrangementOf(way, rows, place) }))
    .sort((a, b) => a.arranged.position - b.arranged.position);
}

/** What this payer is offered, in order. */
export function offeredMethods(
  rows: ArrangedMethod[],
  providers: Providers,
  payer: Payer,
): OfferedMethod[] {
  return allMethods(rows, providers).filter((method) => fits(method, payer));
}

/** The payment method that a shopper chose; refused when it is not offered to them. */
export function chosenMethod(
  rows: ArrangedMethod[],
  providers: Providers,
  { method, payer }: { method: string; payer: Payer },
): OfferedMethod {
  const way = wayToPay(providers, method);
  const arranged = arrangementOf(way, rows, 0);
  if (!fits({ ...way, arranged }, payer)) throw unknownMethod();
  return { ...way, arranged };
}

/** A method as it is shown of a payment there is, offered to others or not; null once its provider is gone. */
export function shownMethod(
  rows: ArrangedMethod[],
  providers: Providers,
  method: string,
): OfferedMethod | null {
  const way = findWay(providers, method);
  return way ? { ...way, arranged: arrangementOf(way, rows, 0) } : null;
}

/** The merchant's name for it, else the usual one in that language. */
export function nameOf({ method, names }: ArrangedMethod, locale: string): string {
  return wordFor(names, locale) ?? usualName(method, locale);
}

/** What people call a provider: its own name, or the catalogue's where it has none. */
export function providerNameOf({ name, displayName }: PaymentProvider, locale: string): string {
  const t = translatorFor(locale);
  const key = `admin.payments.providers.${name}` as 'admin.payments.providers.test';
  return t.has(key) ? t(key) : displayName;
}

/** What the shopper is to do, in the merchant's words; null where nothing is. */
export function instructionsOf({ instructions }: ArrangedMethod, locale: string): string | null {
  return wordFor(instructions, locale) ?? null;
}

/** The merchant's words about a payment method, whether it is offered just now or not. */
export function methodInstructions(
  rows: ArrangedMethod[],
  method: string,
  locale: string,
): string | null {
  const arranged = rows.find((row) => row.method === method);
  return arranged ? instructionsOf(arranged, locale) : null;
}

function wordFor(words: Record<string, string>, locale: string): string | undefined {
  return words[locale] || words[locale.split('-')[0] ?? ''] || Object.values(words).find(Boolean);
}

function usualName(method: string, locale: string): string {
  const t = translatorFor(locale);
  const key = `checkout.methods.${method}` as 'checkout.methods.test';
  return t.has(key) ? t(key) : method;
}

function arrangementOf(
  { traits }: WayToPay,
  rows: ArrangedMethod[],
  place: number,
): ArrangedMethod {
  const { method, offeredAtFirst } = traits;
  const arranged = rows.find((row) => row.method === method);
  if (arranged) return arranged;
  const everywhere = { names: {}, instructions: {}, currencies: [], countries: [] };
  // Behind what the merchant has put in order.
  return {
    method,
    enabled: offeredAtFirst,
    position: 1000 + place,
    intent: 'capture',
    ...everywhere,
  };
}

/** Whether this payer is offered it. */
export function fits({ traits, arranged }: OfferedMethod, payer: Payer): boolean {
  const { currency, country, payLater = true } = payer;
  const { enabled, currencies, countries } = arranged;
  if (!enabled || lacksInstructions(traits, arranged)) return false;
  if (traits.flow === 'later' && !payLater) return false;
  if (traits.currencies && !traits.currencies.includes(currency)) return false;
  if (currencies.length > 0 && !currencies.includes(currency)) return false;
  return countries.length === 0 || country === null || countries.includes(country);
}

/** Nobody could pay so: where the money is to be sent is not said. */
export function lacksInstructions(
  { needsInstructions }: Pick<MethodTraits, 'needsInstructions'>,
  { instructions }: Pick<ArrangedMethod, 'instructions'>,
): boolean {
  return needsInstructions === true && !Object.values(instructions).some((words) => words.trim());
}

/** Where staff find a payment at its provider. All null once the provider's keys were taken away. */
export function providerLinks(
  method: WayToPay | null | undefined,
  transactionRef: string | null,
  locale: string,
) {
  if (!method) return { provider: null, providerName: null, dashboardUrl: null, disputesUrl: null };
  const { provider } = method;
  const { dashboard } = provider;
  return {
    provider: provider.name,
    providerName: providerNameOf(provider, locale),
    // A page that was never paid at has no money to look at.
    dashboardUrl: transactionRef && dashboard ? dashboard.paymentUrl(transactionRef) : null,
    disputesUrl: dashboard?.disputesUrl ?? null,
  };
}
