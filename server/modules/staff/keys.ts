/**
 * API keys: how integrations call the shop. A key is shown once and stored as a hash: 256 random bits need no slow
 * one. It may do what it was granted as long as its maker may: nobody keeps a permission through a key after losing
 * it.
 */
import { randomBytes } from 'node:crypto';
import { type Actor, audit } from '#platform/audit.ts';
import type { Caller, StaffPermission } from '#platform/caller.ts';
import { after, minutes, now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Db, Reader, Tx } from '#platform/db.ts';
import { badFields, fieldError, keyRefused } from '#platform/errors.ts';
import { reportFault } from '#platform/faults.ts';
import { hashToken } from '#platform/tokens.ts';
import { keyExpiresInPast, unknownKey } from './errors.ts';
import { beginChange, covers, type Grantable, requireGrantable, withReads } from './granting.ts';
import * as queries from './queries/keys.ts';
import type { Viewer } from './roles.ts';
import type { ApiKey, NewApiKey } from './schemas.ts';

const PREFIX = 'mercat_';
const HINT_LENGTH = 4;
const NOTED_EVERY_MS = minutes(1);

export async function listKeys(
  db: Reader,
  viewer: Viewer,
  { cursor, limit }: { cursor?: string; limit: number },
) {
  const after = cursor ? (decodeCursor(cursor, ['uuid'])[0] as string) : null;
  const rows = await queries.listKeys(db, { after, limit });
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => present(row, viewer),
  );
}

function present(row: queries.KeyRow & queries.Maker, viewer: Pick<Viewer, 'permissions'>): ApiKey {
  const { id, name, hint, permissions, createdById, createdByName } = row;
  return {
    id,
    name,
    hint,
    permissions,
    effectivePermissions: permissionsOfKey(row),
    createdBy: { id: createdById, name: createdByName },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    changeable: covers(viewer.permissions, permissions),
  };
}

/** Answers the key itself, this once. */
export async function makeKey(
  tx: Tx,
  actor: Actor,
  input: NewApiKey,
  grantable: Grantable,
): Promise<{ key: string; apiKey: ApiKey }> {
  const mine = await beginChange(tx, actor);
  refusePeopleOnly(grantable, input.permissions);
  const permissions = withReads(grantable, input.permissions);
  requireGrantable(mine, permissions);
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= now()) throw keyExpiresInPast();
  const key = PREFIX + randomBytes(32).toString('base64url');
  const name = input.name.trim();
  const row = await queries.insertKey(tx, {
    name,
    permissions,
    expiresAt,
    hash: hashToken(key),
    hint: key.slice(-HINT_LENGTH),
    createdBy: actor,
    createdAt: now(),
  });
  await audit(tx, actor, {
    action: 'api_key.create',
    sensitive: true,
    ...subjectOf(row.id),
    after: { name, permissions, expiresAt },
  });
  return { key, apiKey: present({ ...row, makerPermissions: mine }, { permissions: mine }) };
}

/** Refused when the key is made, since no call with it could ever succeed. */
function refusePeopleOnly(
  { peopleOnly }: Grantable,
  permissions: readonly StaffPermission[],
): void {
  const errors = permissions.flatMap((one, i) =>
    peopleOnly.includes(one)
      ? [fieldError(`/permissions/${i}`, 'people_only', { permission: one })]
      : [],
  );
  if (errors.length > 0) throw badFields(errors);
}

/** For good. A second time changes nothing. */
export async function revokeKey(tx: Tx, actor: Actor, id: string): Promise<void> {
  const mine = await beginChange(tx, actor);
  const row = await queries.lockKey(tx, id);
  if (!row) throw unknownKey();
  requireGrantable(mine, row.permissions);
  if (row.revokedAt) return;
  await queries.revokeKey(tx, id, now());
  await audit(tx, actor, {
    action: 'api_key.revoke',
    ...subjectOf(id),
    before: { name: row.name, permissions: row.permissions },
  });
}

const subjectOf = (id: string) => ({ subjectType: 'api_key', subjectId: id }) as const;

export const isApiKey = (token: string): boolean => token.startsWith(PREFIX);

/** Whom an API key speaks for; refuses (401) one that is unknown, revoked or too old. */
export async function authenticateKey(db: Db, token: string): Promise<Caller> {
  const key = await queries.keyByHash(db, hashToken(token), now());
  if (!key || key.makerPermissions.length === 0) throw keyRefused();
  noteUse(db, key);
  return { kind: 'key', keyId: key.id, name: key.name, permissions: permissionsOfKey(key) };
}

/** Its present permissions: of those it was granted, the ones its maker still has. */
const permissionsOfKey = ({
  permissions,
  makerPermissions,
}: queries.KeyRow & queries.Maker): string[] =>
  permissions.filter((one) => covers(makerPermissions, [one]));

/** Once a minute, without delaying the call: when it fails, the next minute's call will do. */
function noteUse(db: Db, { id, lastUsedAt }: queries.KeyRow): void {
  const time = now();
  const before = after(time, -NOTED_EVERY_MS);
  if (lastUsedAt && lastUsedAt > before) return;
  queries
    .noteUse(db, id, { time, before })
    .catch((error: unknown) => reportFault(error, 'the use of an API key could not be noted'));
}
