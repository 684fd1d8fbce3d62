import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';

export function readAll(db: Reader, keys: string[]) {
  return db.selectFrom('settings').select(['key', 'value']).where('key', 'in', keys).execute();
}

export async function write(tx: Tx, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await tx
    .insertInto('settings')
    .values({ key, value: json })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: json, updated_at: now() }),
    )
    .execute();
}
