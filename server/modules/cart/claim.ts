/**
 * The bag of somebody who signs in. A guest's bag becomes theirs; one they left on another device comes back, with the
 * guest's things added. The token of a person's bag follows from the bag and a key that changes whenever a sign-in of
 * theirs ends, so that all their devices hold the same one, and whoever was thrown out holds none.
 */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { deriveToken, hashToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries/claim.ts';
import { MAX_LINES, MAX_QUANTITY } from './schemas.ts';

const PURPOSE = 'bag of a person';

/** Answers the token of the person's bag; null when they have none. */
export async function claimCart(
  tx: Tx,
  config: Config,
  { accountId, token }: { accountId: string; token: string | undefined },
): Promise<string | null> {
  const tokenHash = token ? hashToken(token) : null;
  const bags = await queries.lockBags(tx, { accountId, tokenHash });
  const held = bags.find(({ isHeld }) => isHeld);
  const own = bags.find(({ isHeld }) => !isHeld);
  const kept = held && staysAsItIs(held) ? held : (own ?? held);
  if (!kept) return null;
  if (held && held !== kept) {
    const most = { lines: MAX_LINES, quantity: MAX_QUANTITY };
    await queries.moveLines(tx, { from: held.id, to: kept.id, most });
    await queries.speakAs(tx, { from: held.id, to: kept.id });
    await queries.keepTyped(tx, { from: held.id, to: kept.id });
  }
  return keyForPerson(tx, config, kept, accountId);
}

/** It is theirs already, or somebody is just paying for what is in it. */
const staysAsItIs = ({ accountId, orderId }: queries.OpenBag) =>
  accountId !== null || orderId !== null;

export async function keyForPerson(
  tx: Tx,
  config: Config,
  { id, key }: { id: string; key: string | null },
  accountId: string,
): Promise<string> {
  const token = deriveToken(config, PURPOSE, `${id} ${key ?? 'first'}`);
  const tokenHash = hashToken(token);
  await queries.giveToken(tx, id, { accountId, tokenHash, time: now() });
  return token;
}
