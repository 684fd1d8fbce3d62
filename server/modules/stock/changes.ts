/**
 * Stock as an integration keeps it: levels set or changed by difference, many at once. All variants are locked first, in
 * the order of every other lock on stock, so two batches cannot wait for each other; either all changes are made or none.
 */
import type { Tx } from '#platform/db.ts';
import { levelsBelowReserved, unknownLocation } from './errors.ts';
import { versionedLevel } from './levels.ts';
import { planChanges, type StockChange, shortLevels, writesOf } from './plan.ts';
import * as queries from './queries/levels.ts';

type Changed = { before: queries.LevelRow; after: ReturnType<typeof versionedLevel> };

/**
 * Makes all changes, each of another level. Fewer than are promised to orders is refused, unless the variant is (or is made,
 * in the same call) one that is sold on order or not counted.
 */
export async function changeStock(
  tx: Tx,
  changes: StockChange[],
  actorId: string | null,
): Promise<Changed[]> {
  const ids = changes.map(({ variantId }) => variantId);
  const stock = await queries.lockStock(tx, ids);
  const planned = planChanges(stock, changes);
  const short = shortLevels(stock, planned);
  if (short.length > 0) throw levelsBelowReserved(short);
  const written = await queries.writeLevels(tx, writesOf(planned), { actorId });
  if (written < planned.length) throw unknownLocation(planned[0]?.path);
  return planned.map(({ before, after }) => ({ before, after: versionedLevel(after) }));
}
