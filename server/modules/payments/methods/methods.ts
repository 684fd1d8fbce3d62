/** Payment methods with the merchant's settings. */
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import type { Platform } from '#platform/platform.ts';
import { unknownMethod } from '../errors.ts';
import type { MethodCapabilities, PaymentProvider } from '../provider.ts';
import {
  findPaymentMethod,
  type PaymentMethod,
  type Providers,
  paymentMethodsOf,
  requirePaymentMethod,
} from '../providers/index.ts';
import { METHODS_TAG, type MethodSettings, readMethodSettings } from './queries.ts';

export type OfferedMethod = PaymentMethod & { settings: MethodSettings };
/**
 * Who is to pay: the currency of the cart and the country of delivery; null: not known yet. `payLater`: methods that
 * are paid later may be offered; true by default.
 */
export type Payer = { currency: string; country: string | null; payLater?: boolean };

/** The merchant's settings, cached. Amounts of orders never depend on them. */
export function cachedMethodSettings({
  memory,
  db,
}: Pick<Platform, 'memory' | 'db'>): Promise<MethodSettings[]> {
  return memory.read(METHODS_TAG, () => readMethodSettings(db));
}

/** Every payment method of the shop's providers, in the merchant's order, enabled or not. */
export function allMethods(rows: MethodSettings[], providers: Providers): OfferedMethod[] {
  return paymentMethodsOf(providers)
    .map((paymentMethod, place) => ({
      ...paymentMethod,
      settings: settingsOf(paymentMethod, rows, place),
    }))
    .sort((a, b) => a.settings.position - b.settings.position);
}

/** By name, those too whose provider is gone: payments made with them stay. */
export function methodNames(rows: MethodSettings[], providers: Providers, locale: string) {
  const here = allMethods(rows, providers).map(({ settings }) => settings);
  const gone = rows.filter(({ method }) => !here.some((one) => one.method === method));
  return [...here, ...gone].map((one) => ({ method: one.method, name: nameOf(one, locale) }));
}

/** The methods offered to this payer, in order. */
export function offeredMethods(
  rows: MethodSettings[],
  providers: Providers,
  payer: Payer,
): OfferedMethod[] {
  return allMethods(rows, providers).filter((method) => isOfferedTo(method, payer));
}

/** The payment method that a shopper chose; refused unless it is offered to them. */
export function chosenMethod(
  rows: MethodSettings[],
  providers: Providers,
  { method, payer }: { method: string; payer: Payer },
): OfferedMethod {
  const paymentMethod = requirePaymentMethod(providers, method);
  const settings = settingsOf(paymentMethod, rows, 0);
  if (!isOfferedTo({ ...paymentMethod, settings }, payer)) throw unknownMethod();
  return { ...paymentMethod, settings };
}

/** The method of an existing payment, offered or not; null once its provider is gone. */
export function shownMethod(
  rows: MethodSettings[],
  providers: Providers,
  method: string,
): OfferedMethod | null {
  const paymentMethod = findPaymentMethod(providers, method);
  return paymentMethod ? { ...paymentMethod, settings: settingsOf(paymentMethod, rows, 0) } : null;
}

/** The merchant's name of the method, else its default name in that language. */
export function nameOf({ method, names }: MethodSettings, locale: string): string {
  return wordFor(names, locale) ?? usualName(method, locale);
}

/** The provider's name for people: the catalogue's where it has one, else the provider's own. */
export function providerNameOf({ name, displayName }: PaymentProvider, locale: string): string {
  return sentenceAt(translatorFor(locale), `admin.payments.providers.${name}`) ?? displayName;
}

/** The merchant's instructions for the shopper, or null. */
export function instructionsOf({ instructions }: MethodSettings, locale: string): string | null {
  return wordFor(instructions, locale) ?? null;
}

/** The merchant's instructions for a method, offered or not. */
export function methodInstructions(
  rows: MethodSettings[],
  method: string,
  locale: string,
): string | null {
  const settings = rows.find((row) => row.method === method);
  return settings ? instructionsOf(settings, locale) : null;
}

function wordFor(words: Record<string, string>, locale: string): string | undefined {
  return words[locale] || words[locale.split('-')[0] ?? ''] || Object.values(words).find(Boolean);
}

function usualName(method: string, locale: string): string {
  return sentenceAt(translatorFor(locale), `checkout.methods.${method}`) ?? method;
}

function settingsOf(
  { capabilities }: PaymentMethod,
  rows: MethodSettings[],
  place: number,
): MethodSettings {
  const { method, offeredAtFirst } = capabilities;
  const settings = rows.find((row) => row.method === method);
  if (settings) return settings;
  const everywhere = { names: {}, instructions: {}, currencies: [], countries: [] };
  // After all methods that the merchant has put in order.
  return {
    method,
    enabled: offeredAtFirst,
    position: 1000 + place,
    intent: 'capture',
    ...everywhere,
  };
}

/** Whether the method is offered to this payer. */
export function isOfferedTo({ capabilities, settings }: OfferedMethod, payer: Payer): boolean {
  const { currency, country, payLater = true } = payer;
  const { enabled, currencies, countries } = settings;
  if (!enabled || lacksInstructions(capabilities, settings)) return false;
  if (capabilities.flow === 'later' && !payLater) return false;
  if (capabilities.currencies && !capabilities.currencies.includes(currency)) return false;
  if (currencies.length > 0 && !currencies.includes(currency)) return false;
  return countries.length === 0 || country === null || countries.includes(country);
}

/** Without instructions nobody would know where to send the money. */
export function lacksInstructions(
  { needsInstructions }: Pick<MethodCapabilities, 'needsInstructions'>,
  { instructions }: Pick<MethodSettings, 'instructions'>,
): boolean {
  return needsInstructions === true && !Object.values(instructions).some((words) => words.trim());
}

/** The provider's pages for a payment. All null once the provider's keys are gone. */
export function providerLinks(
  method: PaymentMethod | null | undefined,
  transactionRef: string | null,
  locale: string,
) {
  if (!method) return { provider: null, providerName: null, dashboardUrl: null, disputesUrl: null };
  const { provider } = method;
  const { dashboard } = provider;
  return {
    provider: provider.name,
    providerName: providerNameOf(provider, locale),
    // Without a transaction there is no payment to show.
    dashboardUrl: transactionRef && dashboard ? dashboard.paymentUrl(transactionRef) : null,
    disputesUrl: dashboard?.disputesUrl ?? null,
  };
}
