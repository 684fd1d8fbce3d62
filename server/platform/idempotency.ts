/**
 * `Idempotency-Key`: a repeated call makes nothing twice. The key is a row, written in the transaction of the
 * call's first effect, so that both exist or neither. Keys expire after a day.
 */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './caller.ts';
import { after, days, now } from './clock.ts';
import type { Config } from './config.ts';
import { type Db, inTx, type RawBuilder, type Reader, sql, type Tx, together } from './db.ts';
import { badField, fieldError, refusal } from './errors.ts';
import { deriveToken, hashToken, isDerivedToken, seal, unseal } from './tokens.ts';

export const KEY_LIFE_MS = days(1);
const MAX_KEY = 200;
const PURPOSE = 'idempotent call';

type Keys = Pick<Config, 'secretKeys'>;

/** The key a request was sent with, if any. An empty one is refused: all calls that send it would share it. */
export function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && key.trim() !== '' && key.length <= MAX_KEY) return key;
  throw badField('/idempotency-key', 'bad_key', { max: MAX_KEY });
}

/**
 * Runs the effect of a call once for each `Idempotency-Key` of a caller: a repeated call gets the first one's
 * answer, a concurrent one waits for it, and one with other content is refused (422). Without a key it is a plain
 * transaction. The answer is stored sealed, since it may hold a token or a new API key. `content` stands for a body
 * that is not JSON.
 */
export async function once<T>(
  { db, config }: { db: Db; config: Keys },
  request: FastifyRequest,
  work: (tx: Tx) => Promise<T>,
  content: unknown = request.body,
): Promise<T> {
  const key = keyOf(request);
  if (key === undefined) return inTx(db, work);
  const caller = scopeOf(request);
  const call = JSON.stringify([request.method, request.url, content ?? null]);
  return inTx(db, async (tx) => {
    if (await takeKey(tx, { caller, key }, deriveToken(config, PURPOSE, call))) {
      const answer = await work(tx);
      const sealed = await seal(config, PURPOSE, { answer: JSON.stringify(answer ?? null) });
      await tx
        .updateTable('idempotency_keys')
        .set({ answer: sealed })
        .where('caller', '=', caller)
        .where('key', '=', key)
        .execute();
      return answer;
    }
    const { fingerprint, answer } = await tx
      .selectFrom('idempotency_keys')
      .select(['fingerprint', 'answer'])
      .where('caller', '=', caller)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (!isDerivedToken(config, PURPOSE, call, fingerprint.toString())) throw keyReused();
    const first = await unseal(config, PURPOSE, answer ?? '');
    // Only where the shop's secret key was removed meanwhile.
    if (!first?.answer) throw keyReused();
    return JSON.parse(first.answer) as T;
  });
}

/**
 * True for the first call. A concurrent second call waits here until the first has ended, and goes ahead if that
 * failed.
 */
async function takeKey(
  tx: Tx,
  { caller, key }: { caller: string; key: string },
  fingerprint: string,
): Promise<boolean> {
  const time = now();
  const row = { fingerprint: Buffer.from(fingerprint), created_at: time, answer: null };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('idempotency_keys')
    .values({ caller, key, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'key'])
        .doUpdateSet({ ...row, resource_id: null })
        .where('idempotency_keys.created_at', '<', after(time, -KEY_LIFE_MS)),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Two callers may choose the same key. A caller without any token is known by its address. */
function scopeOf(request: FastifyRequest): string {
  const { caller, headers, server } = request;
  if (caller.kind === 'account') return `account ${caller.accountId}`;
  if (caller.kind === 'key') return `key ${caller.keyId}`;
  for (const name of server.tokenHeaders) {
    const token = headers[name];
    if (typeof token === 'string') return `${name} ${hashToken(token).toString('base64url')}`;
  }
  return `guest ${networkOf(request)}`;
}

const keyReused = () =>
  refusal(422, 'idempotency.key_reused', {
    errors: [fieldError('idempotency-key', 'key_reused')],
  });

export type IdempotencyKey = { caller: string; key: string; body: unknown };

const fingerprintOf = (body: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest();

/**
 * For a call whose effects are several transactions: the id of what an earlier call with this key made, or null. The
 * same key with another body is refused (422).
 */
export async function findReplay(db: Reader, key: IdempotencyKey): Promise<string | null> {
  const { rows } = await keyQuery(key).execute(db);
  return replayOf(rows[0], key);
}

export type KeyRow = { fingerprint: Buffer; resourceId: string | null };

/** The same in two steps, for a caller that sends other queries with it. */
export const keyQuery = ({ caller, key }: IdempotencyKey): RawBuilder<KeyRow> => sql<KeyRow>`
  select fingerprint, resource_id as "resourceId" from idempotency_keys
  where caller = ${caller} and key = ${key}`;

export function replayOf(row: KeyRow | undefined, { body }: IdempotencyKey): string | null {
  if (!row) return null;
  if (!row.fingerprint.equals(fingerprintOf(body))) throw keyReused();
  return row.resourceId;
}

/**
 * Stores the key. A concurrent second call waits; the lock on what both share has made them answer the same
 * resource, so there is nothing left to write, unless their bodies differ (422).
 */
export async function rememberKey(
  tx: Tx,
  known: IdempotencyKey,
  resourceId: string,
): Promise<void> {
  const { caller, key, body } = known;
  const insert = sql`
    insert into idempotency_keys (caller, key, fingerprint, resource_id)
    values (${caller}, ${key}, ${fingerprintOf(body)}, ${resourceId}) on conflict do nothing`;
  const [, [row]] = await together(tx, [insert, keyQuery(known)]);
  replayOf(row, known);
}
