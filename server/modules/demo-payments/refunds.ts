/** Money going back: never more than was paid, and once per reference however often it is asked for. */
import { now } from '#platform/clock.ts';
import { type Db, inTx } from '#platform/db.ts';
import { notRefundable, referenceReused, unknownSession } from './errors.ts';
import { eventsOf } from './events.ts';
import * as queries from './queries.ts';
import type { RefundBody } from './schemas.ts';

export async function refund(db: Db, body: RefundBody): Promise<queries.RefundRow> {
  if (!(await queries.findSession(db, 'id', body.sessionId))) throw unknownSession();
  const made = await inTx(db, async (tx) => {
    const row = await queries.insertRefund(tx, body, now());
    const events = eventsOf('refund.done', 'normal');
    if (row && !(await queries.addRefund(tx, row, body.currency, events))) throw notRefundable();
    return row;
  });
  return made ?? repeated(db, body);
}

async function repeated(db: Db, body: RefundBody): Promise<queries.RefundRow> {
  const known = await queries.findRefund(db, body.reference);
  const isSame = known?.sessionId === body.sessionId && known.amount === body.amount;
  if (!known || !isSame) throw referenceReused();
  return known;
}
