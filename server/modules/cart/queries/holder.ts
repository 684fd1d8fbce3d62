import type { Caller } from '#platform/caller.ts';
import { type RawBuilder, type SqlBool, sql } from '#platform/db.ts';
import { hashToken } from '#platform/tokens.ts';

/** The holder of a cart's token, and the account they are signed in to. */
export type CartHolder = { tokenHash: Buffer; accountId: string | null };

export const holderOf = (token: string, caller: Caller): CartHolder => ({
  tokenHash: hashToken(token),
  accountId: caller.kind === 'account' ? caller.accountId : null,
});

/** A guest's cart belongs to the holder of its token; a person's cart requires that person's sign-in as well. */
export const ownedBy = ({ tokenHash, accountId }: CartHolder): RawBuilder<SqlBool> => sql<SqlBool>`
  token_hash = ${tokenHash} and (account_id is null or account_id = ${accountId}::uuid)`;
