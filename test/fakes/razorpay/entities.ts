/**
 * What Razorpay keeps: orders, payments, refunds, disputes, in the shapes of its wire. The types are the official SDK's
 * wherever those are right. They are not in three places: what is unset is `null` on the wire (the SDK has `'null'` as
 * a text for `refund_status`, and plain texts and numbers for the rest), empty notes are `[]`, and fields of other
 * products (`token`, `offers`, `customer_id`, `description` of an order) are left out of an answer.
 */
import { randomBytes } from 'node:crypto';
import type { Disputes } from 'razorpay/dist/types/disputes.js';
import type { Orders } from 'razorpay/dist/types/orders.js';
import type { Payments } from 'razorpay/dist/types/payments.js';
import type { Refunds } from 'razorpay/dist/types/refunds.js';

export type Notes = Record<string, string | number | null> | [];
type Sdk = {
  order: Orders.RazorpayOrder;
  payment: Payments.RazorpayPayment;
  refund: Refunds.RazorpayRefund;
  dispute: Disputes.RazorpayDispute;
};

export type Order = Pick<
  Sdk['order'],
  | ('id' | 'entity' | 'currency' | 'offer_id' | 'status' | 'attempts' | 'created_at')
  | ('amount_paid' | 'amount_due')
> & { amount: number; receipt: string | null; notes: Notes };

type Unset = 'bank' | 'fee' | 'tax' | 'refund_status' | 'description';
export type Payment = Pick<
  Sdk['payment'],
  | ('id' | 'entity' | 'currency' | 'status' | 'order_id' | 'invoice_id' | 'international')
  | ('captured' | 'card_id' | 'wallet' | 'vpa' | 'email' | 'method' | 'created_at')
  | ('error_code' | 'error_description' | 'error_source' | 'error_step' | 'error_reason')
  | 'acquirer_data'
> & { [field in Unset]: Exclude<Sdk['payment'][field], 'null' | undefined> | null } & {
  amount: number;
  amount_refunded: number;
  contact: string;
  notes: Notes;
};

export type Refund = Pick<
  Sdk['refund'],
  | ('id' | 'entity' | 'currency' | 'payment_id' | 'created_at' | 'batch_id' | 'status')
  | ('speed_processed' | 'speed_requested' | 'acquirer_data')
> & { amount: number; receipt: string | null; notes: Notes };

export type Dispute = Omit<Sdk['dispute'], 'evidence'> & { reason_description: string };

/** What an order says of taking its payments; not part of its answer. */
export type CaptureSetting = Orders.RazorpayCapturePayment;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `pay_` and fourteen letters or digits. */
export function newId(prefix: 'order' | 'pay' | 'rfnd' | 'disp' | 'card'): string {
  const letters = [...randomBytes(14)].map((byte) => LETTERS[byte % LETTERS.length]);
  return `${prefix}_${letters.join('')}`;
}

export const unixNow = () => Math.floor(Date.now() / 1000);

export function newOrder(asked: {
  amount: number;
  currency: string;
  receipt?: string;
  notes?: Notes;
}): Order {
  return {
    id: newId('order'),
    entity: 'order',
    amount: asked.amount,
    amount_paid: 0,
    amount_due: asked.amount,
    currency: asked.currency,
    receipt: asked.receipt ?? null,
    offer_id: null,
    status: 'created',
    attempts: 0,
    notes: notesOf(asked.notes),
    created_at: unixNow(),
  } satisfies Order;
}

export function newPayment(order: Order, { notes }: { notes?: Notes } = {}): Payment {
  return {
    id: newId('pay'),
    entity: 'payment',
    amount: order.amount,
    currency: order.currency,
    status: 'created',
    order_id: order.id,
    invoice_id: null,
    international: false,
    method: 'card',
    amount_refunded: 0,
    refund_status: null,
    captured: false,
    description: null,
    card_id: newId('card'),
    bank: null,
    wallet: null,
    vpa: null,
    email: 'shopper@example.test',
    contact: '+919000090000',
    notes: notesOf(notes),
    fee: null,
    tax: null,
    error_code: null,
    error_description: null,
    error_source: null,
    error_step: null,
    error_reason: null,
    acquirer_data: { auth_code: '828553' },
    created_at: unixNow(),
  } satisfies Payment;
}

export function newRefund(
  payment: Payment,
  asked: { amount: number; receipt?: string; notes?: Notes; speed?: 'normal' | 'optimum' },
): Refund {
  return {
    id: newId('rfnd'),
    entity: 'refund',
    amount: asked.amount,
    currency: payment.currency,
    payment_id: payment.id,
    notes: notesOf(asked.notes),
    receipt: asked.receipt ?? null,
    acquirer_data: { arn: null },
    created_at: unixNow(),
    batch_id: null,
    status: 'pending',
    speed_processed: 'normal',
    speed_requested: asked.speed ?? 'normal',
  } satisfies Refund;
}

const DAY_SECONDS = 86_400;

export function newDispute(
  payment: Payment,
  { amount = payment.amount, reason = 'goods_or_services_not_received_or_partially_received' } = {},
): Dispute {
  return {
    id: newId('disp'),
    entity: 'dispute',
    payment_id: payment.id,
    amount,
    currency: payment.currency,
    amount_deducted: 0,
    reason_code: reason,
    reason_description: 'The goods did not come.',
    respond_by: unixNow() + 5 * DAY_SECONDS,
    status: 'open',
    phase: 'chargeback',
    created_at: unixNow(),
  } satisfies Dispute;
}

const notesOf = (notes: Notes = []): Notes => (Object.keys(notes).length > 0 ? notes : []);
