/** The providers that a tortured shop is paid by. */
import type { Gateway, GatewayParts } from './gateway.ts';
import { paypalGateway } from './paypal.ts';
import { razorpayGateway } from './razorpay.ts';
import { stripeGateway } from './stripe.ts';
import { testGateway } from './test.ts';

export type { Gateway } from './gateway.ts';

export const GATEWAYS: Record<string, (parts: GatewayParts) => Promise<Gateway>> = {
  test: testGateway,
  stripe: stripeGateway,
  paypal: paypalGateway,
  razorpay: razorpayGateway,
};
