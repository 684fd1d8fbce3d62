import { type Reader, sql, type Tx } from '#platform/db.ts';

export type KeyRow = {
  id: string;
  name: string;
  hint: string;
  permissions: string[];
  createdById: string | null;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** What whoever made it may do as it stands; nothing when they are blocked, gone or no staff. */
export type Maker = { makerPermissions: string[] };

const COLUMNS = [
  'id',
  'name',
  'hint',
  'permissions',
  'created_by as createdById',
  'created_by_name as createdByName',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'last_used_at as lastUsedAt',
  'revoked_at as revokedAt',
] as const;

const keysWithMaker = (db: Reader) =>
  db
    .selectFrom('api_keys as k')
    .leftJoin('accounts as a', (on) =>
      on.onRef('a.id', '=', 'k.created_by').on('a.blocked_at', 'is', null),
    )
    .leftJoin('roles as r', 'r.id', 'a.role_id')
    .select(COLUMNS.map((column) => `k.${column}` as const))
    .select(sql<string[]>`coalesce(r.permissions, '{}')`.as('makerPermissions'));

/** Newest first. */
export function listKeys(
  db: Reader,
  { after, limit }: { after: string | null; limit: number },
): Promise<(KeyRow & Maker)[]> {
  let rows = keysWithMaker(db);
  if (after) rows = rows.where('k.id', '<', after);
  return rows
    .orderBy('k.id', 'desc')
    .limit(limit + 1)
    .execute();
}

export function lockKey(tx: Tx, id: string): Promise<KeyRow | undefined> {
  return tx
    .selectFrom('api_keys')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** A key that is still good. */
export function keyByHash(
  db: Reader,
  hash: Buffer,
  time: Date,
): Promise<(KeyRow & Maker) | undefined> {
  return keysWithMaker(db)
    .where('k.token_hash', '=', hash)
    .where('k.revoked_at', 'is', null)
    .where(sql<boolean>`(k.expires_at is null or k.expires_at > ${time})`)
    .executeTakeFirst();
}

export async function insertKey(
  tx: Tx,
  key: {
    name: string;
    hash: Buffer;
    hint: string;
    permissions: string[];
    createdBy: { id: string | null; name: string };
    createdAt: Date;
    expiresAt: Date | null;
  },
): Promise<KeyRow> {
  return tx
    .insertInto('api_keys')
    .values({
      name: key.name,
      token_hash: key.hash,
      hint: key.hint,
      permissions: key.permissions,
      created_by: key.createdBy.id,
      created_by_name: key.createdBy.name,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

export async function revokeKey(tx: Tx, id: string, time: Date): Promise<void> {
  await tx.updateTable('api_keys').set({ revoked_at: time }).where('id', '=', id).execute();
}

/** Writes down the use of a key unless that was done since `before`: of many calls at once one writes. */
export async function noteUse(
  db: Reader,
  id: string,
  { time, before }: { time: Date; before: Date },
): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: time })
    .where('id', '=', id)
    .where(sql<boolean>`(last_used_at is null or last_used_at < ${before})`)
    .execute();
}

/** All of them, with what they were called. */
export async function deleteKeys(tx: Tx): Promise<void> {
  await tx.deleteFrom('api_keys').execute();
}
