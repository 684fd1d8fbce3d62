/**
 * Stock as an integration keeps it: levels set or changed by difference, many at once. All levels are locked first, in the
 * order of every other lock on stock, so two batches cannot wait for each other; either all changes are made or none.
 */
import type { Tx } from '#platform/db.ts';
import { badFields, type FieldError } from '#platform/errors.ts';
import { belowNothing, MAX_ON_HAND, promisedStocks } from './errors.ts';
import { type LevelChange, versionedLevel } from './levels.ts';
import * as queries from './queries/levels.ts';

/** `change` is a difference and may be negative. `path` is where it stands in the caller's body. */
export type StockChange = LevelChange & {
  variantId: string;
  change?: number;
  reason: string;
  path: string;
};

type Changed = { before: queries.LevelRow; after: ReturnType<typeof versionedLevel> };

/**
 * Makes all changes, each of another variant. Fewer than are promised to orders is refused, unless the variant is (or is
 * made, in the same change) one that is sold on order or not counted.
 */
export async function changeStock(
  tx: Tx,
  changes: StockChange[],
  actorId: string | null,
): Promise<Changed[]> {
  const ids = changes.map(({ variantId }) => variantId);
  const levels = new Map((await queries.lockLevels(tx, ids)).map((row) => [row.variantId, row]));
  const faults: FieldError[] = [];
  const planned = changes.flatMap((change) => {
    const before = levels.get(change.variantId);
    if (before) return [{ ...change, before, after: levelAfter(before, change) }];
    faults.push({ path: `${change.path}/variantId`, message: 'is no variant of this shop' });
    return [];
  });
  const tooMany = planned.filter(({ after }) => after.onHand > MAX_ON_HAND);
  faults.push(
    ...tooMany.map(({ path }) => ({
      path: `${path}/change`,
      message: `makes more than ${MAX_ON_HAND}`,
    })),
  );
  if (faults.length > 0) throw badFields(faults);
  const negative = planned.filter(({ after }) => after.onHand < 0);
  if (negative.length > 0) throw belowNothing(negative);
  const promised = planned.filter(({ after }) => isPromised(after));
  if (promised.length > 0) throw promisedStocks(promised);
  await queries.writeLevels(
    tx,
    planned.map(({ before, after, reason }) => ({
      ...after,
      onHandChange: after.onHand - before.onHand,
      reason,
    })),
    actorId,
  );
  return planned.map(({ before, after }) => ({ before, after: versionedLevel(after) }));
}

const isPromised = ({ tracked, backorder, onHand, reserved }: queries.LevelRow) =>
  tracked && !backorder && onHand < reserved;

function levelAfter(before: queries.LevelRow, change: StockChange): queries.LevelRow {
  const { onHand = before.onHand, change: difference = 0, tracked, backorder } = change;
  return {
    ...before,
    onHand: onHand + difference,
    tracked: tracked ?? before.tracked,
    backorder: backorder ?? before.backorder,
  };
}
