/** Refunds at Stripe, once for each refund of ours. */
import type Stripe from 'stripe';
import {
  ProviderRefusal,
  ProviderUnreachable,
  type RefundRequest,
  type RefundUpdate,
} from '../../provider.ts';
import { callStripe, callWithKeys, type StripeAccess } from './client.ts';
import { toStripeAmount } from './money.ts';
import { fetchStatus } from './status.ts';
import { updateOfRefund } from './update.ts';

const LIST_LIMIT = 100;
/** Many enough that two processes, one try apart, begin with the same key. */
const MAX_EARLIER_KEYS = 20;

/** A first try whose response was lost may have created the refund, so later tries look for it first. */
export async function refund(access: StripeAccess, request: RefundRequest): Promise<RefundUpdate> {
  const { payment, refundId, tries } = request;
  const intentId = payment.transactionRef ?? (await fetchStatus(access, payment)).transactionRef;
  if (!intentId) throw new ProviderRefusal('charge_not_refundable');
  const known = tries > 0 ? await findRefund(access, intentId, refundId) : undefined;
  const update = updateOfRefund(known ?? (await createRefund(access, intentId, request)));
  if (!update) throw new ProviderUnreachable('Stripe answered a refund of no payment');
  return { ...update, payment: { paymentId: payment.paymentId }, refundId };
}

async function createRefund(
  access: StripeAccess,
  intentId: string,
  { payment, refundId, tries, amount, currency }: RefundRequest,
): Promise<Stripe.Refund> {
  const { paymentId } = payment;
  const params = {
    payment_intent: intentId,
    amount: toStripeAmount(amount, currency),
    metadata: { paymentId, refundId },
  };
  return callWithKeys(
    access,
    { key: refundId, tries, maxEarlier: MAX_EARLIER_KEYS },
    (stripe, options) => stripe.refunds.create(params, options),
  );
}

async function findRefund(
  access: StripeAccess,
  intentId: string,
  refundId: string,
): Promise<Stripe.Refund | undefined> {
  const { data } = await callStripe(access, (stripe) =>
    stripe.refunds.list({ payment_intent: intentId, limit: LIST_LIMIT }),
  );
  return data.find(({ metadata }) => metadata?.refundId === refundId);
}
