import type { JWK } from 'jose';
import type { Reader } from '#platform/db.ts';
import type { Grant } from './grants.ts';

export async function insertCode(
  db: Reader,
  { hash, grant, expiresAt }: { hash: Buffer; grant: Grant; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('demo_identity_codes')
    .values({ code_hash: hash, content: JSON.stringify(grant), expires_at: expiresAt })
    .execute();
}

/** Each code can be taken once. */
export async function takeCode(
  db: Reader,
  hash: Buffer,
): Promise<{ grant: Grant; expiresAt: Date } | undefined> {
  const row = await db
    .deleteFrom('demo_identity_codes')
    .where('code_hash', '=', hash)
    .returning(['content', 'expires_at'])
    .executeTakeFirst();
  return row && { grant: row.content as unknown as Grant, expiresAt: row.expires_at };
}

export async function deleteCodesBefore(db: Reader, time: Date): Promise<void> {
  await db.deleteFrom('demo_identity_codes').where('expires_at', '<', time).execute();
}

export async function privateKey(db: Reader, kid: string): Promise<JWK | undefined> {
  const row = await db
    .selectFrom('demo_identity_keys')
    .select('private_key')
    .where('kid', '=', kid)
    .executeTakeFirst();
  return row?.private_key as JWK | undefined;
}

/** Of several processes the first wins. */
export async function insertPrivateKey(db: Reader, kid: string, key: JWK): Promise<void> {
  await db
    .insertInto('demo_identity_keys')
    .values({ kid, private_key: JSON.stringify(key) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
