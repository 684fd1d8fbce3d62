/** The providers that this shop may use: those of `list.ts` that it has keys for. */
import type { Config } from '#server/config.ts';
import { noProvider, unknownMethod } from '../errors.ts';
import type { MethodCapabilities, PaymentProvider } from '../provider.ts';
import { PROVIDERS } from './list.ts';

export type Providers = PaymentProvider[];
export type PaymentMethod = { provider: PaymentProvider; capabilities: MethodCapabilities };

export function createProviders(config: Config): Providers {
  return PROVIDERS.flatMap((provider) => provider.create(config) ?? []);
}

export function paymentMethodsOf(providers: Providers): PaymentMethod[] {
  return providers.flatMap((provider) =>
    provider.methods.map((capabilities) => ({ provider, capabilities })),
  );
}

/** The method with its provider; undefined once the provider's keys are gone. */
export function findPaymentMethod(providers: Providers, method: string): PaymentMethod | undefined {
  return paymentMethodsOf(providers).find(({ capabilities }) => capabilities.method === method);
}

/** The same; a method whose provider has no keys is refused like an unknown one. */
export function requirePaymentMethod(providers: Providers, method: string): PaymentMethod {
  const paymentMethod = findPaymentMethod(providers, method);
  if (!paymentMethod) throw unknownMethod();
  return paymentMethod;
}

export function providerNamed(providers: Providers, name: string): PaymentProvider {
  const provider = providers.find((one) => one.name === name);
  if (!provider) throw noProvider();
  return provider;
}
