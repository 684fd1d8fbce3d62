/**
 * The cart of somebody who signs in. A guest's cart is adopted; one they left on another device comes back, with
 * the guest's lines added. A person's cart token is derived from the cart and a key that changes whenever one of
 * their sessions ends, so that all their devices have the same token and ended sessions have none.
 */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { deriveToken, hashToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries/adopt.ts';
import { MAX_LINES, MAX_QUANTITY } from './schemas.ts';

const PURPOSE = 'bag of a person';

/** Answers the token of the person's cart; null when they have none. */
export async function adoptGuestCart(
  tx: Tx,
  config: Config,
  { accountId, token }: { accountId: string; token: string | undefined },
): Promise<string | null> {
  const tokenHash = token ? hashToken(token) : null;
  const carts = await queries.lockCarts(tx, { accountId, tokenHash });
  const presented = carts.find(({ isPresented }) => isPresented);
  const own = carts.find(({ isPresented }) => !isPresented);
  const remaining = presented && cannotMove(presented) ? presented : (own ?? presented);
  if (!remaining) return null;
  if (presented && presented !== remaining) {
    const limits = { lines: MAX_LINES, quantity: MAX_QUANTITY };
    await queries.moveLines(tx, { from: presented.id, to: remaining.id, limits });
    await queries.copyRequestLocale(tx, { from: presented.id, to: remaining.id });
    await queries.moveDraft(tx, { from: presented.id, to: remaining.id });
  }
  return issueToken(tx, config, remaining, accountId);
}

/** It is theirs already, or it is being paid for. */
const cannotMove = ({ accountId, orderId }: queries.OpenCart) =>
  accountId !== null || orderId !== null;

export async function issueToken(
  tx: Tx,
  config: Config,
  { id, key }: { id: string; key: string | null },
  accountId: string,
): Promise<string> {
  const token = deriveToken(config, PURPOSE, `${id} ${key ?? 'first'}`);
  const tokenHash = hashToken(token);
  await queries.setToken(tx, id, { accountId, tokenHash, time: now() });
  return token;
}
