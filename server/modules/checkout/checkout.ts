/** Checkout as its callers see it: place or find the order, open its payment, return both. */
import { type CartHolder, noCart, readLockedCart, type Seen } from '#modules/cart/index.ts';
import {
  cancelOrder,
  illegalTransition,
  lockForMove,
  noOrder,
  type Order,
  type OrderView,
  orderHead,
  orderItems,
  orderTokenOf,
  presentOrder,
  readOrder,
} from '#modules/orders/index.ts';
import {
  cachedMethodSettings,
  chosenMethod,
  closePayment,
  isOpen,
  type OpenedPayment,
  openPayment,
  type Payment,
  type Providers,
  paymentsOfOrder,
  requirePaymentMethod,
  settle,
  unlessUnreachable,
} from '#modules/payments/index.ts';
import { rememberedSettings } from '#modules/settings/index.ts';
import { after, days, now } from '#platform/clock.ts';
import { inTx, type Reader } from '#platform/db.ts';
import { findReplay, keyQuery, rememberKey, replayOf } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { alreadyPaid } from './errors.ts';
import {
  type Placed,
  type PlacedOrder,
  payableAttempt,
  placeOrder,
  waitLonger,
} from './place-order.ts';
import { countryOfOrder, rulesQuery } from './queries.ts';
import { rulesFrom } from './rules.ts';
import { refuseTooMuchUnpaid } from './unpaid.ts';

export type CheckoutAnswer = {
  order: OrderView;
  orderToken: string;
  payment: OpenedPayment | null;
};
export type Shop = { platform: Platform; providers: Providers };

/** Banks answer within days; after a month the money will not come. */
const LONGEST_DEBIT_MS = days(30);
/** A changed cart replaces its pending order once its pages are closed; another tab may change it again meanwhile. */
const MAX_REPLACEMENTS = 3;

export async function checkout(
  { platform, providers }: Shop,
  holder: CartHolder,
  request: {
    method: string;
    seen: Seen;
    acceptedTerms?: string;
    idempotencyKey: string | undefined;
  },
): Promise<CheckoutAnswer> {
  const { db } = platform;
  const { method, seen, acceptedTerms } = request;
  // Unknown methods are refused before anything is locked.
  requirePaymentMethod(providers, method);
  const key = request.idempotencyKey && {
    caller: `cart ${holder.tokenHash.toString('base64url')}`,
    key: request.idempotencyKey,
    body: { paymentMethod: method, ...seen, ...(acceptedTerms && { acceptedTerms }) },
  };
  const methods = await cachedMethodSettings(platform);
  const bounded = platform.limits.on;
  const open = await rememberedSettings(platform);
  const input = { holder, providers, methods, method, seen, acceptedTerms, open, bounded };
  let replacing: string | null = null;
  for (let round = 0; ; round++) {
    const placed: Placed = await inTx(db, async (tx) => {
      // First, since an idempotency key must not reveal an order to someone who may no longer see the cart.
      const locked = await readLockedCart(tx, holder, {
        also: rulesQuery(now()),
        besides: key ? [keyQuery(key)] : [],
      });
      if (!locked) throw noCart();
      const replay = key ? replayOf(locked.besides[0], key) : null;
      if (replay) return answerAgain(tx, replay);
      const answer = await placeOrder(tx, locked.cart, {
        ...input,
        rules: rulesFrom(locked.also),
        replacing,
      });
      if (key && answer.kind !== 'replaces') await rememberKey(tx, key, answer.order.id);
      return answer;
    });
    if (placed.kind !== 'replaces') return answerWith({ platform, providers }, placed);
    if (round >= MAX_REPLACEMENTS) throw illegalTransition(placed.order.status, 'replaced');
    await closePages({ platform, providers }, placed.order);
    replacing = placed.order.id;
  }
}

async function answerAgain(tx: Reader, orderId: string): Promise<PlacedOrder> {
  const order = await orderHead(tx, orderId);
  if (!order) throw noOrder();
  const [payment = null] = await paymentsOfOrder(tx, orderId);
  return { kind: 'replayed', order, payment };
}

async function answerWith(
  { platform, providers }: Shop,
  { order, payment }: { order: Order; payment: Payment | null },
): Promise<CheckoutAnswer> {
  const { db, config } = platform;
  const opened = payment && (await openPayment(db, config, providers, { order, payment }));
  const row = await readOrder(db, { id: order.id });
  if (!row) throw noOrder();
  return {
    order: presentOrder(row, { forStaff: false }),
    orderToken: orderTokenOf(config, order.id),
    payment: opened,
  };
}

/**
 * Another attempt to pay an order that still waits for its money. The provider is polled first: the order may be paid
 * by now, or the last page be of no more use.
 */
export async function payAgain(
  { platform, providers }: Shop,
  order: Order,
  { method, idempotencyKey }: { method: string; idempotencyKey: string | undefined },
): Promise<CheckoutAnswer> {
  const { db } = platform;
  const key = idempotencyKey && {
    caller: `order ${order.id}`,
    key: idempotencyKey,
    body: { paymentMethod: method },
  };
  // First, so that a key that is reused with other content closes no page.
  const known = key ? await findReplay(db, key) : null;
  if (known) return answerWith({ platform, providers }, await answerAgain(db, known));
  const methods = await cachedMethodSettings(platform);
  const paymentMethod = chosenMethod(methods, providers, {
    method,
    payer: await payerOf(db, order),
  });
  await settleOrder({ platform, providers }, order);
  // Before any page is closed: an authorised order, or one to be paid later, keeps what it has.
  const settled = await orderHead(db, order.id);
  if (settled && isProvidedFor(settled)) throw alreadyPaid();
  const others = (await paymentsOfOrder(db, order.id)).filter(
    (payment) => payment.method !== method,
  );
  for (const payment of others) await closePayment(db, providers, payment);
  const placed: Pick<PlacedOrder, 'order' | 'payment'> = await inTx(db, async (tx) => {
    const replay = key ? await findReplay(tx, key) : null;
    if (replay) return answerAgain(tx, replay);
    const isBounded = platform.limits.on && paymentMethod.capabilities.flow === 'later';
    const locked = await lockForMove(tx, order.id);
    if (isProvidedFor(locked)) throw alreadyPaid();
    if (locked.cancelledAt) throw illegalTransition(locked.status, 'paid');
    if (isBounded) {
      const lines = await orderItems(tx, locked.id);
      await refuseTooMuchUnpaid(tx, locked, { lines, but: locked.id });
    }
    const payment = await payableAttempt(tx, locked, paymentMethod);
    if (key) await rememberKey(tx, key, locked.id);
    return { order: locked, payment };
  });
  return answerWith({ platform, providers }, placed);
}

/** Paid, authorised, or to be paid later; false for a confirmed order that lost its authorisation. */
const isProvidedFor = ({ confirmedAt, paymentState }: Order) =>
  confirmedAt !== null && paymentState !== 'failed';

/** Methods are offered by the order's currency and country. A confirmed order cannot be paid later any more. */
export async function payerOf(db: Reader, { id, currency, confirmedAt }: Order) {
  return { currency, country: await countryOfOrder(db, id), payLater: confirmedAt === null };
}

/** The shopper cancels. Pages are closed first: if one was paid meanwhile, the order stands. */
export async function cancelByShopper(shop: Shop, order: Order, accountId: string | null) {
  if (order.status !== 'pending') throw illegalTransition(order.status, 'cancelled');
  await closePages(shop, order);
  await inTx(shop.platform.db, async (tx) => {
    const locked = await lockForMove(tx, order.id);
    await cancelOrder(tx, locked, { actor: 'shopper', actorId: accountId }, 'shopper');
  });
  // One may have been opened meanwhile. If it cannot be closed now, money paid there comes late and is refunded.
  await unlessUnreachable(closePages(shop, order), `a page of order ${order.number} was left open`);
}

/** The job: the order has expired. Closing its page may reveal that it was paid: then the order stands. */
export async function expireOrder(shop: Shop, orderId: string): Promise<void> {
  const { db } = shop.platform;
  const order = await orderHead(db, orderId);
  if (!order || !isOverdue(order)) return;
  await closePages(shop, order);
  await inTx(db, async (tx) => {
    const locked = await lockForMove(tx, orderId);
    if (!isOverdue(locked)) return;
    const attempts = await paymentsOfOrder(tx, orderId);
    if (attempts.some(isProcessing)) await waitLonger(tx, locked);
    else await cancelOrder(tx, locked, { actor: 'system' }, 'expired');
  });
}

/** The job: an order to be paid on delivery that was never shipped gives its reserved goods back. */
export async function endUnshipped(shop: Shop, orderId: string): Promise<void> {
  const { db } = shop.platform;
  const order = await orderHead(db, orderId);
  if (order?.paymentState !== 'pending') return;
  await closePages(shop, order);
  await inTx(db, async (tx) => {
    const locked = await lockForMove(tx, orderId);
    if (locked.paymentState !== 'pending' || locked.cancelledAt) return;
    await cancelOrder(tx, locked, { actor: 'system' }, 'expired');
  });
}

/** Bank debits take days. The shopper has done their part, so the goods stay reserved until the bank has answered. */
const isProcessing = ({ state, createdAt }: Payment) =>
  state === 'processing' && after(createdAt, LONGEST_DEBIT_MS) > now();

const isOverdue = ({ status, expiresAt }: Order) =>
  status === 'pending' && expiresAt !== null && expiresAt <= now();

async function closePages({ platform, providers }: Shop, order: Order): Promise<void> {
  for (const payment of await paymentsOfOrder(platform.db, order.id)) {
    await closePayment(platform.db, providers, payment);
  }
}

/** The browser is back from the provider: polls every open attempt instead of waiting for the webhook. */
export async function settleOrder({ platform, providers }: Shop, order: Order): Promise<void> {
  for (const payment of await paymentsOfOrder(platform.db, order.id)) {
    if (isOpen(payment.state)) await settle(platform.db, providers, payment.id);
  }
}
