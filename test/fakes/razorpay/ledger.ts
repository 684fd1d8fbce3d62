/** Razorpay's ledger, and the changes in it. Each change passes its events to `say`, in order. */
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
export type Emit = (event: string, entities: Entities) => void;
export type RefundEnd = 'pending' | 'processed' | 'failed';

export type Ledger = {
  orders: Map<string, Order>;
  settings: Map<string, CaptureSetting>;
  payments: Map<string, Payment>;
  refunds: Map<string, Refund>;
  disputes: Map<string, Dispute>;
  /** `refundsEnd`: what becomes of a refund at once; `pending` waits for `endRefund`. */
  account: { hasBalance: boolean; refundsEnd: RefundEnd };
  emit: Emit;
};

export function createLedger(emit: Emit): Ledger {
  return {
    orders: new Map(),
    settings: new Map(),
    payments: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    account: { hasBalance: true, refundsEnd: 'processed' },
    emit,
  };
}

export function find<T>(map: Map<string, T>, id: string): T {
  const found = map.get(id);
  if (!found) throw unknownId();
  return found;
}

const orderOf = ({ orders }: Ledger, { order_id }: Payment) => find(orders, order_id);

export function openOrder(
  ledger: Ledger,
  asked: Parameters<typeof newOrder>[0] & { payment?: CaptureSetting },
): Order {
  const order = newOrder(asked);
  ledger.orders.set(order.id, order);
  // The account's own setting, where the order says nothing.
  ledger.settings.set(order.id, asked.payment ?? { capture: 'manual' });
  return order;
}

export function tryToPay(ledger: Ledger, order: Order, notes?: Notes): Payment {
  if (order.status === 'paid') {
    throw badRequest(
      'Your payment has been declined as the order is already paid. Please initiate the payment with a new order.',
    );
  }
  const payment = newPayment(order, { notes });
  ledger.payments.set(payment.id, payment);
  order.attempts += 1;
  order.status = 'attempted';
  return payment;
}

/** The bank agrees. A payment of an order paid meanwhile is returned at once. */
export function authorise(ledger: Ledger, payment: Payment, { late = false } = {}): void {
  payment.status = 'authorized';
  Object.assign(payment, NO_ERROR);
  ledger.emit('payment.authorized', { payment });
  if (orderOf(ledger, payment).status === 'paid') giveBackUntaken(ledger, payment);
  else if (!late && ledger.settings.get(payment.order_id)?.capture === 'automatic')
    take(ledger, payment);
}

export function decline(ledger: Ledger, payment: Payment, reason: string): void {
  const isFault = /technical_error|server_error/.test(reason);
  Object.assign(payment, {
    status: 'failed',
    error_code: isFault ? 'GATEWAY_ERROR' : 'BAD_REQUEST_ERROR',
    error_description: 'The payment was not completed.',
    error_source: isFault ? 'gateway' : 'customer',
    error_step: 'payment_authorization',
    error_reason: reason,
  });
  ledger.emit('payment.failed', { payment });
}

function take(ledger: Ledger, payment: Payment): void {
  const order = orderOf(ledger, payment);
  Object.assign(payment, { status: 'captured', captured: true, fee: 2, tax: 0 });
  Object.assign(order, { status: 'paid', amount_paid: payment.amount, amount_due: 0 });
  ledger.emit('payment.captured', { payment });
  ledger.emit('order.paid', { payment, order });
}

export function capture(
  ledger: Ledger,
  id: string,
  asked: { amount: number; currency: string },
): Payment {
  const payment = find(ledger.payments, id);
  if (payment.captured) throw badRequest('This payment has already been captured');
  if (payment.status !== 'authorized') {
    throw badRequest(
      'Only payments which have been authorized and not yet captured can be captured',
    );
  }
  if (asked.amount !== payment.amount || asked.currency !== payment.currency) {
    throw badRequest('Capture amount must be equal to the amount authorized', 'amount');
  }
  take(ledger, payment);
  return payment;
}

export function giveBack(
  ledger: Ledger,
  id: string,
  asked: { amount?: number; receipt?: string; notes?: Notes; speed?: 'normal' | 'optimum' },
): Refund {
  const payment = find(ledger.payments, id);
  const left = payment.amount - payment.amount_refunded;
  if (!payment.captured) {
    throw badRequest('The payment status should be captured for action to be taken');
  }
  if (left === 0) throw badRequest('The payment has been fully refunded already');
  const { amount = left } = asked;
  if (amount > left) {
    throw badRequest('The refund amount provided is greater than amount captured', 'amount');
  }
  if (!ledger.account.hasBalance) {
    throw refusal(400, 'Your account does not have enough balance to carry out the refund.');
  }
  const refund = newRefund(payment, { ...asked, amount });
  ledger.refunds.set(refund.id, refund);
  countRefund(payment, amount);
  ledger.emit('refund.created', { refund, payment });
  if (ledger.account.refundsEnd !== 'pending') endRefund(ledger, refund, ledger.account.refundsEnd);
  return refund;
}

export function endRefund(ledger: Ledger, refund: Refund, end: 'processed' | 'failed'): void {
  const payment = find(ledger.payments, refund.payment_id);
  refund.status = end;
  if (end === 'failed') countRefund(payment, -refund.amount);
  ledger.emit(`refund.${end}`, { refund, payment });
}

function countRefund(payment: Payment, amount: number): void {
  payment.amount_refunded += amount;
  const isAll = payment.amount_refunded === payment.amount;
  const some = payment.amount_refunded > 0 ? 'partial' : null;
  payment.refund_status = isAll ? 'full' : some;
  payment.status = isAll ? 'refunded' : 'captured';
}

/**
 * An uncaptured payment is returned by itself; Razorpay calls that a refund too, of a payment that was never captured.
 */
export function giveBackUntaken(ledger: Ledger, payment: Payment): Refund {
  const refund = newRefund(payment, { amount: payment.amount });
  ledger.refunds.set(refund.id, refund);
  countRefund(payment, payment.amount);
  refund.status = 'processed';
  ledger.emit('refund.created', { refund, payment });
  ledger.emit('refund.processed', { refund, payment });
  return refund;
}

export function dispute(
  ledger: Ledger,
  payment: Payment,
  details: { amount?: number; reason?: string },
): Dispute {
  const made = newDispute(payment, details);
  ledger.disputes.set(made.id, made);
  ledger.emit('payment.dispute.created', { payment, dispute: made });
  return made;
}

export function moveDispute(
  ledger: Ledger,
  id: string,
  event: DisputeMove,
  amountDeducted = 0,
): Dispute {
  const moved = find(ledger.disputes, id);
  moved.status = event === 'action_required' ? 'open' : event;
  moved.amount_deducted = event === 'lost' ? moved.amount : amountDeducted;
  const payment = find(ledger.payments, moved.payment_id);
  ledger.emit(`payment.dispute.${event}`, { payment, dispute: moved });
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
