/** Refunds at Razorpay. */
import type { Refunds } from 'razorpay/dist/types/refunds.js';
import {
  type KnownPayment,
  type PaymentReference,
  ProviderRefusal,
  ProviderUnreachable,
  type RefundRequest,
  type RefundUpdate,
} from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import { mustBeChargeable } from './money.ts';
import { isCaptured, readOrderStatus } from './update.ts';
import { ListOf, noteOf, type Refund, RefundSchema } from './wire.ts';

const PAGE = 100;
const MAX_PAGES = 20;
const OUTCOME: Record<string, RefundUpdate['outcome']> = {
  pending: 'pending',
  processed: 'done',
  failed: 'failed',
};

/**
 * Idempotent in two ways: our refund's id is Razorpay's idempotency key, and later tries search the list first, since
 * Razorpay does not say how long it remembers the key.
 */
export async function refund(
  access: RazorpayAccess,
  request: RefundRequest,
): Promise<RefundUpdate> {
  mustBeChargeable(request);
  const { payment, refundId, tries } = request;
  const transactionRef = payment.transactionRef ?? (await findCaptured(access, payment));
  const path = `/v1/payments/${encodeURIComponent(transactionRef)}`;
  const known = tries > 0 ? await findRefund(access, path, refundId) : undefined;
  const made = known ?? (await createRefund(access, path, request));
  return updateOfRefund(made, { paymentId: payment.paymentId }, refundId);
}

async function findCaptured(access: RazorpayAccess, payment: KnownPayment): Promise<string> {
  const captured = (await readOrderStatus(access, payment)).payments.find(isCaptured);
  if (!captured) throw new ProviderRefusal('not_captured');
  return captured.id;
}

async function findRefund(
  access: RazorpayAccess,
  path: string,
  refundId: string,
): Promise<Refund | undefined> {
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { items } = await callRazorpay(access, {
      method: 'GET',
      path: `${path}/refunds`,
      query: { count: String(PAGE), skip: String(page * PAGE) },
      answer: ListOf(RefundSchema),
    });
    const found = items.find(({ notes }) => noteOf(notes, 'refundId') === refundId);
    if (found || items.length < PAGE) return found;
  }
  throw new ProviderUnreachable(
    `Razorpay lists more than ${PAGE * MAX_PAGES} refunds of one payment`,
  );
}

/** The body is the same at every try, or Razorpay would refuse the key. */
function createRefund(
  access: RazorpayAccess,
  path: string,
  { refundId, amount }: RefundRequest,
): Promise<Refund> {
  return callRazorpay(access, {
    method: 'POST',
    path: `${path}/refund`,
    body: {
      amount,
      speed: 'normal',
      receipt: refundId,
      notes: { refundId },
    } satisfies Refunds.RazorpayRefundCreateRequestBody,
    refundKey: refundId,
    answer: RefundSchema,
  });
}

/** Razorpay does not say why a refund failed; mostly the payment was older than six months. */
export function updateOfRefund(
  { id, amount, currency, status }: Refund,
  payment: PaymentReference,
  refundId: string | null,
): RefundUpdate {
  const outcome = OUTCOME[status]!;
  return {
    payment,
    refundId,
    providerRef: id,
    outcome,
    amount,
    currency,
    ...(outcome === 'failed' && { failureCode: 'refund_failed' }),
  };
}
