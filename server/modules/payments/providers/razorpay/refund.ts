/** Giving money back through Razorpay. */
import type { Refunds } from 'razorpay/dist/types/refunds.js';
import {
  type KnownPayment,
  ProviderRefusal,
  ProviderUnreachable,
  type RefundFacts,
  type RefundRequest,
  type Whose,
} from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import { mustBeChargeable } from './money.ts';
import { isTaken, readStanding } from './update.ts';
import { ListOf, noteOf, type Refund, RefundSchema } from './wire.ts';

const PAGE = 100;
const MAX_PAGES = 20;
const OUTCOMES: Record<string, RefundFacts['outcome']> = {
  pending: 'pending',
  processed: 'done',
  failed: 'failed',
};

/**
 * Safe to repeat in two ways: our refund's id is Razorpay's idempotency key, and from the second try on its list is
 * asked first, since nothing is said of how long it keeps the key.
 */
export async function refund(access: RazorpayAccess, request: RefundRequest): Promise<RefundFacts> {
  mustBeChargeable(request);
  const { payment, refundId, tries } = request;
  const transactionRef = payment.transactionRef ?? (await findMoney(access, payment));
  const path = `/v1/payments/${encodeURIComponent(transactionRef)}`;
  const known = tries > 0 ? await findRefund(access, path, refundId) : undefined;
  const made = known ?? (await createRefund(access, path, request));
  return refundFacts(made, { paymentId: payment.paymentId }, refundId);
}

async function findMoney(access: RazorpayAccess, payment: KnownPayment): Promise<string> {
  const taken = (await readStanding(access, payment)).payments.find(isTaken);
  if (!taken) throw new ProviderRefusal('not_captured');
  return taken.id;
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
export function refundFacts(
  { id, amount, currency, status }: Refund,
  payment: Whose,
  refundId: string | null,
): RefundFacts {
  const outcome = OUTCOMES[status]!;
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
