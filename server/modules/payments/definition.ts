/**
 * What a provider's folder exports, with a line in `providers/list.ts`. Reading the settings, the doctor's checks and
 * the list of missing keys all work from this definition.
 */
import type { Config } from '#server/config.ts';
import type { PaymentProvider } from './provider.ts';

export type ProviderDefinition<Name extends string = string, Keys = never> = {
  /** Part of the webhook's address, and the key of the inbox. */
  name: Name;
  /** The provider's own spelling. */
  displayName: string;
  /** Omitted: the provider needs no keys. */
  settings?: ProviderSettings<Keys>;
  /** Null where this shop does not use the provider. */
  create(config: Config): PaymentProvider | null;
};

/** All settings of a provider begin with its name. Their values are never printed. */
export type ProviderSettings<Keys> = {
  /** Without all of these the provider is off; setting only some of them is an error. */
  required: string[];
  /** Optional settings, and whether each is set. */
  optional: Record<string, (keys: Keys) => boolean>;
  /** Addresses with their defaults, which only tests and sandboxes change. */
  addresses: Record<string, string>;
  read(values: SettingValues): Keys;
  /** `live` where real money moves, `test` where it does not; undefined: the keys do not say. */
  kindOf(keys: Keys): 'live' | 'test' | undefined;
  /** The settings that make real money move. */
  liveSettings(keys: Keys): string[];
  /** For `npm run doctor`: what the keys should look like, and other problems that can be seen without a call. */
  shapes(keys: Keys): KeyShape[];
  problems?(keys: Keys): { what: string; todo: string }[];
};

/** `usual` completes the sentence "it should ...". */
export type KeyShape = {
  name: string;
  value: string | undefined;
  looksLike: RegExp;
  usual: string;
};

export type SettingValues = {
  /** A required setting, so it is set. */
  required(name: string): string;
  optional(name: string): string | undefined;
  /** A comma-separated list. Empty entries are dropped: an empty secret would let anybody sign. */
  list(name: string): string[];
  /** One of `addresses`, without a trailing slash. */
  address(name: string): string;
};

/** Whether a key is live or test, by its usual form. */
export const kindOfKey = (key = ''): 'live' | 'test' | undefined =>
  /_(live|test)_/.exec(key)?.[1] as 'live' | 'test' | undefined;
