/** Stock levels as the merchant sets them. Every change of what is on the shelf is a row of the ledger. */
import type { Tx } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';
import { promisedStock, unknownVariant } from './errors.ts';
import * as queries from './queries.ts';

export type NewLevel = { variantId: string; tracked: boolean; backorder: boolean; onHand: number };
export type Why = { reason: string; actorId?: string | null };

/** Opens the levels of new variants: each variant has exactly one, from its first moment. */
export async function openLevels(
  tx: Tx,
  levels: NewLevel[],
  { reason, actorId }: Why,
): Promise<void> {
  if (levels.length > 0) {
    await queries.insertLevels(tx, levels, { reason, actorId: actorId ?? null });
  }
}

/** Of what staff set. What is promised to orders moves by itself. */
export const levelVersion = ({ onHand, tracked, backorder }: Omit<NewLevel, 'variantId'>) =>
  versionOf({ onHand, tracked, backorder });

export const versionedLevel = (level: queries.LevelRow) => ({
  ...level,
  version: levelVersion(level),
});

export async function levelForChange(tx: Tx, variantId: string) {
  const level = await queries.lockLevel(tx, variantId);
  return level && versionedLevel(level);
}

export type LevelChange = { onHand?: number; tracked?: boolean; backorder?: boolean };

/**
 * Sets what is on the shelf. Fewer than are promised to orders is refused (`stock.promised`), unless the
 * variant is sold on order or not counted. Answers the level before and after.
 */
export async function setStock(tx: Tx, variantId: string, change: LevelChange, why: Why) {
  const before = await queries.lockLevel(tx, variantId);
  if (!before) throw unknownVariant();
  const after = { ...before, ...change };
  if (after.tracked && !after.backorder && after.onHand < before.reserved) {
    throw promisedStock(before.reserved);
  }
  await queries.writeLevel(tx, after, {
    onHandChange: after.onHand - before.onHand,
    reason: why.reason,
    actorId: why.actorId ?? null,
  });
  return { before, after };
}
