import { type Reader, sql } from '#platform/db.ts';

/**
 * The address this account has shown to be its own, null while there is none. The one way to ask: whatever is looked up,
 * joined, sent or forgotten by an address belongs to an account only through this, since anybody may type anybody's.
 * Statements that match rows by address join `proven_emails`, which this reads.
 */
export async function provenEmail(db: Reader, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    select email from proven_emails where account_id = ${accountId}`.execute(db);
  return rows[0]?.email ?? null;
}
