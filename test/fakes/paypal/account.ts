/** One PayPal account in memory: its orders and payments, and the events that followed. */
import { notThere } from './refusals.ts';

export type Money = { currency_code: string; value: string };

/** The answer of the buyer's bank to a capture. */
export type Bank =
  | 'pays'
  /** 422 INSTRUMENT_DECLINED: the buyer may choose another card. */
  | 'declines'
  /** 422 PAYER_ACTION_REQUIRED: the buyer must confirm at PayPal. */
  | 'wants to see the buyer'
  /** The capture is made, but pending: a review, an eCheck. */
  | 'takes its time'
  /** The capture is made, and declined at once. */
  | 'declines later';

export type Movement = {
  id: string;
  status: string;
  reason?: string;
  amount: Money;
  createTime: string;
};
export type RefundRow = Movement & { captureId: string; customId?: string };

export type OrderRow = {
  id: string;
  status: 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED' | 'VOIDED';
  intent: 'CAPTURE' | 'AUTHORIZE';
  customId?: string;
  invoiceId?: string;
  amount: Money;
  returnUrl: string;
  cancelUrl: string;
  locale?: string;
  bank: Bank;
  createTime: string;
  /** PayPal no longer knows it, as with orders that nobody approved in time. */
  isForgotten: boolean;
  authorizations: Movement[];
  captures: Movement[];
  refunds: RefundRow[];
};

export type DisputeRow = {
  id: string;
  order: OrderRow;
  captureId: string;
  amount: Money;
  reason: string;
  status: string;
  outcomeCode?: string;
  createTime: string;
};

export type PaypalEvent = {
  id: string;
  event_version: string;
  create_time: string;
  resource_type: string;
  resource_version: string;
  event_type: string;
  summary: string;
  resource: Record<string, unknown>;
  links: { href: string; rel: string; method: string }[];
};

export type Account = {
  /** Milliseconds; tests move it. */
  clock: () => number;
  /** Filled in once the server listens. */
  baseUrl: string;
  orders: OrderRow[];
  disputes: DisputeRow[];
  /** How the next refunds end; after these they are completed at once. */
  nextRefunds: ('COMPLETED' | 'PENDING' | 'FAILED' | 'CANCELLED')[];
  events: PaypalEvent[];
  /** Called for each event as it happens. */
  onEvent: (event: PaypalEvent) => void;
};

export const newAccount = (clock: Account['clock'], onEvent: Account['onEvent']): Account => ({
  clock,
  baseUrl: '',
  orders: [],
  disputes: [],
  nextRefunds: [],
  events: [],
  onEvent,
});

export const timeOf = ({ clock }: Account) => new Date(clock()).toISOString();

/** By PayPal's id of the order or of a payment in it, or by the shop's id of the payment; the newest order wins. */
export function findOrder({ orders }: Account, ref: string): OrderRow | undefined {
  return orders.findLast(
    (order) =>
      order.id === ref ||
      order.customId === ref ||
      movementsOf(order).some((movement) => movement.id === ref),
  );
}

export const movementsOf = ({ authorizations, captures, refunds }: OrderRow): Movement[] => [
  ...authorizations,
  ...captures,
  ...refunds,
];

/** For verbs of tests, which throw where there is none. */
export function orderBy(account: Account, ref: string): OrderRow {
  const order = findOrder(account, ref);
  if (!order) throw new Error(`this PayPal has no order of ${ref}`);
  return order;
}

/** For calls, which are answered 404. */
export function openOrderById({ orders }: Account, id: string): OrderRow {
  const order = orders.find((one) => one.id === id && !one.isForgotten);
  if (!order) throw notThere();
  return order;
}

/** The order of an authorisation or capture, and the movement itself. */
export function findMovement(
  { orders }: Account,
  kind: 'authorizations' | 'captures' | 'refunds',
  id: string,
): { order: OrderRow; movement: Movement } {
  for (const order of orders) {
    const movement = order[kind].find((one) => one.id === id);
    if (movement) return { order, movement };
  }
  throw notThere();
}

const digits = ({ currency_code }: Money) =>
  ['HUF', 'JPY', 'TWD'].includes(currency_code) ? 0 : 2;
export const centsOf = (money: Money) => Math.round(Number(money.value) * 10 ** digits(money));
export const moneyOf = (cents: number, like: Money): Money => ({
  currency_code: like.currency_code,
  value: (cents / 10 ** digits(like)).toFixed(digits(like)),
});
export const sumOf = (movements: Movement[], states: string[]) =>
  movements
    .filter(({ status }) => states.includes(status))
    .reduce((sum, { amount }) => sum + centsOf(amount), 0);
