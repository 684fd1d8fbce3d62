/**
 * One-time links: for a new shop's owner, to verify an address, to choose a new password, to invite staff. The
 * token in a link is derived from its id, so the job that writes the mail can make it again; the database stores
 * only its hash.
 */
import { after, now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { deriveToken, hashToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { linkSpent } from '../errors.ts';
import * as queries from './link-queries.ts';

export type NewLink = Omit<queries.NewLink, 'expiresAt'> & { lifeMs: number };

/** Answers the link's id, for the event that has it mailed, and its token. */
export async function makeLink(
  tx: Tx,
  config: Config,
  { lifeMs, ...link }: NewLink,
): Promise<{ id: string; token: string }> {
  const id = await queries.newLinkId(tx);
  const token = linkToken(config, id);
  const expiresAt = after(now(), lifeMs);
  await queries.insertLink(tx, id, hashToken(token), { ...link, expiresAt });
  return { id, token };
}

export const linkToken = (config: Config, id: string) => deriveToken(config, 'one-time link', id);

/** Uses a link up; refuses one that is unknown, used, too old, or meant for something else. */
export async function spendLink(
  tx: Tx,
  purpose: queries.LinkPurpose,
  token: string,
): Promise<queries.LinkRow> {
  const link = await queries.spendLink(tx, { purpose, hash: hashToken(token), time: now() });
  if (!link) throw linkSpent();
  return link;
}

/** Looks at a link without using it up; undefined where `readLink` refuses. */
export const findLink = (db: Reader, purpose: queries.LinkPurpose, token: string) =>
  queries.openLink(db, { purpose, hash: hashToken(token), time: now() });

/** Looks at a link without using it up. */
export async function readLink(
  db: Reader,
  purpose: queries.LinkPurpose,
  token: string,
): Promise<queries.LinkRow> {
  const link = await findLink(db, purpose, token);
  if (!link) throw linkSpent();
  return link;
}
