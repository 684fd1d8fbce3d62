/**
 * What a provider's folder hands to the shop: one object, and a line in `providers/list.ts`. The settings are read, the
 * doctor asks, and staff are told what is missing, by this alone.
 */
import type { Config } from '#server/config.ts';
import type { PaymentProvider } from './provider.ts';

export type ProviderDefinition<Name extends string = string, Keys = never> = {
  /** Stands in the webhook's address and in the inbox. */
  name: Name;
  /** As the provider writes itself. */
  displayName: string;
  /** None: it needs no keys. */
  settings?: ProviderSettings<Keys>;
  /** Null where this shop does not have it. */
  create(config: Config): PaymentProvider | null;
};

/** All settings of a provider begin with its name. None is ever printed. */
export type ProviderSettings<Keys> = {
  /** Without all of these it is not there; some of them alone are a mistake. */
  required: string[];
  /** What it can do without, and whether it is there. */
  optional: Record<string, (keys: Keys) => boolean>;
  /** Addresses with their usual value, which only tests and sandboxes change. */
  addresses: Record<string, string>;
  read(values: SettingValues): Keys;
  /** `live` where real money moves, `test` where it does not; undefined: the keys do not tell. */
  kindOf(keys: Keys): 'live' | 'test' | undefined;
  /** The settings by which real money would move. */
  liveSettings(keys: Keys): string[];
  /** For `npm run doctor`: what the provider's keys look like, and what else can be told by looking. */
  shapes(keys: Keys): KeyShape[];
  troubles?(keys: Keys): { what: string; todo: string }[];
};

/** `usual` follows "it should". */
export type KeyShape = {
  name: string;
  value: string | undefined;
  looksLike: RegExp;
  usual: string;
};

export type SettingValues = {
  /** One that is required, so it is there. */
  required(name: string): string;
  optional(name: string): string | undefined;
  /** Several with commas between; an empty one would be anybody's, so a comma too many adds none. */
  list(name: string): string[];
  /** One of `addresses`, without a slash at the end. */
  address(name: string): string;
};

/** Keys of the usual form tell by themselves which kind they are. */
export const kindOfKey = (key = ''): 'live' | 'test' | undefined =>
  /_(live|test)_/.exec(key)?.[1] as 'live' | 'test' | undefined;
