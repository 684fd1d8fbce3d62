/**
 * The bag of somebody who signs in. A guest's bag becomes theirs; one they left on another device comes back, with the
 * guest's things added. The token of a person's bag follows from the bag and a key that changes whenever a sign-in of
 * theirs ends, so that all their devices hold the same one, and whoever was thrown out holds none.
 */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { deriveToken, hashToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries/adopt.ts';
import { MAX_LINES, MAX_QUANTITY } from './schemas.ts';

const PURPOSE = 'bag of a person';

/** Answers the token of the person's bag; null when they have none. */
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

/** It is theirs already, or somebody is just paying for what is in it. */
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
