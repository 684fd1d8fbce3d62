/** Stock levels as the merchant sets them. Every change of what is on a shelf is a row of the ledger. */
import type { Tx } from '#platform/db.ts';
import { belowReserved, unknownLocation, unknownVariant } from './errors.ts';
import { type LevelChange, levelVersion, planChanges, shortLevels, writesOf } from './plan.ts';
import type { StaffStock } from './queries/availability.ts';
import * as queries from './queries/levels.ts';

export type Why = { reason: string; actorId?: string | null; path?: string };

/** Opens the levels of new variants, at the default location unless told otherwise. */
export async function openLevels(
  tx: Tx,
  levels: queries.NewLevel[],
  { reason, actorId }: Why,
): Promise<void> {
  if (levels.length === 0) return;
  const made = await queries.insertLevels(tx, levels, { reason, actorId: actorId ?? null });
  const opened = new Set(made);
  const lost = levels.find(({ variantId }) => !opened.has(variantId));
  if (lost) throw unknownLocation(lost.path);
}

export const versionedLevel = (level: queries.LevelRow) => ({
  ...level,
  version: levelVersion(level),
});

/** Each level with its own version; the variant's is that of the default location, which setters mean unless told otherwise. */
export function versionedStock(stock: StaffStock) {
  const levels = stock.levels.map((level) => ({
    ...level,
    version: levelVersion({ ...stock, onHand: level.onHand }),
  }));
  return { ...stock, levels, version: levels[0]?.version ?? levelVersion(stock) };
}

/** Locked until the end of the transaction. */
export async function levelForChange(tx: Tx, variantId: string, locationId?: string) {
  const stock = await queries.lockStock(tx, [variantId]);
  if (stock.items.length === 0) return undefined;
  const [planned] = planChanges(stock, [{ variantId, locationId, reason: '', path: '' }]);
  // Called as the caller does, so that a change made already is known again.
  return planned && { ...versionedLevel(planned.before), ...(locationId && { locationId }) };
}

/**
 * Sets what is on the shelf of one location. Fewer than are promised to orders is refused (`stock.promised`), unless the
 * variant is sold on order or not counted. Answers the level before and after.
 */
export async function setStock(
  tx: Tx,
  variantId: string,
  change: LevelChange,
  { reason, actorId = null, path = '' }: Why,
): Promise<{ before: queries.LevelRow; after: queries.LevelRow }> {
  const stock = await queries.lockStock(tx, [variantId]);
  if (stock.items.length === 0) throw unknownVariant();
  const planned = planChanges(stock, [{ ...change, variantId, reason, path }]);
  const [short] = shortLevels(stock, planned);
  if (short) throw belowReserved(short.before.reserved);
  const [made] = planned;
  if (!made || (await queries.writeLevels(tx, writesOf(planned), { actorId })) === 0)
    throw unknownLocation(path);
  return { before: made.before, after: made.after };
}
