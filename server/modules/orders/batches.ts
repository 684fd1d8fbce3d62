/**
 * What staff do to many orders at once. Which orders is settled when the batch is made, so the number that somebody
 * confirms is the number that is done, whatever comes in meanwhile. Each order moves in a transaction of its own together
 * with the note of what became of it: a job that runs twice ships nothing and mails nobody twice.
 */
import { type Actor, audit } from '#platform/audit.ts';
import { after, days, now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx, tryPart } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import { Id } from '#platform/schemas.ts';
import { batchTooLarge, emptyBatch, noBatch } from './errors.ts';
import * as queries from './queries/batches.ts';
import { type OrderFilter, orderConditions } from './queries/list.ts';
import { orderHead } from './queries/moves.ts';
import { shipAndNote } from './ship.ts';
import { changeTags, tidyTag } from './tags.ts';

/** At once; a shop that ships more in one go divides it by days. */
export const MAX_BATCH = 5_000;
/** How long what became of it can be read. */
const STORED_MS = days(30);
/** One job does so many, then leaves the worker to others. */
const ORDERS_A_JOB = 100;
const NAMED = 50;

export const BATCH_TASK = defineTask('orders.run-batch', { batchId: Id });
const QUEUE = 'order-batches';

type NewBatch = { action: queries.BatchAction; tag?: string; filter: OrderFilter };

export async function makeBatch(
  tx: Tx,
  actor: Actor,
  { action, tag, filter }: NewBatch,
): Promise<string> {
  const at = now();
  await queries.deleteBatchesBefore(tx, after(at, -STORED_MS));
  const conditions = orderConditions(filter);
  const { id, count } = await queries.insertBatch(tx, {
    actor,
    action,
    tag: tag === undefined ? null : tidyTag(tag),
    conditions,
    limit: MAX_BATCH,
    at,
  });
  if (count === 0) throw emptyBatch();
  if (count > MAX_BATCH) throw batchTooLarge(MAX_BATCH);
  await audit(tx, actor, {
    action: 'order.choose_batch',
    subjectType: 'order_batch',
    subjectId: id,
    after: { action, ...(tag !== undefined && { tag }), orders: count },
  });
  return id;
}

/** Started twice, it is done once. */
export async function startBatch(
  tx: Tx,
  actor: Actor,
  { id, mails }: { id: string; mails: boolean },
): Promise<void> {
  if (!(await queries.batchById(tx, id))) throw noBatch();
  if (!(await queries.markStarted(tx, id, { mails, at: now() }))) return;
  await audit(tx, actor, {
    action: 'order.start_batch',
    subjectType: 'order_batch',
    subjectId: id,
    after: { mails },
  });
  await addJobs(tx, [BATCH_TASK.with({ batchId: id }, { queue: QUEUE })]);
}

export async function viewBatch(db: Reader, id: string) {
  const batch = await queries.batchById(db, id);
  if (!batch) throw noBatch();
  const { action, tag, mails, startedAt } = batch;
  const progress = await queries.progressOf(db, id, NAMED);
  const seen = progress.done + progress.unchanged + progress.refused;
  return {
    id,
    action,
    tag,
    mails,
    isStarted: startedAt !== null,
    isDone: seen === progress.count,
    ...progress,
  };
}

/** Some of what is left of a batch; another job does the rest. */
export async function runBatch(db: Db, batchId: string): Promise<void> {
  const batch = await queries.batchById(db, batchId);
  if (!batch?.startedAt) return;
  for (let order = 0; order < ORDERS_A_JOB; order++) {
    if (!(await inTx(db, (tx) => doNext(tx, batch)))) return;
  }
  await addJobs(db, [BATCH_TASK.with({ batchId }, { queue: QUEUE })]);
}

async function doNext(tx: Tx, batch: queries.Batch): Promise<boolean> {
  const item = await queries.lockNextItem(tx, batch.id);
  if (!item) return false;
  const { position, orderId } = item;
  let changed = true;
  const refused = await tryPart(tx, async () => {
    changed = await act(tx, batch, orderId);
  });
  const outcome = refused ? 'refused' : changed ? 'done' : 'unchanged';
  const why = refused ? { code: refused.code, params: refused.params ?? {} } : {};
  await queries.noteOutcome(tx, batch.id, { position, outcome, ...why });
  return true;
}

/** Answers whether the order is another by it. */
async function act(
  tx: Tx,
  { actor, action, tag, mails }: queries.Batch,
  orderId: string,
): Promise<boolean> {
  const tags = tag === null ? [] : [tag];
  if (action === 'tag') return changeTags(tx, actor, { orderId, add: tags });
  if (action === 'untag') return changeTags(tx, actor, { orderId, remove: tags });
  const order = await orderHead(tx, orderId);
  if (order) await shipAndNote(tx, actor, order, { mails });
  return true;
}
