/** Every state that an order can be in, and what is told of it: nothing that is not so. */
import { expect, test } from 'vitest';
import { translatorFor } from './messages/index.ts';
import { describeOrder, type OrderDescription, type OrderStates } from './order-words.ts';

const PAYMENTS: OrderStates['paymentState'][] = [
  ...(['pending', 'authorised', 'paid', 'partially_refunded', 'refunded', 'failed'] as const),
];
const GOODS: OrderStates['fulfilmentState'][] = [
  ...(['unfulfilled', 'partially_shipped', 'shipped', 'delivered'] as const),
  ...(['partially_returned', 'returned'] as const),
];
const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** As the database derives it. */
function statusOf(
  { paymentState, fulfilmentState }: Pick<OrderStates, 'paymentState' | 'fulfilmentState'>,
  life: 'open' | 'confirmed' | 'cancelled',
  inTransit: boolean,
): OrderStates['status'] {
  if (life === 'cancelled') return 'cancelled';
  if (fulfilmentState === 'partially_returned' && inTransit) return 'shipped';
  if (/delivered|returned/.test(fulfilmentState)) return 'delivered';
  if (fulfilmentState === 'shipped') return 'shipped';
  if (paymentState === 'refunded') return 'refunded';
  if (paymentState === 'paid' || paymentState === 'partially_refunded') return 'paid';
  return life === 'confirmed' ? 'confirmed' : 'pending';
}

const all: OrderDescription[] = [];
for (const paymentState of PAYMENTS) {
  for (const fulfilmentState of GOODS) {
    for (const life of ['open', 'confirmed', 'cancelled'] as const) {
      for (const [back, pending] of [
        [0, 0],
        [500, 0],
        [0, 500],
        [500, 500],
      ] as const) {
        for (const [goesAll, inTransit] of [
          [false, false],
          [false, true],
          [true, false],
        ] as const) {
          const status = statusOf({ paymentState, fulfilmentState }, life, inTransit);
          const canShip = (status === 'confirmed' || status === 'paid') && !goesAll;
          const money = { refunded: eur(back), refundPending: eur(pending) };
          all.push({ status, paymentState, fulfilmentState, canShip, ...money });
        }
      }
    }
  }
}

test('the words about an order agree with its states', () => {
  const t = translatorFor('en');
  for (const order of all) {
    const { word, goods, money } = describeOrder(order);
    const sentence = `${t(`orders.status.${word}`)} ${t(`orders.statusText.${goods}`)}`;
    const known = JSON.stringify(order);
    if (/packing|follow/.test(sentence)) expect(order.canShip, known).toBe(true);
    if (/On its way|has left/.test(sentence)) {
      expect([order.status, order.fulfilmentState].join(), known).toMatch(/shipped/);
    }
    if (order.status === 'cancelled')
      expect([word, goods], known).toEqual(['cancelled', 'cancelled']);
    else if (order.fulfilmentState === 'partially_shipped' && order.status !== 'pending') {
      expect(goods, known).toMatch(/^partly/);
    }
    if (word === 'paid') expect(order.paymentState, known).not.toBe('refunded');
    if (word === 'delivered') expect(order.fulfilmentState, known).toBe('delivered');
    const described = money.map(({ key, amount }) => [key, amount.amount]);
    expect(Object.fromEntries(described), known).toEqual({
      ...(order.refunded.amount > 0 && { refunded: order.refunded.amount }),
      ...(order.refundPending.amount > 0 && { refundPending: order.refundPending.amount }),
    });
  }
});

test.each([
  ['paid', 'paid', 'unfulfilled', true, 'paid', 'paid'],
  ['paid', 'partially_refunded', 'unfulfilled', true, 'paid', 'paid'],
  ['paid', 'paid', 'unfulfilled', false, 'paid', 'not_sent'],
  ['refunded', 'refunded', 'unfulfilled', false, 'refunded', 'not_sent'],
  ['refunded', 'refunded', 'partially_shipped', false, 'refunded', 'partly_sent_only'],
  ['paid', 'partially_refunded', 'partially_shipped', true, 'partly_shipped', 'partly_shipped'],
  ['confirmed', 'authorised', 'unfulfilled', true, 'confirmed', 'confirmed'],
  ['confirmed', 'pending', 'partially_shipped', true, 'partly_shipped', 'partly_shipped'],
  ['shipped', 'refunded', 'shipped', false, 'shipped', 'shipped'],
  ['delivered', 'partially_refunded', 'delivered', false, 'delivered', 'delivered'],
  ['delivered', 'paid', 'partially_returned', false, 'partly_returned', 'partly_returned'],
  ['shipped', 'paid', 'partially_returned', false, 'partly_returned', 'partly_returned_rest_sent'],
  ['delivered', 'paid', 'returned', false, 'returned', 'returned'],
  ['pending', 'failed', 'unfulfilled', false, 'pending', 'pending'],
] as const)(
  '%s, %s, %s, to be shipped %s: %s, %s',
  (status, paymentState, fulfilmentState, canShip, word, goods) => {
    const none = { refunded: eur(0), refundPending: eur(0) };
    const described = describeOrder({ status, paymentState, fulfilmentState, canShip, ...none });
    expect(described).toEqual({ word, goods, money: [] });
  },
);
