/**
 * What people are told of an order: one word for it, a sentence on its goods and one on its money. Everything that
 * speaks of an order's state, the shop's pages, the lists and the mails, takes its words from here.
 */
import type { Money } from './money.ts';
import type { FulfilmentState, OrderStatus, PaymentState } from './order-states.ts';

export type OrderStates = {
  status: OrderStatus;
  paymentState: PaymentState;
  fulfilmentState: FulfilmentState;
};
export type OrderDescription = OrderStates & {
  /** Something of it is still to be sent. */
  canShip: boolean;
  refunded: Money;
  refundPending: Money;
};

export type OrderWord = OrderStatus | 'partly_shipped' | 'partly_returned' | 'returned';
export type GoodsSentence =
  | 'pending'
  | 'cancelled'
  | 'confirmed'
  | 'paid'
  | 'not_sent'
  | 'partly_shipped'
  | 'partly_sent_only'
  | 'shipped'
  | 'delivered'
  | 'partly_returned'
  | 'partly_returned_rest_sent'
  | 'returned';

/** The word on a badge. An order of which a part has left is no longer only "paid". */
export function wordOfOrder({ status, fulfilmentState }: OrderStates): OrderWord {
  if (status === 'cancelled') return 'cancelled';
  if (fulfilmentState === 'returned') return 'returned';
  if (fulfilmentState === 'partially_returned') return 'partly_returned';
  const isBeingPrepared = status === 'paid' || status === 'confirmed';
  return isBeingPrepared && fulfilmentState === 'partially_shipped' ? 'partly_shipped' : status;
}

export type MoneySentence = { key: 'refunded' | 'refundPending'; amount: Money };

export function describeOrder(order: OrderDescription): {
  word: OrderWord;
  goods: GoodsSentence;
  money: MoneySentence[];
} {
  const { refunded, refundPending } = order;
  const amounts: MoneySentence[] = [
    { key: 'refunded', amount: refunded },
    { key: 'refundPending', amount: refundPending },
  ];
  return {
    word: wordOfOrder(order),
    goods: goodsOf(order),
    money: amounts.filter(({ amount }) => amount.amount > 0),
  };
}

function goodsOf({
  status,
  paymentState,
  fulfilmentState,
  canShip,
}: OrderDescription): GoodsSentence {
  if (status === 'cancelled' || status === 'pending') return status;
  if (fulfilmentState === 'partially_shipped')
    return canShip ? 'partly_shipped' : 'partly_sent_only';
  if (fulfilmentState === 'partially_returned')
    return status === 'shipped' ? 'partly_returned_rest_sent' : 'partly_returned';
  if (fulfilmentState !== 'unfulfilled') return fulfilmentState;
  if (!canShip) return 'not_sent';
  const isPaid = paymentState === 'paid' || paymentState === 'partially_refunded';
  return isPaid ? 'paid' : 'confirmed';
}
