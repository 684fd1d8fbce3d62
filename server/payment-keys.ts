/** The shop's keys at its payment providers, read as each provider's folder says. */
import type { ProviderDefinition, ProviderSettings } from '#modules/payments/definition.ts';
import { PROVIDERS } from '#modules/payments/providers/list.ts';

type Definition = (typeof PROVIDERS)[number];
type KeysOf<D> = D extends ProviderDefinition<string, infer Keys> ? Keys : never;
type NameOfKeyed<D extends Definition> = D extends unknown
  ? [KeysOf<D>] extends [never]
    ? never
    : D['name']
  : never;
/** A provider whose keys are not set is not there. */
export type PaymentKeys = {
  [Name in NameOfKeyed<Definition>]?: KeysOf<Extract<Definition, { name: Name }>>;
};

type AnySettings = ProviderSettings<unknown>;
type AnyKeyed = { name: string; displayName: string; settings: AnySettings };

/** Those that need keys. Each reads only what it wrote itself, so their keys are nobody else's business. */
export const keyedProviders: AnyKeyed[] = PROVIDERS.flatMap(({ name, displayName, settings }) =>
  settings ? [{ name, displayName, settings: settings as AnySettings }] : [],
);

export const paymentSettingNames: string[] = keyedProviders.flatMap(({ settings }) => [
  ...settings.required,
  ...Object.keys(settings.optional),
  ...Object.keys(settings.addresses),
]);

export const keysOf = (keys: PaymentKeys, name: string): unknown =>
  (keys as Record<string, unknown>)[name];

/** The settings by which real money would move. */
export function liveSettings(keys: PaymentKeys): string[] {
  return keyedProviders.flatMap(({ name, settings }) => {
    const own = keysOf(keys, name);
    return own === undefined ? [] : settings.liveSettings(own);
  });
}

type Text = (name: string) => string | undefined;

/** Half of a provider's keys opens nothing, so it is a mistake; so is an address that is not one. */
export function readPaymentKeys(text: Text, faults: string[]): PaymentKeys {
  const keys: Record<string, unknown> = {};
  for (const { name, settings } of keyedProviders) {
    if (isWhole(text, faults, settings.required)) {
      keys[name] = settings.read({
        required: (one) => text(one) ?? '',
        optional: text,
        list: (one) => listOf(text(one)),
        address: (one) => addressOf(text, one, settings.addresses[one] ?? '', faults),
      });
    }
  }
  return keys;
}

function isWhole(text: Text, faults: string[], names: string[]): boolean {
  const isGiven = (name: string) => listOf(text(name)).length > 0;
  const given = names.filter(isGiven);
  if (given.length === 0) return false;
  const missing = names.filter((name) => !isGiven(name));
  for (const name of missing) faults.push(`${name} is missing, which belongs to ${given[0]}.`);
  return missing.length === 0;
}

const listOf = (secrets = '') =>
  secrets
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean);

/** Keys travel there, so it is https, or this machine. */
function addressOf(text: Text, name: string, usual: string, faults: string[]): string {
  const given = text(name);
  if (!given) return usual;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isHere = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (isHere && url.protocol === 'http:')) {
    return given.replace(/\/+$/, '');
  }
  faults.push(`${name} must begin with https://, since keys are sent there.`);
  return usual;
}
