/** The providers of a crash test's shop. */

import { crashDemo } from './demo.ts';
import { crashPaypal } from './paypal.ts';
import type { CrashProvider, ProviderParts } from './provider.ts';
import { crashRazorpay } from './razorpay.ts';
import { crashStripe } from './stripe.ts';

export type { CrashProvider } from './provider.ts';

export const PROVIDERS: Record<string, (parts: ProviderParts) => Promise<CrashProvider>> = {
  test: crashDemo,
  stripe: crashStripe,
  paypal: crashPaypal,
  razorpay: crashRazorpay,
};
