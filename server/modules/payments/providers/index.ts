/** The providers this shop may use, by method. Adding one is a folder beside this file and a line in it. */
import type { Config } from '#server/config.ts';
import type { PaymentProvider } from '../provider.ts';
import { createTestProvider } from './test/index.ts';

export type Providers = Record<string, PaymentProvider | undefined>;

/** The test gateway exists only while the shop is a demo. Callers send the names, so nothing is found but these. */
export function createProviders(config: Config): Providers {
  const providers: Providers = Object.create(null);
  if (config.mode === 'demo') providers.test = createTestProvider(config);
  return providers;
}
