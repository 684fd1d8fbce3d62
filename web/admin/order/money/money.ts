/** Sums and statuses of an order's money, for its pages. */
import type { AnswerOf } from '#api/client.ts';
import type { Money } from '#common/money.ts';

export type OrderMoney = AnswerOf<'getOrderMoney'>;
export type Attempt = OrderMoney['attempts'][number];
export type Refund = OrderMoney['refunds'][number];
export type Dispute = OrderMoney['disputes'][number];

/** What the order's money is counted in. */
export const inCurrencyOf =
  ({ total }: Pick<OrderMoney, 'total'>) =>
  (amount: number): Money => ({ amount, currency: total.currency });

const sum = (amounts: Money[]) => amounts.reduce((all, { amount }) => all + amount, 0);

/** Asked for and not gone yet: what goes by itself, and what somebody has to send. */
export function pendingRefunds({ refunds }: OrderMoney): { byItself: number; byHand: number } {
  const waiting = refunds.filter(({ state }) => state === 'requested' || state === 'pending');
  const amounts = (byHand: boolean) =>
    sum(waiting.filter((refund) => refund.byHand === byHand).map(({ amount }) => amount));
  return { byItself: amounts(false), byHand: amounts(true) };
}

export const authorisedOf = ({ attempts }: OrderMoney): Attempt | undefined =>
  attempts.find(({ takeBy }) => takeBy !== null);

/** What may still be given back, of all payments together. */
export const refundableOf = ({ attempts }: OrderMoney): number =>
  sum(attempts.map(({ refundable }) => refundable));

export const isByHand = ({ provider }: Pick<Attempt, 'provider'>) => provider === 'manual';

type OrderStatuses = Pick<AnswerOf<'getOrderForStaff'>, 'status' | 'fulfilmentState'>;

/** Until anything is shipped. */
export const mayBeCancelled = ({ status, fulfilmentState }: OrderStatuses) =>
  status !== 'cancelled' && fulfilmentState === 'unfulfilled';
