/** How money moves between a buyer and the shop's account: captured, authorised, voided, refunded. */
import {
  type Account,
  centsOf,
  type Money,
  type Movement,
  moneyOf,
  type OrderRow,
  type RefundRow,
  sumOf,
  timeOf,
} from './account.ts';
import * as answers from './answers.ts';
import { sendEvent } from './events.ts';
import { randomId } from './ids.ts';
import { impossible } from './refusals.ts';

/** Captures or authorises an approved order; throws when the buyer's bank refuses. */
export function captureOrder(account: Account, order: OrderRow): void {
  const page = `${account.baseUrl}/checkoutnow?token=${order.id}`;
  const links = [{ href: page, rel: 'redirect', method: 'GET' }];
  if (order.bank === 'declines') throw impossible('INSTRUMENT_DECLINED', { links });
  if (order.bank === 'wants to see the buyer') {
    throw impossible('PAYER_ACTION_REQUIRED', { links });
  }
  order.status = 'COMPLETED';
  if (order.intent === 'CAPTURE') return void addCapture(account, order, order.amount);
  const status =
    { 'takes its time': 'PENDING', 'declines later': 'DENIED' }[order.bank as string] ?? 'CREATED';
  const authorisation = { ...newMovement(account, order.amount), status };
  order.authorizations.push(authorisation);
  const resource = answers.authorization(account, order, authorisation);
  if (status !== 'DENIED') {
    sendEvent(account, 'PAYMENT.AUTHORIZATION.CREATED', { kind: 'authorization', resource });
  }
}

const CAPTURE_STATES: Record<string, string> = {
  'takes its time': 'PENDING',
  'declines later': 'DECLINED',
};
const EVENT_OF: Record<string, string> = {
  COMPLETED: 'PAYMENT.CAPTURE.COMPLETED',
  PENDING: 'PAYMENT.CAPTURE.PENDING',
  DECLINED: 'PAYMENT.CAPTURE.DENIED',
};

function addCapture(account: Account, order: OrderRow, amount: Money): Movement {
  const status = CAPTURE_STATES[order.bank] ?? 'COMPLETED';
  const reason = status === 'PENDING' && { reason: 'PENDING_REVIEW' };
  const capture = { ...newMovement(account, amount), status, ...reason };
  order.captures.push(capture);
  sendCaptureEvent(account, order, capture);
  return capture;
}

export function sendCaptureEvent(account: Account, order: OrderRow, capture: Movement): void {
  const resource = answers.capture(account, order, capture);
  sendEvent(account, EVENT_OF[capture.status] ?? '', { kind: 'capture', resource });
}

const newMovement = (account: Account, amount: Money) => ({
  id: randomId(),
  amount,
  createTime: timeOf(account),
});

const AUTHORISATION_REFUSALS: Record<string, string> = {
  VOIDED: 'AUTHORIZATION_VOIDED',
  CAPTURED: 'AUTHORIZATION_ALREADY_CAPTURED',
  DENIED: 'AUTHORIZATION_DENIED',
  EXPIRED: 'AUTHORIZATION_EXPIRED',
};

export function captureAuthorisation(
  account: Account,
  { order, authorisation }: { order: OrderRow; authorisation: Movement },
  amount: Money = authorisation.amount,
): Movement {
  const refused = AUTHORISATION_REFUSALS[authorisation.status];
  if (refused) throw impossible(refused);
  if (amount.currency_code !== authorisation.amount.currency_code) {
    throw impossible('AUTH_CAPTURE_CURRENCY_MISMATCH');
  }
  if (centsOf(amount) > centsOf(authorisation.amount) * 1.15) {
    throw impossible('MAX_CAPTURE_AMOUNT_EXCEEDED');
  }
  authorisation.status = 'CAPTURED';
  return addCapture(account, order, amount);
}

export function voidAuthorisation(
  account: Account,
  { order, authorisation }: { order: OrderRow; authorisation: Movement },
): void {
  if (authorisation.status === 'VOIDED') throw impossible('PREVIOUSLY_VOIDED');
  if (authorisation.status === 'CAPTURED') throw impossible('PREVIOUSLY_CAPTURED');
  authorisation.status = 'VOIDED';
  const resource = answers.authorization(account, order, authorisation);
  sendEvent(account, 'PAYMENT.AUTHORIZATION.VOIDED', { kind: 'authorization', resource });
}

/** Refunds part of a capture, or what is left of it. */
export function refund(
  account: Account,
  { order, capture }: { order: OrderRow; capture: Movement },
  wish: { amount?: Money; customId?: string } = {},
): RefundRow {
  if (capture.status === 'PENDING') throw impossible('PENDING_CAPTURE');
  if (capture.status === 'DECLINED') throw impossible('REFUND_NOT_ALLOWED');
  const left = centsOf(capture.amount) - refundedOf(order, capture);
  const amount = wish.amount ?? moneyOf(left, capture.amount);
  if (left === 0) throw impossible('CAPTURE_FULLY_REFUNDED');
  if (amount.currency_code !== capture.amount.currency_code) {
    throw impossible('REFUND_CAPTURE_CURRENCY_MISMATCH');
  }
  if (centsOf(amount) > left) throw impossible('REFUND_AMOUNT_EXCEEDED');
  const status = account.nextRefunds.shift() ?? 'COMPLETED';
  const reason = status === 'PENDING' && { reason: 'ECHECK' };
  const row = { ...newMovement(account, amount), status, ...reason, captureId: capture.id };
  const given = { ...row, ...(wish.customId && { customId: wish.customId }) };
  order.refunds.push(given);
  noteRefunded(order, capture);
  sendRefundEvent(account, order, given);
  return given;
}

const REFUND_EVENT_OF: Record<string, string> = {
  COMPLETED: 'PAYMENT.CAPTURE.REFUNDED',
  PENDING: 'PAYMENT.REFUND.PENDING',
  FAILED: 'PAYMENT.REFUND.FAILED',
  CANCELLED: 'PAYMENT.REFUND.CANCELLED',
};

export function sendRefundEvent(account: Account, order: OrderRow, row: RefundRow): void {
  const resource = answers.refund(account, order, row);
  sendEvent(account, REFUND_EVENT_OF[row.status] ?? '', { kind: 'refund', resource });
}

const refundedOf = (order: OrderRow, { id }: Movement) =>
  sumOf(
    order.refunds.filter(({ captureId }) => captureId === id),
    ['COMPLETED', 'PENDING'],
  );

export function noteRefunded(order: OrderRow, capture: Movement): void {
  const back = refundedOf(order, capture);
  const isAll = back === centsOf(capture.amount);
  capture.status = back === 0 ? 'COMPLETED' : isAll ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}
