/** The providers this shop may use: those of `list.ts` that it has keys for. */
import type { Config } from '#server/config.ts';
import { noProvider, unknownMethod } from '../errors.ts';
import type { MethodTraits, PaymentProvider } from '../provider.ts';
import { PROVIDERS } from './list.ts';

export type Providers = PaymentProvider[];
export type WayToPay = { provider: PaymentProvider; traits: MethodTraits };

export function createProviders(config: Config): Providers {
  return PROVIDERS.flatMap((provider) => provider.create(config) ?? []);
}

export function waysToPay(providers: Providers): WayToPay[] {
  return providers.flatMap((provider) => provider.methods.map((traits) => ({ provider, traits })));
}

/** The method with its provider; undefined once the provider's keys were taken away. */
export function findWay(providers: Providers, method: string): WayToPay | undefined {
  return waysToPay(providers).find(({ traits }) => traits.method === method);
}

/** The same; one whose keys were taken away is refused like one that never was. */
export function wayToPay(providers: Providers, method: string): WayToPay {
  const way = findWay(providers, method);
  if (!way) throw unknownMethod();
  return way;
}

export function providerNamed(providers: Providers, name: string): PaymentProvider {
  const provider = providers.find((one) => one.name === name);
  if (!provider) throw noProvider();
  return provider;
}
