/** Payments that need a person: what staff see of each, and saying that somebody has seen to it. */
import { lockForMove, noteOnTimeline } from '#modules/orders/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { paymentById } from '../attempts/queries.ts';
import { attentionChanged, noPayment } from '../errors.ts';
import { allMethods, nameOf, type OfferedMethod, providerLinks } from '../methods/methods.ts';
import { arrangedMethods } from '../methods/queries.ts';
import type { Providers } from '../providers/index.ts';
import * as queries from './queries.ts';
import type { PaymentForStaff } from './schemas.ts';

type Wanted = queries.PaymentFilter & { cursor?: string; limit: number };
export type Viewed = { providers: Providers; locale: string };

/** What needs attention comes in the order in which it has waited; all others newest first. */
export async function listPayments(db: Reader, viewed: Viewed, wanted: Wanted) {
  const { cursor, limit, ...filter } = wanted;
  const isQueue = filter.attention === true;
  const after = cursor ? decodeCursor(cursor, isQueue ? ['integer', 'uuid'] : ['uuid']) : null;
  const rows = await queries.listPayments(db, filter, { after, limit });
  const methods = allMethods(await arrangedMethods(db), viewed.providers);
  return toPage(
    rows,
    limit,
    ({ attentionAt, id }) => (isQueue ? [attentionAt?.getTime() ?? 0, id] : [id]),
    (row) => present(row, methods, viewed.locale),
  );
}

export async function viewPayment(db: Reader, viewed: Viewed, id: string) {
  const [row] = await queries.listPayments(db, { id }, { after: null, limit: 1 });
  if (!row) throw noPayment();
  const methods = allMethods(await arrangedMethods(db), viewed.providers);
  return present(row, methods, viewed.locale);
}

/**
 * Somebody has seen to it. `reason` is what they saw: when something else stands there by now, it is not taken away
 * unseen. Whoever comes second finds it done. What it had hidden comes up again.
 */
export async function attendTo(
  tx: Tx,
  actor: Actor,
  { id, reason, note = '' }: { id: string; reason?: string; note?: string },
): Promise<void> {
  const known = await paymentById(tx, id);
  if (!known) throw noPayment();
  await lockForMove(tx, known.orderId);
  const attention = await queries.clearAttention(tx, id);
  if (attention === null) return;
  if (reason !== undefined && reason !== attention) throw attentionChanged();
  const hidden = await queries.hiddenAttention(tx, id, attention);
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
  const way = methods.find(({ traits }) => traits.method === method);
  const money = (amount: number) => ({ amount, currency });
  return {
    id,
    state,
    method,
    order: { number: String(number), status: orderStatus },
    customer: { id: accountId, name, email },
    methodName: way ? nameOf(way.arranged, locale) : method,
    ...providerLinks(way, row.transactionRef, locale),
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
