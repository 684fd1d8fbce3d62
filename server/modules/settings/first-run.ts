/** What a database remembers of its shop besides the merchant's settings: whoever comes first decides. */
import type { Db, Reader, Tx } from '#platform/db.ts';
import * as queries from './queries.ts';

/** Stores a value unless one is there, and answers the one that is. */
export async function storeOnce(db: Db, key: string, value: string): Promise<string> {
  await queries.insertOnce(db, key, value);
  return String((await queries.readAll(db, [key]))[0]?.value);
}

export async function hadFirstRun(db: Reader, key: string): Promise<boolean> {
  return (await queries.readAll(db, [key])).length > 0;
}

/** True for one caller ever, if its transaction commits; the others wait for that. */
export function takeFirstRun(tx: Tx, key: string): Promise<boolean> {
  return queries.insertOnce(tx, key, true);
}

/** That the demo was told to be empty: `everything`, or only its `sales`. Null: never. */
export type { Emptying } from './queries.ts';

const EMPTYING = 'demo_emptying';
/** Written once everything has gone: what the shop holds is the merchant's own from then on. */
const EMPTIED = 'demo_emptied';

export const readEmptying = (db: Reader): Promise<queries.Emptying | null> =>
  queries.readEmptying(db, EMPTYING);

/** The same, so that nobody else can write it until the end of the transaction. */
export async function lockEmptying(tx: Tx): Promise<queries.Emptying | null> {
  await queries.lockGroup(tx, EMPTYING);
  return readEmptying(tx);
}

export async function writeEmptying(tx: Tx, emptying: queries.Emptying): Promise<void> {
  await queries.write(tx, EMPTYING, emptying);
  if (emptying.doneAt && emptying.what === 'everything')
    await queries.insertOnce(tx, EMPTIED, true);
}

export const isDemoEmptied = (db: Reader): Promise<boolean> => hadFirstRun(db, EMPTIED);

/** An emptied demo becomes a live shop: the secret it made for itself is no more, and what it once said is forgotten. */
export async function becomeLive(tx: Tx): Promise<void> {
  await queries.write(tx, 'shop_mode', 'live');
  await queries.remove(tx, 'demo_secret');
  await queries.remove(tx, queries.DEMO_WORDS);
}

const CLOSED_PASSWORD = 'closed_password';

/** The hash of the password by which friends see the closed shop; null while there is none. */
export async function readClosedPassword(db: Reader): Promise<string | null> {
  const [row] = await queries.readAll(db, [CLOSED_PASSWORD]);
  return typeof row?.value === 'string' ? row.value : null;
}

export async function writeClosedPassword(tx: Tx, hash: string | null): Promise<void> {
  await queries.lockGroup(tx, CLOSED_PASSWORD);
  if (hash === null) await queries.remove(tx, CLOSED_PASSWORD);
  else await queries.write(tx, CLOSED_PASSWORD, hash);
}
