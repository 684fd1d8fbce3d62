/** Razorpay's books, and the moves in them. Each move tells its events to `say`, in the order in which they happen. */
import {
  type CaptureSetting,
  type Dispute,
  type Notes,
  newDispute,
  newOrder,
  newPayment,
  newRefund,
  type Order,
  type Payment,
  type Refund,
} from './entities.ts';
import { badRequest, refusal, unknownId } from './errors.ts';

export type Entities = { payment?: Payment; order?: Order; refund?: Refund; dispute?: Dispute };
export type Say = (event: string, entities: Entities) => void;
export type RefundEnd = 'pending' | 'processed' | 'failed';

export type Books = {
  orders: Map<string, Order>;
  settings: Map<string, CaptureSetting>;
  payments: Map<string, Payment>;
  refunds: Map<string, Refund>;
  disputes: Map<string, Dispute>;
  /** `refundsEnd`: what becomes of a refund at once; `pending` waits for `endRefund`. */
  account: { hasBalance: boolean; refundsEnd: RefundEnd };
  say: Say;
};

export function createBooks(say: Say): Books {
  return {
    orders: new Map(),
    settings: new Map(),
    payments: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    account: { hasBalance: true, refundsEnd: 'processed' },
    say,
  };
}

export function find<T>(map: Map<string, T>, id: string): T {
  const found = map.get(id);
  if (!found) throw unknownId();
  return found;
}

const orderOf = ({ orders }: Books, { order_id }: Payment) => find(orders, order_id);

export function openOrder(
  books: Books,
  asked: Parameters<typeof newOrder>[0] & { payment?: CaptureSetting },
): Order {
  const order = newOrder(asked);
  books.orders.set(order.id, order);
  // The account's own setting, where the order says nothing.
  books.settings.set(order.id, asked.payment ?? { capture: 'manual' });
  return order;
}

export function tryToPay(books: Books, order: Order, notes?: Notes): Payment {
  if (order.status === 'paid') {
    throw badRequest(
      'Your payment has been declined as the order is already paid. Please initiate the payment with a new order.',
    );
  }
  const payment = newPayment(order, { notes });
  books.payments.set(payment.id, payment);
  order.attempts += 1;
  order.status = 'attempted';
  return payment;
}

/** The bank says yes. What comes for an order that was paid meanwhile goes back at once. */
export function authorise(books: Books, payment: Payment, { late = false } = {}): void {
  payment.status = 'authorized';
  Object.assign(payment, NO_ERROR);
  books.say('payment.authorized', { payment });
  if (orderOf(books, payment).status === 'paid') giveBackUntaken(books, payment);
  else if (!late && books.settings.get(payment.order_id)?.capture === 'automatic')
    take(books, payment);
}

export function decline(books: Books, payment: Payment, reason: string): void {
  const isFault = /technical_error|server_error/.test(reason);
  Object.assign(payment, {
    status: 'failed',
    error_code: isFault ? 'GATEWAY_ERROR' : 'BAD_REQUEST_ERROR',
    error_description: 'The payment was not completed.',
    error_source: isFault ? 'gateway' : 'customer',
    error_step: 'payment_authorization',
    error_reason: reason,
  });
  books.say('payment.failed', { payment });
}

function take(books: Books, payment: Payment): void {
  const order = orderOf(books, payment);
  Object.assign(payment, { status: 'captured', captured: true, fee: 2, tax: 0 });
  Object.assign(order, { status: 'paid', amount_paid: payment.amount, amount_due: 0 });
  books.say('payment.captured', { payment });
  books.say('order.paid', { payment, order });
}

export function capture(
  books: Books,
  id: string,
  asked: { amount: number; currency: string },
): Payment {
  const payment = find(books.payments, id);
  if (payment.captured) throw badRequest('This payment has already been captured');
  if (payment.status !== 'authorized') {
    throw badRequest(
      'Only payments which have been authorized and not yet captured can be captured',
    );
  }
  if (asked.amount !== payment.amount || asked.currency !== payment.currency) {
    throw badRequest('Capture amount must be equal to the amount authorized', 'amount');
  }
  take(books, payment);
  return payment;
}

export function giveBack(
  books: Books,
  id: string,
  asked: { amount?: number; receipt?: string; notes?: Notes; speed?: 'normal' | 'optimum' },
): Refund {
  const payment = find(books.payments, id);
  const left = payment.amount - payment.amount_refunded;
  if (!payment.captured) {
    throw badRequest('The payment status should be captured for action to be taken');
  }
  if (left === 0) throw badRequest('The payment has been fully refunded already');
  const { amount = left } = asked;
  if (amount > left) {
    throw badRequest('The refund amount provided is greater than amount captured', 'amount');
  }
  if (!books.account.hasBalance) {
    throw refusal(400, 'Your account does not have enough balance to carry out the refund.');
  }
  const refund = newRefund(payment, { ...asked, amount });
  books.refunds.set(refund.id, refund);
  countRefund(payment, amount);
  books.say('refund.created', { refund, payment });
  if (books.account.refundsEnd !== 'pending') endRefund(books, refund, books.account.refundsEnd);
  return refund;
}

export function endRefund(books: Books, refund: Refund, end: 'processed' | 'failed'): void {
  const payment = find(books.payments, refund.payment_id);
  refund.status = end;
  if (end === 'failed') countRefund(payment, -refund.amount);
  books.say(`refund.${end}`, { refund, payment });
}

function countRefund(payment: Payment, amount: number): void {
  payment.amount_refunded += amount;
  const isAll = payment.amount_refunded === payment.amount;
  const some = payment.amount_refunded > 0 ? 'partial' : null;
  payment.refund_status = isAll ? 'full' : some;
  payment.status = isAll ? 'refunded' : 'captured';
}

/** What nobody took goes back by itself; Razorpay calls that a refund too, of a payment that was never captured. */
export function giveBackUntaken(books: Books, payment: Payment): Refund {
  const refund = newRefund(payment, { amount: payment.amount });
  books.refunds.set(refund.id, refund);
  countRefund(payment, payment.amount);
  refund.status = 'processed';
  books.say('refund.created', { refund, payment });
  books.say('refund.processed', { refund, payment });
  return refund;
}

export function dispute(
  books: Books,
  payment: Payment,
  details: { amount?: number; reason?: string },
): Dispute {
  const made = newDispute(payment, details);
  books.disputes.set(made.id, made);
  books.say('payment.dispute.created', { payment, dispute: made });
  return made;
}

export function moveDispute(
  books: Books,
  id: string,
  event: DisputeMove,
  amountDeducted = 0,
): Dispute {
  const moved = find(books.disputes, id);
  moved.status = event === 'action_required' ? 'open' : event;
  moved.amount_deducted = event === 'lost' ? moved.amount : amountDeducted;
  const payment = find(books.payments, moved.payment_id);
  books.say(`payment.dispute.${event}`, { payment, dispute: moved });
  return moved;
}

export type DisputeMove = 'under_review' | 'action_required' | 'won' | 'lost' | 'closed';

const NO_ERROR = {
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
};
