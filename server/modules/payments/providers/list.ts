/** All providers, in the order in which a new shop offers their methods. A new provider is a line here. */
import { demo } from './demo/index.ts';
import { manual } from './manual/index.ts';
import { paypal } from './paypal/index.ts';
import { razorpay } from './razorpay/index.ts';
import { stripe } from './stripe/index.ts';

export const PROVIDERS = [demo, stripe, paypal, razorpay, manual] as const;
