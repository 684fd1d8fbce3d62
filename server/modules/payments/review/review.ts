/** The review queue: payments that a person should look at, and marking them as reviewed. */
import type { ReviewReason } from '#common/payment-states.ts';
import { lockForMove, noteOnTimeline } from '#modules/orders/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { paymentById } from '../attempts/queries.ts';
import { noPayment, reviewReasonChanged } from '../errors.ts';
import { allMethods, nameOf, type OfferedMethod, providerLinks } from '../methods/methods.ts';
import { readMethodSettings } from '../methods/queries.ts';
import type { Providers } from '../providers/index.ts';
import * as queries from './queries.ts';
import type { PaymentForStaff } from './schemas.ts';

type PaymentQuery = queries.PaymentFilter & { cursor?: string; limit: number };
export type ViewContext = { providers: Providers; locale: string };

/** The review queue is ordered by waiting time; all other lists newest first. */
export async function listPayments(db: Reader, context: ViewContext, query: PaymentQuery) {
  const { cursor, limit, ...filter } = query;
  const isQueue = filter.attention === true;
  const after = cursor ? decodeCursor(cursor, isQueue ? ['integer', 'uuid'] : ['uuid']) : null;
  const rows = await queries.listPayments(db, filter, { after, limit });
  const methods = allMethods(await readMethodSettings(db), context.providers);
  return toPage(
    rows,
    limit,
    ({ attentionAt, id }) => (isQueue ? [attentionAt?.getTime() ?? 0, id] : [id]),
    (row) => present(row, methods, context.locale),
  );
}

export async function viewPayment(db: Reader, context: ViewContext, id: string) {
  const [row] = await queries.listPayments(db, { id }, { after: null, limit: 1 });
  if (!row) throw noPayment();
  const methods = allMethods(await readMethodSettings(db), context.providers);
  return present(row, methods, context.locale);
}

/**
 * Marks a payment as reviewed. `reason` is what the reviewer saw: a newer reason is not cleared unseen. A second call
 * does nothing. A reason that this one had hidden is shown next.
 */
export async function resolveReview(
  tx: Tx,
  actor: Actor,
  { id, reason, note = '' }: { id: string; reason?: ReviewReason; note?: string },
): Promise<void> {
  const known = await paymentById(tx, id);
  if (!known) throw noPayment();
  await lockForMove(tx, known.orderId);
  const attention = await queries.clearReview(tx, id);
  if (attention === null) return;
  if (reason !== undefined && reason !== attention) throw reviewReasonChanged();
  const hidden = await queries.hiddenReviewReason(tx, id, attention);
  if (hidden) await queries.flagPayment(tx, id, { attention: hidden, at: now() });
  await noteOnTimeline(tx, known.orderId, {
    kind: 'attention_cleared',
    actor: 'staff',
    actorId: actor.id,
    data: { reason: attention, note },
  });
  await audit(tx, actor, {
    action: 'payment.attend',
    subjectType: 'payment',
    subjectId: id,
    before: { attention },
    after: { attention: hidden, note },
  });
}

function present(
  row: queries.PaymentRow,
  methods: OfferedMethod[],
  locale: string,
): PaymentForStaff {
  const { id, number, orderStatus, accountId, name, email, method, state, currency } = row;
  const paymentMethod = methods.find(({ capabilities }) => capabilities.method === method);
  const money = (amount: number) => ({ amount, currency });
  return {
    id,
    state,
    method,
    order: { number: String(number), status: orderStatus },
    customer: { id: accountId, name, email },
    methodName: paymentMethod ? nameOf(paymentMethod.settings, locale) : method,
    ...providerLinks(paymentMethod, row.transactionRef, locale),
    amount: money(row.amount),
    failureCode: row.failureCode,
    providerRef: row.providerRef,
    transactionRef: row.transactionRef,
    attention: row.attention,
    attentionAt: iso(row.attentionAt),
    createdAt: row.createdAt.toISOString(),
    refunds: (row.refunds ?? []).map(({ amount, createdAt, doneAt, ...refund }) => ({
      ...refund,
      amount: money(amount),
      createdAt: new Date(createdAt).toISOString(),
      doneAt: iso(doneAt),
    })),
    dispute: row.dispute && {
      state: row.dispute.state,
      reason: row.dispute.reason,
      amount: { amount: row.dispute.amount, currency: row.dispute.currency },
      dueAt: iso(row.dispute.dueAt),
    },
  };
}

const iso = (time: string | Date | null) => time && new Date(time).toISOString();
