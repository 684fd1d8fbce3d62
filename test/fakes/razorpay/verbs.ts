/** What a test makes the stand-in do: shoppers, banks, staff at its dashboard, and its own bad days. */
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
} from './books.ts';
import { returnOf } from './checkout.ts';
import type { Notes, Order, Payment, Refund } from './entities.ts';
import { announce, type Fake } from './fake.ts';
import { arm, type Fault } from './faults.ts';
import { deliverHeld, type Hook, makeHook, type Sending, signWith } from './webhooks.ts';

/**
 * `paid`: the bank says yes, and Razorpay takes the money where the order asks for it. `held`: the bank says yes so late
 * that Razorpay leaves the taking to the shop. `asked`: the bank waits for its customer; `answerBank` ends it.
 */
export type Try = 'paid' | 'held' | 'asked' | 'declined' | { declined: string };

/** `fields`: what the shopper's browser would carry back. */
export type Tried = { id: string; fields: Record<string, string> };

export function verbsOf(fake: Fake) {
  return {
    ...shopperVerbs(fake),
    ...moneyVerbs(fake),
    ...faultVerbs(fake),
    order: (ref: string) => structuredClone(orderOf(fake, ref)),
    payment: (id: string) => structuredClone(find(fake.books.payments, id)),
    refund: (id: string) => structuredClone(find(fake.books.refunds, id)),
    orders: () => [...fake.books.orders.values()].map((one) => structuredClone(one)),
    payments: () => [...fake.books.payments.values()].map((one) => structuredClone(one)),
    refunds: () => [...fake.books.refunds.values()].map((one) => structuredClone(one)),
  };
}

/** By its own id or by its receipt. */
function orderOf({ books }: Fake, ref: string): Order {
  const found = [...books.orders.values()].find(({ id, receipt }) => id === ref || receipt === ref);
  if (!found) throw new Error(`the stand-in knows no order ${ref}`);
  return found;
}

/** Makes a move, and waits until its events have been heard (or held, or lost). */
async function moved<T>(fake: Fake, move: () => T): Promise<T> {
  const result = move();
  announce(fake);
  await fake.mail.underway;
  return result;
}

function shopperVerbs(fake: Fake) {
  const { books, account } = fake;
  const tried = (payment: Payment): Tried => ({
    id: payment.id,
    fields: returnOf(account, payment),
  });
  const end = (payment: Payment, how: Try): Tried => {
    if (how === 'paid' || how === 'held') authorise(books, payment, { late: how === 'held' });
    else if (how !== 'asked') {
      decline(books, payment, how === 'declined' ? 'card_declined' : how.declined);
    }
    return tried(payment);
  };
  return {
    /** Notes come from the form, so a shopper may write what they like. */
    pay: (ref: string, how: Try = 'paid', { notes }: { notes?: Notes } = {}) =>
      moved(fake, () => {
        const order = orderOf(fake, ref);
        const carried = notes ?? (order.receipt ? { paymentId: order.receipt } : []);
        return end(tryToPay(books, order, carried), how);
      }),
    answerBank: (paymentId: string, how: Try) =>
      moved(fake, () => end(find(books.payments, paymentId), how)),
    /** Five days have passed, and nobody took it. */
    releaseHold: (paymentId: string) =>
      moved(fake, () => giveBackUntaken(books, find(books.payments, paymentId))),
  };
}

function moneyVerbs(fake: Fake) {
  const { books } = fake;
  return {
    /** What becomes of refunds from now on. */
    letRefundsEnd: (end: RefundEnd) => {
      books.account.refundsEnd = end;
    },
    setBalance: (hasBalance: boolean) => {
      books.account.hasBalance = hasBalance;
    },
    endRefund: (refundId: string, how: 'processed' | 'failed') =>
      moved(fake, () => endRefund(books, find(books.refunds, refundId), how)),
    refundAtDesk: (paymentId: string, amount?: number): Promise<Refund> =>
      moved(fake, () => structuredClone(giveBack(books, paymentId, { amount }))),
    dispute: (paymentId: string, details: { amount?: number; reason?: string } = {}) =>
      moved(fake, () => dispute(books, find(books.payments, paymentId), details)),
    moveDispute: (id: string, move: DisputeMove, amountDeducted?: number) =>
      moved(fake, () => moveDispute(books, id, move, amountDeducted)),
    /** As if somebody had changed the order at Razorpay. */
    tamper: (ref: string, change: { amount?: number; currency?: string; created_at?: number }) => {
      const order = orderOf(fake, ref);
      Object.assign(order, change);
      for (const payment of books.payments.values()) {
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
    deliverHeld: (how?: { turned?: boolean; times?: number }) => deliverHeld(mail, how),
    /** Every event that was made, oldest first, sent or not. */
    events: (): Hook[] => [...mail.made],
    deliveries: () => [...mail.deliveries],
    /** Waits until every event under way has been heard or given up. */
    settled: () => mail.underway,
    sign: (body: string, secret = account.webhookSecret) => signWith(secret, body),
    /** An event as Razorpay would make it, of any time. */
    eventOf: (event: string, paymentId: string, createdAt?: number): Hook => {
      const payment = find(fake.books.payments, paymentId);
      const order = find(fake.books.orders, payment.order_id);
      const entities = event === 'order.paid' ? { payment, order } : { payment };
      const signer = { accountId: account.accountId, secret: account.webhookSecret };
      return makeHook(signer, event, entities, createdAt);
    },
  };
}
