/**
 * From cart to order. The order, its reservation of stock and its payment attempt are written in one transaction before
 * any provider is called; then the provider's page is opened. Checking out the same cart again returns the same order;
 * after a change the pending order is replaced, once its payment page is closed.
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
  refuseUnsoldCart,
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
  chosenMethod,
  createPayment,
  findPaymentMethod,
  isOpen,
  type MethodSettings,
  type OfferedMethod,
  type Payment,
  type Providers,
  paymentDeadline,
  paymentsOfOrder,
} from '#modules/payments/index.ts';
import { lockForReplacement, reserveAgain, reserveStock } from '#modules/stock/index.ts';
import { after, days, minutes, now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { emit } from '#platform/events.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Locked } from '#platform/locked.ts';
import { Id, MAX_AMOUNT } from '#platform/schemas.ts';
import { emptyCart, goneFromSale, needsAddress, needsShipping, tooLarge } from './errors.ts';
import { type OpenDays, promisedDays } from './promise.ts';
import { type Obeying, obeyRules, type Rules } from './rules.ts';
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
  /** The cart or the payment method has changed since its pending order was placed: close its pages, then try again. */
  | { kind: 'replaces'; order: Order };

export type PlaceOrder = {
  holder: CartHolder;
  providers: Providers;
  /** The merchant's settings. */
  methods: MethodSettings[];
  method: string;
  /** The prices that the client says it has shown. */
  seen: Seen;
  /** The version of the terms that the client says its shopper agrees to. */
  acceptedTerms?: string;
  rules: Rules;
  open: OpenDays;
  /** The pending order whose pages are closed by now and which may be replaced. */
  replacing: string | null;
  /** Whether there is a limit to what one buyer may reserve unpaid. */
  bounded: boolean;
};

/** Expects the cart to be locked, and `holder` to be allowed to order it. */
export async function placeOrder(tx: Tx, cart: CartRow, given: PlaceOrder): Promise<Placed> {
  const { holder, providers, methods, method, seen, rules, open, replacing, bounded } = given;
  const live = cart.orderId ? await lockLiveOrder(tx, cart.id) : undefined;
  // This cart is done: its order is confirmed, or waits for a transfer.
  if (live && (live.confirmedAt || cart.closedAt))
    return { kind: 'replayed', order: live, payment: await latestPayment(tx, live) };

  // Its order was confirmed and has been cancelled since.
  if (cart.closedAt) throw cartClosed();

  const pricedCart = priceRow(cart);
  const fingerprint = fingerprintOf(cart, pricedCart, rules);
  const isUnchanged = live?.cartFingerprint.equals(fingerprint) ?? false;
  // What is pending stays payable in a currency that was given up since; nothing new is ordered in it.
  if (!isUnchanged) refuseUnsoldCart(cart);
  const ready = readyToOrder(cart, pricedCart, given);
  await refuseUnseen(tx, cart, { ...ready.priced, seen });
  const payer = { currency: cart.currency, country: ready.addresses.shipping.country };
  const paymentMethod = chosenMethod(methods, providers, { method, payer });
  if (bounded && paymentMethod.capabilities.flow === 'later') {
    const buyer = { email: ready.email, accountId: holder.accountId };
    await refuseTooMuchUnpaid(tx, buyer, { lines: ready.priced.lines, but: live?.id ?? null });
  }
  if (live && isUnchanged) {
    if (await hasOtherPage(tx, live, { providers, paymentMethod }))
      return { kind: 'replaces', order: live };
    return {
      kind: 'replayed',
      order: live,
      payment: await payableAttempt(tx, live, paymentMethod),
    };
  }
  if (live) {
    if (replacing !== live.id) return { kind: 'replaces', order: live };
    await lockForReplacement(tx, live.id, ready.priced.lines);
    await cancelOrder(tx, live, { actor: 'shopper' }, 'replaced');
  }
  return writeOrder(tx, { cart, ready, fingerprint, holder, paymentMethod, open });
}

type Ready = Obeying & {
  priced: PricedCart;
  email: string;
  shipping: { id: string; name: string };
};

function readyToOrder(
  cart: CartRow,
  priced: PricedCart,
  { holder: { accountId }, acceptedTerms, rules }: PlaceOrder,
): Ready {
  const gone = (cart.lines ?? []).filter((line) => !line.forSale);
  if (gone.length > 0) throw goneFromSale(gone.map((line) => line.id));
  if (priced.lines.length === 0) throw emptyCart();
  if (priced.priced.total > MAX_AMOUNT) throw tooLarge();
  const { shipping, billing } = cart.addresses ?? {};
  if (!cart.email || !shipping || !billing) throw needsAddress();
  // It was priced for another country since.
  if (shipping.country !== cart.country) throw needsAddress();
  if (!priced.delivery) throw needsShipping();
  const { shopperNote } = cart;
  const obeying = obeyRules(
    { accountId, addresses: { shipping, billing }, shopperNote, acceptedTerms },
    rules,
  );
  return { ...obeying, priced, email: cart.email, shipping: priced.delivery };
}

/** Everything the shopper agreed to: goods, prices, addresses, delivery, note, and the terms where there is a box for them. */
function fingerprintOf(cart: CartRow, priced: PricedCart, { terms, termsVersion }: Rules): Buffer {
  const agreed = terms === 'ticked' && termsVersion ? termsVersion.toISOString() : '';
  return createHash('sha256').update(versionOf(cart, priced)).update(agreed).digest();
}

type Writing = {
  cart: CartRow;
  ready: Ready;
  fingerprint: Buffer;
  holder: CartHolder;
  paymentMethod: OfferedMethod;
} & Pick<PlaceOrder, 'open'>;

async function writeOrder(
  tx: Tx,
  { cart, ready, fingerprint, holder, paymentMethod, open }: Writing,
): Promise<Placed> {
  const { priced, lines, policy } = ready.priced;
  const expiresAt = paymentDeadline(paymentMethod.capabilities);
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
    arrival: promisedDays(paymentMethod, cart.shipping, open),
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
    shopperNote: ready.shopperNote,
    termsVersion: ready.termsVersion,
  });
  await reserveStock(tx, order.id, lines, reservedUntil(expiresAt));
  await linkOrder(tx, cart.id, { order, closedAt: null, accountId: holder.accountId });
  if (order.total === 0) {
    await confirmOrder(tx, order, 'paid');
    return { kind: 'placed', order, payment: null };
  }
  const payment = await createPayment(tx, order, attemptWith(paymentMethod, expiresAt));
  await awaitMoney(tx, order, { paymentMethod, payment });
  return { kind: 'placed', order, payment };
}

const attemptWith = ({ capabilities, settings }: OfferedMethod, expiresAt: Date | null) => ({
  method: capabilities.method,
  expiresAt,
  intent: capabilities.canAuthorise ? settings.intent : ('capture' as const),
});

const reservedUntil = (expiresAt: Date | null) => expiresAt && after(expiresAt, MARGIN_MS);

/** What follows a new attempt: the order is confirmed, or expires when its time is over. */
async function awaitMoney(
  tx: Tx,
  order: Locked<Order>,
  { paymentMethod: { capabilities }, payment }: { paymentMethod: OfferedMethod; payment: Payment },
): Promise<void> {
  if (capabilities.confirmsUnpaid) return confirmOrder(tx, order, 'pending');
  await expireWhenDue(tx, order.id, payment.expiresAt);
  if (capabilities.flow !== 'later') return;
  // The shopper has nothing more to do here, so another purchase must not replace this order.
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

/** The bank has not answered yet: wait another day. */
export async function waitLonger(tx: Tx, order: Locked<Order>): Promise<void> {
  const expiresAt = after(now(), days(1));
  await reserveAgain(tx, order.id, await orderItems(tx, order.id), reservedUntil(expiresAt));
  await extendOrder(tx, order, expiresAt);
  await expireWhenDue(tx, order.id, expiresAt);
}

async function latestPayment(tx: Tx, order: Order): Promise<Payment | null> {
  const [latest] = await paymentsOfOrder(tx, order.id);
  return latest ?? null;
}

/** Pages of two providers could both be paid. A provider whose keys are gone cannot close its page. */
async function hasOtherPage(
  tx: Tx,
  order: Locked<Order>,
  { providers, paymentMethod }: { providers: Providers; paymentMethod: OfferedMethod },
): Promise<boolean> {
  const others = (await paymentsOfOrder(tx, order.id)).filter(
    ({ method, state }) => method !== paymentMethod.capabilities.method && isOpen(state),
  );
  return others.some(({ method }) => findPaymentMethod(providers, method) !== undefined);
}

/**
 * The open attempt with this method, else a new one. A new attempt gives the order the method's full time, and reserves
 * again units whose reservation is over (its own reservation is never in its way).
 */
export async function payableAttempt(
  tx: Tx,
  order: Locked<Order>,
  paymentMethod: OfferedMethod,
): Promise<Payment> {
  const payments = await paymentsOfOrder(tx, order.id);
  const open = payments.find(
    ({ state, method, expiresAt }) =>
      isOpen(state) &&
      method === paymentMethod.capabilities.method &&
      (expiresAt === null || expiresAt > now()),
  );
  if (open) return open;
  return newAttempt(tx, order, paymentMethod);
}

async function newAttempt(
  tx: Tx,
  order: Locked<Order>,
  paymentMethod: OfferedMethod,
): Promise<Payment> {
  const expiresAt = paymentDeadline(paymentMethod.capabilities);
  // The goods are committed and the order does not expire: only the money is missing.
  if (order.confirmedAt) return createPayment(tx, order, attemptWith(paymentMethod, expiresAt));
  await reserveAgain(tx, order.id, await orderItems(tx, order.id), reservedUntil(expiresAt));
  await extendOrder(tx, order, expiresAt);
  const payment = await createPayment(tx, order, attemptWith(paymentMethod, expiresAt));
  await awaitMoney(tx, order, { paymentMethod, payment });
  return payment;
}
