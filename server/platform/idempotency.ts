/** `Idempotency-Key`: a row per key, written in the transaction of its first effect. */
import { createHash } from 'node:crypto';
import type { Reader, Tx } from './db.ts';
import { Refusal } from './errors.ts';

export type IdempotencyKey = { caller: string; key: string; body: unknown };

const fingerprintOf = (body: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest();

/** The resource an earlier call with this key made, or null. The same key with another body is refused (422). */
export async function findReplay(
  db: Reader,
  { caller, key, body }: IdempotencyKey,
): Promise<string | null> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'resource_id'])
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  if (!row.fingerprint.equals(fingerprintOf(body))) {
    throw new Refusal(
      422,
      'idempotency.key_reused',
      'This Idempotency-Key was already used with other content. Send a new key.',
    );
  }
  return row.resource_id;
}

/**
 * Remembers the key. Of two calls at once the second waits for the first; the lock on what they share has made
 * them answer the same resource, so there is nothing left to write, unless their bodies differ (422).
 */
export async function rememberKey(
  tx: Tx,
  { caller, key, body }: IdempotencyKey,
  resourceId: string,
): Promise<void> {
  await tx
    .insertInto('idempotency_keys')
    .values({ caller, key, fingerprint: fingerprintOf(body), resource_id: resourceId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await findReplay(tx, { caller, key, body });
}
