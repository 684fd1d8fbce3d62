/** What staff and others do at PayPal itself, without the shop: its dashboard, the banks, and time. */
import {
  type Account,
  type DisputeRow,
  findMovement,
  type Money,
  type Movement,
  moneyOf,
  type OrderRow,
  orderBy,
  type RefundRow,
  timeOf,
} from './account.ts';
import * as answers from './answers.ts';
import { sendEvent } from './events.ts';
import { randomId } from './ids.ts';
import * as money from './money.ts';

function captureBy(account: Account, ref: string): { order: OrderRow; capture: Movement } {
  const order = orderBy(account, ref);
  const capture = order.captures.find(({ id }) => id === ref) ?? order.captures.at(-1);
  if (!capture) throw new Error(`no money was taken for ${ref}`);
  return { order, capture };
}

function authorisationBy(
  account: Account,
  ref: string,
): { order: OrderRow; authorisation: Movement } {
  const order = orderBy(account, ref);
  const authorisation =
    order.authorizations.find(({ id }) => id === ref) ?? order.authorizations.at(-1);
  if (!authorisation) throw new Error(`no money is held for ${ref}`);
  return { order, authorisation };
}

/** Nobody approved in time: PayPal deletes the order. */
export function expire(account: Account, ref: string): void {
  orderBy(account, ref).isForgotten = true;
}

/** The shop never captured what was approved, so PayPal withdraws the approval. */
export function reverseApproval(account: Account, ref: string): void {
  const order = orderBy(account, ref);
  order.status = 'VOIDED';
  const { id: order_id, purchase_units, payment_source } = answers.wholeOrder(account, order);
  const resource = { order_id, purchase_units, payment_source };
  sendEvent(account, 'CHECKOUT.PAYMENT-APPROVAL.REVERSED', { kind: 'payment-approval', resource });
}

/** A pending capture ends. */
export function finishCapture(account: Account, ref: string, isPaid = true): void {
  const { order, capture } = captureBy(account, ref);
  capture.status = isPaid ? 'COMPLETED' : 'DECLINED';
  delete capture.reason;
  money.sendCaptureEvent(account, order, capture);
}

/** A pending refund ends. */
export function finishRefund(account: Account, refundId: string, isDone = true): void {
  const { order, movement } = findMovement(account, 'refunds', refundId);
  const row = movement as RefundRow;
  row.status = isDone ? 'COMPLETED' : 'FAILED';
  delete row.reason;
  const capture = order.captures.find(({ id }) => id === row.captureId);
  if (capture) money.noteRefunded(order, capture);
  money.sendRefundEvent(account, order, row);
}

/** `cents`: whole units for currencies without decimals. */
export function refundInDashboard(account: Account, ref: string, cents?: number): RefundRow {
  const { order, capture } = captureBy(account, ref);
  const amount = cents === undefined ? undefined : moneyOf(cents, capture.amount);
  return money.refund(account, { order, capture }, { amount });
}

export function captureInDashboard(account: Account, ref: string, cents?: number): Movement {
  const found = authorisationBy(account, ref);
  const amount =
    cents === undefined ? found.authorisation.amount : moneyOf(cents, found.authorisation.amount);
  return money.captureAuthorisation(account, found, amount);
}

export const voidInDashboard = (account: Account, ref: string) =>
  money.voidAuthorisation(account, authorisationBy(account, ref));

/** PayPal reverses a payment by itself, after a chargeback for instance. */
export function reverseCapture(account: Account, ref: string): void {
  const { order, capture } = captureBy(account, ref);
  const row: RefundRow = {
    id: randomId(),
    status: 'COMPLETED',
    amount: capture.amount,
    createTime: timeOf(account),
    captureId: capture.id,
  };
  order.refunds.push(row);
  money.noteRefunded(order, capture);
  const resource = answers.refund(account, order, row);
  sendEvent(account, 'PAYMENT.CAPTURE.REVERSED', { kind: 'refund', resource });
}

export function dispute(
  account: Account,
  ref: string,
  {
    cents,
    reason = 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
  }: { cents?: number; reason?: string } = {},
): DisputeRow {
  const { order, capture } = captureBy(account, ref);
  const row: DisputeRow = {
    id: `PP-R-${randomId(3)}-${randomId(8)}`,
    order,
    captureId: capture.id,
    amount: cents === undefined ? capture.amount : moneyOf(cents, capture.amount),
    reason,
    status: 'WAITING_FOR_SELLER_RESPONSE',
    createTime: timeOf(account),
  };
  account.disputes.push(row);
  sendDisputeEvent(account, 'CUSTOMER.DISPUTE.CREATED', row);
  return row;
}

/** A status such as `UNDER_REVIEW`, or `RESOLVED` with a verdict such as `RESOLVED_BUYER_FAVOUR`. */
export function moveDispute(
  account: Account,
  id: string,
  { status, outcomeCode }: { status: string; outcomeCode?: string },
): void {
  const row = account.disputes.find((one) => one.id === id);
  if (!row) throw new Error(`there is no dispute ${id}`);
  Object.assign(row, { status, outcomeCode });
  const isOver = status === 'RESOLVED';
  sendDisputeEvent(account, isOver ? 'CUSTOMER.DISPUTE.RESOLVED' : 'CUSTOMER.DISPUTE.UPDATED', row);
}

function sendDisputeEvent(account: Account, type: string, row: DisputeRow): void {
  sendEvent(account, type, { kind: 'dispute', resource: answers.dispute(account, row) });
}

/** As only a thief could: PayPal's order no longer matches what the shop requested. */
export function tamper(
  account: Account,
  ref: string,
  changes: { amount?: Money; customId?: string },
): void {
  const order = orderBy(account, ref);
  Object.assign(order, changes);
  const { amount } = changes;
  if (amount) for (const one of [...order.captures, ...order.authorizations]) one.amount = amount;
}
