/** Gives money back at Stripe, once for each refund of ours. */
import type Stripe from 'stripe';
import {
  ProviderRefusal,
  ProviderUnreachable,
  type RefundFacts,
  type RefundRequest,
} from '../../provider.ts';
import { askByKeys, callStripe, type StripeAccess } from './client.ts';
import { toStripeAmount } from './money.ts';
import { look } from './status.ts';
import { factsOfRefund } from './update.ts';

const MOST = 100;
/** So many that two processes, one try apart, begin at the same key. */
const MOST_FORMER_KEYS = 20;

/** A first try whose answer was lost may have given the money back, so from the second on Stripe is asked for it first. */
export async function refund(access: StripeAccess, request: RefundRequest): Promise<RefundFacts> {
  const { payment, refundId, tries } = request;
  const intentId = payment.transactionRef ?? (await look(access, payment)).transactionRef;
  if (!intentId) throw new ProviderRefusal('charge_not_refundable');
  const known = tries > 0 ? await findRefund(access, intentId, refundId) : undefined;
  const facts = factsOfRefund(known ?? (await giveBack(access, intentId, request)));
  if (!facts) throw new ProviderUnreachable('Stripe answered a refund of no payment');
  return { ...facts, payment: { paymentId: payment.paymentId }, refundId };
}

async function giveBack(
  access: StripeAccess,
  intentId: string,
  { payment, refundId, tries, amount, currency }: RefundRequest,
): Promise<Stripe.Refund> {
  const { paymentId } = payment;
  const wish = {
    payment_intent: intentId,
    amount: toStripeAmount(amount, currency),
    metadata: { paymentId, refundId },
  };
  return askByKeys(access, { key: refundId, tries, most: MOST_FORMER_KEYS }, (stripe, options) =>
    stripe.refunds.create(wish, options),
  );
}

async function findRefund(
  access: StripeAccess,
  intentId: string,
  refundId: string,
): Promise<Stripe.Refund | undefined> {
  const { data } = await callStripe(access, (stripe) =>
    stripe.refunds.list({ payment_intent: intentId, limit: MOST }),
  );
  return data.find(({ metadata }) => metadata?.refundId === refundId);
}
