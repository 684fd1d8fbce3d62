/** The providers this shop may use. Adding one is a folder beside this file and a line in it. */
import type { Config } from '#server/config.ts';
import { noProvider, unknownMethod } from '../errors.ts';
import type { MethodTraits, PaymentProvider } from '../provider.ts';
import { createDemoProvider } from './demo/index.ts';
import { createManualProvider } from './manual/index.ts';
import { createPaypalProvider } from './paypal/index.ts';
import { createRazorpayProvider } from './razorpay/index.ts';
import { createStripeProvider } from './stripe/index.ts';

/** In the order in which a new shop offers their methods. */
export type Providers = PaymentProvider[];
export type WayToPay = { provider: PaymentProvider; traits: MethodTraits };

/** The test gateway exists only while the shop is a demo; the others once their keys are set. */
export function createProviders(config: Config): Providers {
  const { stripe, paypal, razorpay } = config.paymentKeys;
  const providers: Providers = [];
  if (config.mode === 'demo') providers.push(createDemoProvider(config));
  if (stripe) providers.push(createStripeProvider(stripe));
  if (paypal) providers.push(createPaypalProvider(paypal));
  if (razorpay) providers.push(createRazorpayProvider(razorpay));
  providers.push(createManualProvider({ isDemo: config.mode === 'demo' }));
  return providers;
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
