import type { Caller } from '#platform/caller.ts';
import { type RawBuilder, type SqlBool, sql } from '#platform/db.ts';
import { hashToken } from '#platform/tokens.ts';

/** Whoever shows the token of a bag, and as whom they are signed in. */
export type BagHolder = { tokenHash: Buffer; accountId: string | null };

export const holderOf = (token: string, caller: Caller): BagHolder => ({
  tokenHash: hashToken(token),
  accountId: caller.kind === 'account' ? caller.accountId : null,
});

/** A guest's bag is whose the token is; a person's answers only with that person's sign-in besides. */
export const heldBy = ({ tokenHash, accountId }: BagHolder): RawBuilder<SqlBool> => sql<SqlBool>`
  token_hash = ${tokenHash} and (account_id is null or account_id = ${accountId}::uuid)`;
