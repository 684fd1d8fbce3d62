import type { Db, Reader, Tx } from '#platform/db.ts';

/** True once that row of `settings` is there. */
export async function isKept(db: Reader, key: string): Promise<boolean> {
  return (
    (await db.selectFrom('settings').select('key').where('key', '=', key).executeTakeFirst()) !==
    undefined
  );
}

/** Writes a row of `settings` unless it is there, and answers the one that is: whoever comes first decides. */
export async function keepFirst(db: Db, key: string, value: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return String(row.value);
}

/** True for one caller ever, if its transaction commits; the others wait for that. */
export async function claimFirst(tx: Tx, key: string): Promise<boolean> {
  const claimed = await tx
    .insertInto('settings')
    .values({ key, value: 'true' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined;
}
