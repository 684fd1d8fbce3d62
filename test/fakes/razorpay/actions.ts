/** What a test makes the fake do: shoppers, banks, staff at its dashboard, and its failures. */

import { returnOf } from './checkout.ts';
import type { Notes, Order, Payment, Refund } from './entities.ts';
import { announce, type Fake } from './fake.ts';
import { arm, type Fault } from './faults.ts';
import {
  authorise,
  type DisputeMove,
  decline,
  dispute,
  endRefund,
  find,
  giveBack,
  giveBackUntaken,
  moveDispute,
  type RefundEnd,
  tryToPay,
} from './ledger.ts';
import { deliverPending, type Hook, makeHook, type Sending, signWith } from './webhooks.ts';

/**
 * `paid`: the bank agrees, and Razorpay captures if the order says so. `held`: the bank agrees so late that Razorpay
 * leaves the capture to the shop. `asked`: the bank waits for authentication; `answerBank` ends it.
 */
export type Try = 'paid' | 'held' | 'asked' | 'declined' | { declined: string };

/** `fields`: what the shopper's browser would bring back. */
export type Tried = { id: string; fields: Record<string, string> };

export function verbsOf(fake: Fake) {
  return {
    ...shopperVerbs(fake),
    ...moneyVerbs(fake),
    ...faultVerbs(fake),
    order: (ref: string) => structuredClone(orderOf(fake, ref)),
    payment: (id: string) => structuredClone(find(fake.ledger.payments, id)),
    refund: (id: string) => structuredClone(find(fake.ledger.refunds, id)),
    orders: () => [...fake.ledger.orders.values()].map((one) => structuredClone(one)),
    payments: () => [...fake.ledger.payments.values()].map((one) => structuredClone(one)),
    refunds: () => [...fake.ledger.refunds.values()].map((one) => structuredClone(one)),
  };
}

/** By its own id or by its receipt. */
function orderOf({ ledger }: Fake, ref: string): Order {
  const found = [...ledger.orders.values()].find(
    ({ id, receipt }) => id === ref || receipt === ref,
  );
  if (!found) throw new Error(`the stand-in knows no order ${ref}`);
  return found;
}

/** Makes a change, and waits until its events have been delivered (or withheld, or lost). */
async function moved<T>(fake: Fake, move: () => T): Promise<T> {
  const result = move();
  announce(fake);
  await fake.mail.underway;
  return result;
}

function shopperVerbs(fake: Fake) {
  const { ledger, account } = fake;
  const tried = (payment: Payment): Tried => ({
    id: payment.id,
    fields: returnOf(account, payment),
  });
  const end = (payment: Payment, how: Try): Tried => {
    if (how === 'paid' || how === 'held') authorise(ledger, payment, { late: how === 'held' });
    else if (how !== 'asked') {
      decline(ledger, payment, how === 'declined' ? 'card_declined' : how.declined);
    }
    return tried(payment);
  };
  return {
    /** Notes come from the form, so a shopper may write anything. */
    pay: (ref: string, how: Try = 'paid', { notes }: { notes?: Notes } = {}) =>
      moved(fake, () => {
        const order = orderOf(fake, ref);
        const carried = notes ?? (order.receipt ? { paymentId: order.receipt } : []);
        return end(tryToPay(ledger, order, carried), how);
      }),
    answerBank: (paymentId: string, how: Try) =>
      moved(fake, () => end(find(ledger.payments, paymentId), how)),
    /** Five days have passed without a capture. */
    returnAuthorisation: (paymentId: string) =>
      moved(fake, () => giveBackUntaken(ledger, find(ledger.payments, paymentId))),
  };
}

function moneyVerbs(fake: Fake) {
  const { ledger } = fake;
  return {
    /** How refunds end from now on. */
    letRefundsEnd: (end: RefundEnd) => {
      ledger.account.refundsEnd = end;
    },
    setBalance: (hasBalance: boolean) => {
      ledger.account.hasBalance = hasBalance;
    },
    endRefund: (refundId: string, how: 'processed' | 'failed') =>
      moved(fake, () => endRefund(ledger, find(ledger.refunds, refundId), how)),
    refundInDashboard: (paymentId: string, amount?: number): Promise<Refund> =>
      moved(fake, () => structuredClone(giveBack(ledger, paymentId, { amount }))),
    dispute: (paymentId: string, details: { amount?: number; reason?: string } = {}) =>
      moved(fake, () => dispute(ledger, find(ledger.payments, paymentId), details)),
    moveDispute: (id: string, move: DisputeMove, amountDeducted?: number) =>
      moved(fake, () => moveDispute(ledger, id, move, amountDeducted)),
    /** As if somebody had changed the order at Razorpay. */
    tamper: (ref: string, change: { amount?: number; currency?: string; created_at?: number }) => {
      const order = orderOf(fake, ref);
      Object.assign(order, change);
      for (const payment of ledger.payments.values()) {
        if (payment.order_id === order.id) Object.assign(payment, change);
      }
    },
  };
}

function faultVerbs(fake: Fake) {
  const { mail, account } = fake;
  return {
    misbehave: (fault: Fault) => arm(fake.faults, fault),
    behave: () => fake.faults.splice(0),
    sendWebhooksTo: (url: string) => {
      mail.url = url;
    },
    webhooks: (sending: Sending) => {
      mail.sending = sending;
    },
    deliverPending: (how?: { turned?: boolean; times?: number }) => deliverPending(mail, how),
    /** Every event that was made, oldest first, sent or not. */
    events: (): Hook[] => [...mail.made],
    deliveries: () => [...mail.deliveries],
    /** Waits until every pending event has been delivered or given up. */
    settled: () => mail.underway,
    sign: (body: string, secret = account.webhookSecret) => signWith(secret, body),
    /** An event as Razorpay would make it, of any time. */
    eventOf: (event: string, paymentId: string, createdAt?: number): Hook => {
      const payment = find(fake.ledger.payments, paymentId);
      const order = find(fake.ledger.orders, payment.order_id);
      const entities = event === 'order.paid' ? { payment, order } : { payment };
      const signer = { accountId: account.accountId, secret: account.webhookSecret };
      return makeHook(signer, event, entities, createdAt);
    },
  };
}
