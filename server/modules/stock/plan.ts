/** What changes of stock come to, judged on levels that are locked: nothing here touches the database. */
import { badFields, type FieldError, fieldError } from '#platform/errors.ts';
import { changedMeanwhile, versionOf } from '#platform/version.ts';
import { belowNothing, MAX_ON_HAND } from './errors.ts';
import { findLocation } from './locations.ts';
import type { LevelRow, LevelWrite, LockedStock } from './queries/levels.ts';

/** Left out: as it is; `locationId`, an id or a code: the default location. */
export type LevelChange = {
  onHand?: number;
  tracked?: boolean;
  backorder?: boolean;
  locationId?: string;
  /** The version of the level that it starts from; another is refused. */
  version?: string;
};
/** `change` is a difference and may be negative. `path` is where it stands in the caller's body. */
export type StockChange = LevelChange & {
  variantId: string;
  change?: number;
  reason: string;
  path: string;
};
export type Planned = { path: string; reason: string; before: LevelRow; after: LevelRow };

type SetByStaff = Pick<LevelRow, 'onHand' | 'tracked' | 'backorder'>;

/** Of what staff set at one location. What is promised to orders moves by itself. */
export const levelVersion = ({ onHand, tracked, backorder }: SetByStaff) =>
  versionOf({ onHand, tracked, backorder });

const keyOf = ({ variantId, locationId }: Pick<LevelRow, 'variantId' | 'locationId'>) =>
  `${variantId} ${locationId}`;

/** The levels before and after. Refuses unknown variants and locations, and counts that no shelf can have. */
export function planChanges(stock: LockedStock, changes: StockChange[]): Planned[] {
  const faults: FieldError[] = [];
  const items = new Map(stock.items.map((item) => [item.variantId, item]));
  const levels = new Map(stock.levels.map((level) => [keyOf(level), level]));
  const flags = flagsAfter(changes);
  const seen = new Map<string, string>();
  const planned = changes.flatMap((change): Planned[] => {
    const { variantId, path, reason } = change;
    const item = items.get(variantId);
    const location = locationOf(stock, change);
    if (!item) faults.push(fieldError(`${path}/variantId`, 'unknown_variant'));
    if (!location) faults.push(fieldError(`${path}/locationId`, 'unknown_location'));
    if (!item || !location) return [];
    const at = { variantId, locationId: location.id };
    const twin = seen.get(keyOf(at));
    if (twin !== undefined) faults.push(fieldError(path, 'same_level', { path: twin }));
    seen.set(keyOf(at), path);
    const before = levels.get(keyOf(at)) ?? { ...item, ...at, onHand: 0, reserved: 0 };
    const { onHand = before.onHand, change: difference = 0 } = change;
    const after = { ...before, onHand: onHand + difference, ...flags.get(variantId) };
    return [{ path, reason, before, after }];
  });
  const tooMany = planned.filter(({ after }) => after.onHand > MAX_ON_HAND);
  const max = MAX_ON_HAND;
  faults.push(
    ...tooMany.map(({ path }) => fieldError(`${path}/change`, 'too_many_units', { max })),
  );
  if (faults.length > 0) throw badFields(faults);
  refuseOlder(changes, planned);
  const negative = planned.filter(({ after }) => after.onHand < 0);
  if (negative.length > 0) throw belowNothing(negative);
  return planned;
}

/** A sale since somebody looked is not written over. A change that is made already conflicts with nothing. */
function refuseOlder(changes: StockChange[], planned: Planned[]): void {
  const older = planned.filter(({ before, after }, i) => {
    const [start, now] = [changes[i]?.version, levelVersion(before)];
    return start !== undefined && start !== now && now !== levelVersion(after);
  });
  const [first] = older;
  if (!first) return;
  const errors = older.map(({ path, before, after }) =>
    fieldError(`${path}/onHand`, 'changed_meanwhile', undefined, {
      current: before.onHand,
      sent: after.onHand,
    }),
  );
  throw changedMeanwhile(levelVersion(first.before), errors);
}

const locationOf = ({ locations }: LockedStock, { locationId }: LevelChange) =>
  locationId === undefined
    ? locations.find(({ isDefault }) => isDefault)
    : findLocation(locations, locationId);

/** Whether units are counted is true of a variant everywhere: of several changes the last one says so. */
function flagsAfter(changes: StockChange[]) {
  const flags = new Map<string, { tracked?: boolean; backorder?: boolean }>();
  for (const { variantId, tracked, backorder } of changes) {
    const known = flags.get(variantId) ?? {};
    if (tracked !== undefined) known.tracked = tracked;
    if (backorder !== undefined) known.backorder = backorder;
    flags.set(variantId, known);
  }
  return flags;
}

/**
 * Levels that would have fewer than are promised to orders there, though their units are counted and not sold on order;
 * those of other locations too, for which a change may end that.
 */
export function shortLevels(stock: LockedStock, planned: Planned[]) {
  const changed = new Set(planned.map(({ after }) => keyOf(after)));
  const others = Map.groupBy(
    stock.levels.filter((level) => !changed.has(keyOf(level))),
    ({ variantId }) => variantId,
  );
  return planned.flatMap(({ path, before, after }) => {
    if (!after.tracked || after.backorder) return [];
    if (after.onHand < after.reserved) return [{ path, before }];
    const other = others.get(after.variantId)?.find(({ onHand, reserved }) => onHand < reserved);
    return other ? [{ path, before: other }] : [];
  });
}

export const writesOf = (planned: Planned[]): LevelWrite[] =>
  planned.map(({ before, after, reason }) => ({
    ...after,
    onHandChange: after.onHand - before.onHand,
    reason,
  }));
