/** The money of one order as staff see it. */
import { type Order, orderHead } from '#modules/orders/index.ts';
import { after, days } from '#platform/clock.ts';
import type { Db, Reader } from '#platform/db.ts';
import { moneyOfOrder, type Payment, paymentById, paymentsOfOrder } from '../attempts/queries.ts';
import { disputesOfOrder } from '../disputes/queries.ts';
import { noPayment, noRefund } from '../errors.ts';
import { nameOf, type OfferedMethod, providerLinks, shownMethod } from '../methods/methods.ts';
import { arrangedMethods } from '../methods/queries.ts';
import type { Providers } from '../providers/index.ts';
import { refundable } from '../refunds/refunds.ts';
import { type RefundForStaff, refundsForStaff } from '../refunds/staff-queries.ts';
import { isOpen } from '../settlement/transitions.ts';
import type { AttemptView, OrderMoneyView, StaffRefundView } from './schemas.ts';

type Seen = { providers: Providers; locale: string };

/** As short as any provider's hold that says nothing of its length. */
const LEAST_HOLD_DAYS = 3;

const iso = (time: Date | null) => time?.toISOString() ?? null;

/** All of it as of one moment, so that sums and rows agree while money moves. */
export function viewMoney(db: Db, seen: Seen, order: Order): Promise<OrderMoneyView> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => readMoney(tx, seen, order));
}

async function readMoney(db: Reader, seen: Seen, order: Order): Promise<OrderMoneyView> {
  const money = (amount: number) => ({ amount, currency: order.currency });
  const { captured, returned } = await moneyOfOrder(db, order.id);
  const attempts: AttemptView[] = [];
  for (const payment of await paymentsOfOrder(db, order.id)) {
    attempts.push(await presentAttempt(db, seen, { payment, order }));
  }
  const disputes = await disputesOfOrder(db, order.id);
  return {
    total: money(order.total),
    captured: money(captured),
    returned: money(returned),
    attempts,
    refunds: (await refundsForStaff(db, { orderId: order.id })).map(presentRefund),
    disputes: disputes.map(({ amount, currency, dueAt, createdAt, closedAt, ...dispute }) => ({
      ...dispute,
      amount: { amount, currency },
      dueAt: iso(dueAt),
      createdAt: createdAt.toISOString(),
      closedAt: iso(closedAt),
    })),
  };
}

export async function viewAttempt(db: Reader, seen: Seen, id: string): Promise<AttemptView> {
  const payment = await paymentById(db, id);
  const order = payment && (await orderHead(db, payment.orderId));
  if (!order) throw noPayment();
  return presentAttempt(db, seen, { payment, order });
}

export async function viewRefund(db: Reader, refundId: string): Promise<StaffRefundView> {
  const [refund] = await refundsForStaff(db, { refundId });
  if (!refund) throw noRefund();
  return presentRefund(refund);
}

type Given = { payment: Payment; order: Order };

async function presentAttempt(
  db: Reader,
  { providers, locale }: Seen,
  { payment, order }: Given,
): Promise<AttemptView> {
  const { id, method, state, amount, currency, providerRef, transactionRef } = payment;
  const { failureCode, attention, createdAt, expiresAt, capturedAt } = payment;
  const way = shownMethod(await arrangedMethods(db), providers, method);
  return {
    id,
    method,
    state,
    providerRef,
    transactionRef,
    failureCode,
    attention,
    methodName: way ? nameOf(way.arranged, locale) : method,
    ...providerLinks(way, transactionRef, locale),
    amount: { amount, currency },
    refundable: { amount: await refundable(db, payment), currency },
    ...possible(way, { payment, order }),
    createdAt: createdAt.toISOString(),
    expiresAt: iso(expiresAt),
    capturedAt: iso(capturedAt),
  };
}

/** What staff may do about it now. */
function possible(way: OfferedMethod | null, { payment, order }: Given) {
  const { state, createdAt, providerRef } = payment;
  const isHeld = state === 'authorised' && !order.cancelledAt;
  const isByHand = way?.traits.flow === 'later';
  const holdDays = way?.traits.holdDays ?? LEAST_HOLD_DAYS;
  return {
    takeBy: isHeld ? after(createdAt, days(holdDays)).toISOString() : null,
    canTake: isHeld && way?.provider.capture !== undefined,
    canNotePaid: isByHand && state !== 'captured',
    canAsk: way !== null && !isByHand && isOpen(state) && providerRef !== null,
  };
}

function presentRefund({
  amount,
  currency,
  createdAt,
  doneAt,
  ...refund
}: RefundForStaff): StaffRefundView {
  return {
    ...refund,
    amount: { amount, currency },
    createdAt: createdAt.toISOString(),
    doneAt: iso(doneAt),
  };
}
