import type { Caller } from '#platform/caller.ts';
import { type RawBuilder, type SqlBool, sql } from '#platform/db.ts';
import { hashToken } from '#platform/tokens.ts';

/** Whoever shows the token of a cart, and as whom they are signed in. */
export type CartHolder = { tokenHash: Buffer; accountId: string | null };

export const holderOf = (token: string, caller: Caller): CartHolder => ({
  tokenHash: hashToken(token),
  accountId: caller.kind === 'account' ? caller.accountId : null,
});

/** A guest's cart is whose the token is; a person's answers only with that person's sign-in besides. */
export const ownedBy = ({ tokenHash, accountId }: CartHolder): RawBuilder<SqlBool> => sql<SqlBool>`
  token_hash = ${tokenHash} and (account_id is null or account_id = ${accountId}::uuid)`;
