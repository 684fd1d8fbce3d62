/** The money of one order, as staff see it. */
import { type Order, orderHead } from '#modules/orders/index.ts';
import { after, days } from '#platform/clock.ts';
import type { Db, Reader } from '#platform/db.ts';
import { moneyOfOrder, type Payment, paymentById, paymentsOfOrder } from '../attempts/queries.ts';
import { disputesOfOrder } from '../disputes/queries.ts';
import { noPayment, noRefund } from '../errors.ts';
import { nameOf, type OfferedMethod, providerLinks, shownMethod } from '../methods/methods.ts';
import { readMethodSettings } from '../methods/queries.ts';
import type { Providers } from '../providers/index.ts';
import { refundable } from '../refunds/refunds.ts';
import { type RefundForStaff, refundsForStaff } from '../refunds/staff-queries.ts';
import { isOpen } from '../settlement/transitions.ts';
import type { AttemptView, OrderMoneyView, StaffRefundView } from './schemas.ts';

type ViewContext = { providers: Providers; locale: string };

/** For providers that do not say how long an authorisation is valid. */
const MIN_AUTHORISATION_DAYS = 3;

const iso = (time: Date | null) => time?.toISOString() ?? null;

/** Read in one snapshot, so that totals and rows agree while money moves. */
export function viewMoney(db: Db, context: ViewContext, order: Order): Promise<OrderMoneyView> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => readMoney(tx, context, order));
}

async function readMoney(db: Reader, context: ViewContext, order: Order): Promise<OrderMoneyView> {
  const money = (amount: number) => ({ amount, currency: order.currency });
  const { captured, returned } = await moneyOfOrder(db, order.id);
  const attempts: AttemptView[] = [];
  for (const payment of await paymentsOfOrder(db, order.id)) {
    attempts.push(await presentAttempt(db, context, { payment, order }));
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

export async function viewAttempt(
  db: Reader,
  context: ViewContext,
  id: string,
): Promise<AttemptView> {
  const payment = await paymentById(db, id);
  const order = payment && (await orderHead(db, payment.orderId));
  if (!order) throw noPayment();
  return presentAttempt(db, context, { payment, order });
}

export async function viewRefund(db: Reader, refundId: string): Promise<StaffRefundView> {
  const [refund] = await refundsForStaff(db, { refundId });
  if (!refund) throw noRefund();
  return presentRefund(refund);
}

type AttemptOfOrder = { payment: Payment; order: Order };

async function presentAttempt(
  db: Reader,
  { providers, locale }: ViewContext,
  { payment, order }: AttemptOfOrder,
): Promise<AttemptView> {
  const { id, method, state, amount, currency, providerRef, transactionRef } = payment;
  const { failureCode, attention, createdAt, expiresAt, capturedAt } = payment;
  const paymentMethod = shownMethod(await readMethodSettings(db), providers, method);
  return {
    id,
    method,
    state,
    providerRef,
    transactionRef,
    failureCode,
    attention,
    methodName: paymentMethod ? nameOf(paymentMethod.settings, locale) : method,
    ...providerLinks(paymentMethod, transactionRef, locale),
    amount: { amount, currency },
    refundable: { amount: await refundable(db, payment), currency },
    ...allowedActions(paymentMethod, { payment, order }),
    createdAt: createdAt.toISOString(),
    expiresAt: iso(expiresAt),
    capturedAt: iso(capturedAt),
  };
}

/** What staff may do with the attempt now. */
function allowedActions(paymentMethod: OfferedMethod | null, { payment, order }: AttemptOfOrder) {
  const { state, createdAt, providerRef } = payment;
  const isAuthorised = state === 'authorised' && !order.cancelledAt;
  const isByHand = paymentMethod?.capabilities.flow === 'later';
  const authorisationDays = paymentMethod?.capabilities.authorisationDays ?? MIN_AUTHORISATION_DAYS;
  return {
    takeBy: isAuthorised ? after(createdAt, days(authorisationDays)).toISOString() : null,
    canTake: isAuthorised && paymentMethod?.provider.capture !== undefined,
    canNotePaid: isByHand && state !== 'captured',
    canAsk: paymentMethod !== null && !isByHand && isOpen(state) && providerRef !== null,
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
