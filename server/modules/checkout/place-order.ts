/**
 * From bag to order. The order, its claim on stock and its payment attempt are written in one transaction, before
 * any provider hears of it; then the provider's page is opened. Asking again with the same bag answers the same
 * order; after a change the pending order is replaced, its payment page closed first.
 */

import { createHash } from 'node:crypto';
import {
  type CartHolder,
  type CartRow,
  cartClosed,
  linkOrder,
  type PricedCart,
  priceRow,
  refuseUnseen,
  type Seen,
  versionOf,
} from '#modules/cart/index.ts';
import {
  cancelOrder,
  confirmOrder,
  extendOrder,
  insertOrder,
  lockLiveOrder,
  type Order,
  orderItems,
} from '#modules/orders/index.ts';
import {
  type ArrangedMethod,
  chosenMethod,
  createPayment,
  findWay,
  isOpen,
  type OfferedMethod,
  type Payment,
  type Providers,
  paymentDeadline,
  paymentsOfOrder,
} from '#modules/payments/index.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import { reserveAgain, reserveStock } from '#modules/stock/index.ts';
import { after, days, minutes, now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { emit } from '#platform/events.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Locked } from '#platform/locked.ts';
import { Id, MAX_AMOUNT } from '#platform/schemas.ts';
import { emptyBag, goneFromSale, needsAddress, needsShipping, tooLarge } from './errors.ts';
import { refuseTooMuchUnpaid } from './unpaid.ts';

/** A reservation outlives its payment page, so that money paid in the last second still finds the goods. */
const MARGIN_MS = minutes(10);
export const EXPIRE_JOB = defineTask('checkout.expire-order', { orderId: Id });

export type PlacedOrder = {
  kind: 'placed' | 'replayed';
  order: Order;
  payment: Payment | null;
};
export type Placed =
  | PlacedOrder
  /** The bag or the way to pay changed since its pending order was placed: close its pages, then try again. */
  | { kind: 'replaces'; order: Order };

export type PlaceOrder = {
  holder: CartHolder;
  providers: Providers;
  /** As the merchant has arranged them. */
  methods: ArrangedMethod[];
  method: string;
  /** What the client says that its shopper was shown. */
  seen: Seen;
  /** The pending order whose pages are closed by now and which may be replaced. */
  replacing: string | null;
  /** Whether there is an end to what one buyer may have set aside unpaid. */
  bounded: boolean;
};

/** The cart is locked by now, and its holder known to be the one who may order. */
export async function placeOrder(
  tx: Tx,
  cart: CartRow,
  { holder, providers, methods, method, seen, replacing, bounded }: PlaceOrder,
): Promise<Placed> {
  const live = cart.orderId ? await lockLiveOrder(tx, cart.id) : undefined;
  // Done with this bag: worked on, or waiting for a transfer.
  if (live && (live.confirmedAt || cart.closedAt))
    return { kind: 'replayed', order: live, payment: await latestPayment(tx, live) };

  // Its order was confirmed and called off since.
  if (cart.closedAt) throw cartClosed();

  const ready = readyToOrder(cart);
  await refuseUnseen(tx, cart, { priced: ready.priced.priced, seen });
  const payer = { currency: cart.currency, country: ready.addresses.shipping.country };
  const way = chosenMethod(methods, providers, { method, payer });
  if (bounded && way.traits.flow === 'later') {
    const buyer = { email: ready.email, accountId: holder.accountId };
    await refuseTooMuchUnpaid(tx, buyer, { lines: ready.priced.lines, but: live?.id ?? null });
  }
  const fingerprint = fingerprintOf(cart, ready.priced);
  if (live?.cartFingerprint.equals(fingerprint)) {
    if (await hasOtherPage(tx, live, { providers, way })) return { kind: 'replaces', order: live };
    return { kind: 'replayed', order: live, payment: await payableAttempt(tx, live, way) };
  }
  if (live) {
    if (replacing !== live.id) return { kind: 'replaces', order: live };
    await cancelOrder(tx, live, { actor: 'shopper' }, 'replaced');
  }
  return writeOrder(tx, { cart, ready, fingerprint, holder, way });
}

type Ready = {
  priced: PricedCart;
  email: string;
  addresses: Record<'shipping' | 'billing', Address>;
} & {
  shipping: { id: string; name: string };
};

function readyToOrder(cart: CartRow): Ready {
  const gone = (cart.lines ?? []).filter((line) => !line.forSale);
  if (gone.length > 0) throw goneFromSale(gone.map((line) => line.id));
  const priced = priceRow(cart);
  if (priced.lines.length === 0) throw emptyBag();
  if (priced.priced.total > MAX_AMOUNT) throw tooLarge();
  const { shipping, billing } = cart.addresses ?? {};
  if (!cart.email || !shipping || !billing) throw needsAddress();
  const { shippingOptionId: id, shippingName: name, shippingAmount } = cart;
  if (!id || !name || shippingAmount === null) throw needsShipping();
  return { priced, email: cart.email, addresses: { shipping, billing }, shipping: { id, name } };
}

/** All that the shopper agreed to: goods, prices, addresses, delivery. */
const fingerprintOf = (cart: CartRow, priced: PricedCart): Buffer =>
  createHash('sha256').update(versionOf(cart, priced)).digest();

type Writing = {
  cart: CartRow;
  ready: Ready;
  fingerprint: Buffer;
  holder: CartHolder;
  way: OfferedMethod;
};

async function writeOrder(
  tx: Tx,
  { cart, ready, fingerprint, holder, way }: Writing,
): Promise<Placed> {
  const { priced, lines, policy } = ready.priced;
  const expiresAt = paymentDeadline(way.traits);
  const order = await insertOrder(tx, {
    cartId: cart.id,
    cartFingerprint: fingerprint,
    accountId: holder.accountId,
    email: ready.email,
    currency: cart.currency,
    locale: cart.locale,
    placedAt: now(),
    expiresAt,
    pricesIncludeTax: policy.pricesIncludeTax,
    taxRounding: policy.rounding,
    priced,
    shippingOptionId: ready.shipping.id,
    shippingOptionName: ready.shipping.name,
    items: lines.map((line) => ({
      variantId: line.variantId,
      slug: line.slug,
      title: line.title,
      sku: line.sku,
      options: line.options,
      properties: line.properties,
      image: line.image,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
    })),
    addresses: ready.addresses,
  });
  await reserveStock(tx, order.id, lines, holdUntil(expiresAt));
  await linkOrder(tx, cart.id, { order, closedAt: null, accountId: holder.accountId });
  if (order.total === 0) {
    await confirmOrder(tx, order, 'paid');
    return { kind: 'placed', order, payment: null };
  }
  const payment = await createPayment(tx, order, attemptWith(way, expiresAt));
  await awaitMoney(tx, order, { way, payment });
  return { kind: 'placed', order, payment };
}

const attemptWith = ({ traits, arranged }: OfferedMethod, expiresAt: Date | null) => ({
  method: traits.method,
  expiresAt,
  intent: traits.canAuthorise ? arranged.intent : ('capture' as const),
});

const holdUntil = (expiresAt: Date | null) => expiresAt && after(expiresAt, MARGIN_MS);

/** What follows a new attempt: work begins, or the shopper has until then and is told what to do. */
async function awaitMoney(
  tx: Tx,
  order: Locked<Order>,
  { way: { traits }, payment }: { way: OfferedMethod; payment: Payment },
): Promise<void> {
  if (traits.confirmsUnpaid) return confirmOrder(tx, order, 'pending');
  await expireWhenDue(tx, order.id, payment.expiresAt);
  if (traits.flow !== 'later') return;
  // Paid away from here, so the shopper is done: another purchase must not replace this order.
  await linkOrder(tx, order.cartId, { order, closedAt: now() });
  await emit(tx, 'order.awaits_transfer', { orderId: order.id, paymentId: payment.id });
}

/** The key makes a later deadline replace the earlier job. */
export async function expireWhenDue(
  tx: Tx,
  orderId: string,
  expiresAt: Date | null,
): Promise<void> {
  if (!expiresAt) return;
  const key = `${EXPIRE_JOB.name}:${orderId}`;
  await addJobs(tx, [EXPIRE_JOB.with({ orderId }, { runAt: expiresAt, key })]);
}

/** Its money is on its way, but the bank has not answered yet: looked at again in a day. */
export async function waitLonger(tx: Tx, order: Locked<Order>): Promise<void> {
  const expiresAt = after(now(), days(1));
  await reserveAgain(tx, order.id, await orderItems(tx, order.id), holdUntil(expiresAt));
  await extendOrder(tx, order, expiresAt);
  await expireWhenDue(tx, order.id, expiresAt);
}

async function latestPayment(tx: Tx, order: Order): Promise<Payment | null> {
  const [latest] = await paymentsOfOrder(tx, order.id);
  return latest ?? null;
}

/** Two pages of two providers could both be paid. One whose keys were taken away cannot be told to close its page. */
async function hasOtherPage(
  tx: Tx,
  order: Locked<Order>,
  { providers, way }: { providers: Providers; way: OfferedMethod },
): Promise<boolean> {
  const others = (await paymentsOfOrder(tx, order.id)).filter(
    ({ method, state }) => method !== way.traits.method && isOpen(state),
  );
  return others.some(({ method }) => findWay(providers, method) !== undefined);
}

/**
 * The open attempt with this method, else a new one; with it the order gets the method's full time again, and
 * units whose hold was over are claimed anew (its own hold never stands in its way).
 */
export async function payableAttempt(
  tx: Tx,
  order: Locked<Order>,
  way: OfferedMethod,
): Promise<Payment> {
  const payments = await paymentsOfOrder(tx, order.id);
  const open = payments.find(
    ({ state, method, expiresAt }) =>
      isOpen(state) && method === way.traits.method && (expiresAt === null || expiresAt > now()),
  );
  if (open) return open;
  return newAttempt(tx, order, way);
}

async function newAttempt(tx: Tx, order: Locked<Order>, way: OfferedMethod): Promise<Payment> {
  const expiresAt = paymentDeadline(way.traits);
  // Its goods have left the shelf and its time does not run out: only its money is missing.
  if (order.confirmedAt) return createPayment(tx, order, attemptWith(way, expiresAt));
  await reserveAgain(tx, order.id, await orderItems(tx, order.id), holdUntil(expiresAt));
  await extendOrder(tx, order, expiresAt);
  const payment = await createPayment(tx, order, attemptWith(way, expiresAt));
  await awaitMoney(tx, order, { way, payment });
  return payment;
}
