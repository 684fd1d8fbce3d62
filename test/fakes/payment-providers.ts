/** Stripe, PayPal and Razorpay on this machine, for a whole shop that sells with all of them. */
import { startPaypalFake } from './paypal/index.ts';
import { startRazorpayFake } from './razorpay/index.ts';
import { startStripeFake } from './stripe/index.ts';

export async function startProviderFakes() {
  const stripe = await startStripeFake({ webhookUrl: '' });
  const paypal = await startPaypalFake({ webhookUrl: '' });
  const razorpay = await startRazorpayFake();
  return { stripe, paypal, razorpay };
}
