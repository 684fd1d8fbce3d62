/**
 * Rows that only this transaction may change. A transition of an order or a payment takes a `Locked` row and
 * nothing else, so that code with a row read without its lock, which may be stale, does not compile.
 */
import type { SelectQueryBuilder } from 'kysely';
import type { DB } from './db-types.generated.ts';

declare const LOCKED: unique symbol;
/** Made by `lockRow` and `lockedByInsert` alone: the architecture tests refuse a cast. */
export type Locked<Row> = Row & { readonly [LOCKED]: true };

/**
 * Runs a query of one row with `for update`. Several tables are locked in the order in which `tables` names them, and
 * PostgreSQL reads again what changed while it waited.
 */
export async function lockRow<Tables extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Tables, Row>,
  tables?: Tables[],
): Promise<Locked<Row> | undefined> {
  const locking = tables ? query.forUpdate(tables as never) : query.forUpdate();
  return (await locking.executeTakeFirst()) as Locked<Row> | undefined;
}

/** A row that this very transaction has inserted: nobody else sees it yet. */
export const lockedByInsert = <Row>(row: Row): Locked<Row> => row as Locked<Row>;
