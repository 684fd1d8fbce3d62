/** What staff do to many orders at once: which orders, and what became of each. */
import type { Actor } from '#platform/audit.ts';
import { type DB, type RawBuilder, type Reader, type SqlBool, sql, type Tx } from '#platform/db.ts';
import { whereOf } from './list.ts';
import { numberOf } from './numbers.ts';

export type BatchAction = DB['order_batches']['action'];
export type Outcome = NonNullable<DB['order_batch_items']['outcome']>;
export type Batch = {
  id: string;
  actor: Actor;
  action: BatchAction;
  tag: string | null;
  mails: boolean;
  startedAt: Date | null;
};

type NewBatch = {
  actor: Actor;
  action: BatchAction;
  tag: string | null;
  conditions: RawBuilder<SqlBool>[];
  limit: number;
  at: Date;
};

/** Oldest first, as they are packed. Answers how many there are, one more than `limit` at most. */
export async function insertBatch(
  tx: Tx,
  { actor, action, tag, conditions, limit, at }: NewBatch,
): Promise<{ id: string; count: number }> {
  const { id } = await tx
    .insertInto('order_batches')
    .values({
      actor_id: actor.id,
      key_id: actor.keyId,
      actor_name: actor.name,
      ip: actor.ip,
      action,
      tag,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ count: number }>`
    with chosen as (
      select o.id from orders o ${whereOf(conditions)} order by o.id limit ${sql.lit(limit + 1)}
    ), put as (
      insert into order_batch_items (batch_id, position, order_id)
      select ${id}::uuid, row_number() over (order by id), id from chosen
      returning position
    )
    select count(*)::int as count from put`.execute(tx);
  return { id, count: rows[0]?.count ?? 0 };
}

type ActorRow = {
  actorId: string | null;
  keyId: string | null;
  actorName: string;
  ip: string | null;
};

export async function batchById(db: Reader, id: string): Promise<Batch | undefined> {
  const { rows } = await sql<Omit<Batch, 'actor'> & ActorRow>`
    select id, actor_id as "actorId", key_id as "keyId", actor_name as "actorName", host(ip) as ip, action, tag,
      mails, started_at as "startedAt"
    from order_batches where id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { actorId, keyId, actorName, ip, ...batch } = row;
  return { ...batch, actor: { id: actorId, keyId, name: actorName, ip } };
}

/** False when it had been started before. */
export async function markStarted(
  tx: Tx,
  id: string,
  { mails, at }: { mails: boolean; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('order_batches')
    .set({ mails, started_at: at })
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The next order nobody has seen to; another worker of the same batch gets another one. */
export async function lockNextItem(
  tx: Tx,
  batchId: string,
): Promise<{ position: number; orderId: string } | undefined> {
  return tx
    .selectFrom('order_batch_items')
    .select(['position', 'order_id as orderId'])
    .where('batch_id', '=', batchId)
    .where('outcome', 'is', null)
    .orderBy('position')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

type Result = { outcome: Outcome; code?: string; params?: object };

export async function noteOutcome(
  tx: Tx,
  batchId: string,
  { position, outcome, code, params }: Result & { position: number },
): Promise<void> {
  await tx
    .updateTable('order_batch_items')
    .set({ outcome, code: code ?? null, params: params ? JSON.stringify(params) : null })
    .where('batch_id', '=', batchId)
    .where('position', '=', position)
    .execute();
}

export type Progress = {
  count: number;
  done: number;
  unchanged: number;
  refused: number;
  first: string[];
  refusals: { number: string; code: string; params: Record<string, string | number> }[];
};

/** `named`: how many orders, and refusals, are told one by one. */
export async function progressOf(db: Reader, id: string, named: number): Promise<Progress> {
  const counted = (outcome: Outcome) =>
    sql`(select count(*)::int from order_batch_items where batch_id = ${id} and outcome = ${outcome})`;
  const some = (condition: RawBuilder<unknown>) => sql`
    (select i.position, ${numberOf(sql.ref('o'))} as number, i.code, coalesce(i.params, '{}') as params
      from order_batch_items i join orders o on o.id = i.order_id
      where i.batch_id = ${id} and ${condition} order by i.position limit ${sql.lit(named)}) few`;
  const { rows } = await sql<Progress>`
    select (select count(*)::int from order_batch_items where batch_id = ${id}) as count,
      ${counted('done')} as done, ${counted('unchanged')} as unchanged, ${counted('refused')} as refused,
      (select coalesce(json_agg(number order by position), '[]') from ${some(sql`true`)}) as first,
      (select coalesce(json_agg(json_build_object('number', number, 'code', code, 'params', params)
        order by position), '[]') from ${some(sql`i.outcome = 'refused'`)}) as refusals`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('a count answers its row');
  return row;
}

/** Those that are over, or were never begun. */
export async function deleteBatchesBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('order_batches').where('created_at', '<', at).execute();
}
