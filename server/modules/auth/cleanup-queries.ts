import { type Reader, sql } from '#platform/db.ts';

/** Each removes at most `limit` rows and answers how many it removed. */

/** Sessions that ended before; their tokens go with them. */
export async function deleteSessions(db: Reader, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from sessions where id in (
      select id from sessions where least(expires_at, revoked_at) < ${before} limit ${limit})`.execute(
    db,
  );
  return Number(numAffectedRows);
}

/** Tokens of sessions that are over: nothing can be had for them, spent or not. */
export async function deleteSpentTokens(db: Reader, time: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from refresh_tokens where token_hash in (
      select t.token_hash from refresh_tokens t join sessions s on s.id = t.session_id
      where least(s.expires_at, s.revoked_at) < ${time} limit ${limit})`.execute(db);
  return Number(numAffectedRows);
}

export async function deleteLinks(db: Reader, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from one_time_links where token_hash in (
      select token_hash from one_time_links where least(expires_at, used_at) < ${before} limit ${limit})`.execute(
    db,
  );
  return Number(numAffectedRows);
}

export async function deleteChallenges(db: Reader, time: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from passkey_challenges where challenge in (
      select challenge from passkey_challenges where expires_at < ${time} limit ${limit})`.execute(
    db,
  );
  return Number(numAffectedRows);
}
