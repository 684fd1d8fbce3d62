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
