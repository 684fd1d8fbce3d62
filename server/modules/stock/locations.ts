/** Where stock stands. One location is the default: it gets what nobody gives a place, and owes what is sold on order. */
import type { Address } from '#modules/postal-addresses/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { isDuplicate, type Tx } from '#platform/db.ts';
import { notFound } from '#platform/errors.ts';
import { withVersion } from '#platform/version.ts';
import {
  codeTaken,
  defaultStaysOpen,
  locationNameTaken,
  locationNotEmpty,
  tooManyLocations,
} from './errors.ts';
import * as queries from './queries/locations.ts';

export const MAX_LOCATIONS = 50;

export type NewLocation = { name: string; code: string; address?: Address | null };
export type LocationChange = Partial<NewLocation> & { isDefault?: true; active?: boolean };

export async function createLocation(tx: Tx, input: NewLocation, actor: Actor) {
  if ((await queries.lockLocations(tx)).length >= MAX_LOCATIONS) {
    throw tooManyLocations(MAX_LOCATIONS);
  }
  const content = { ...input, address: input.address ?? null };
  const made = await refusingDoubles(queries.insertLocation(tx, content));
  await audit(tx, actor, {
    action: 'stock.location_added',
    subjectType: 'stock_location',
    subjectId: made.id,
    after: made,
  });
  return withVersion(made);
}

/** Making one the default opens it. Only an empty one can be closed, so that no units are counted that nobody can send. */
export async function updateLocation(tx: Tx, ref: string, change: LocationChange, actor: Actor) {
  const before = await lockLocation(tx, ref);
  if (!before) throw notFound('location');
  const { address = before.address, ...rest } = change;
  const after = { ...before, ...rest, address };
  if (change.isDefault) after.active = true;
  if (before.active && !after.active) await refuseClosing(tx, before);
  await refusingDoubles(queries.writeLocation(tx, after));
  await audit(tx, actor, {
    action: 'stock.location_changed',
    subjectType: 'stock_location',
    subjectId: before.id,
    before,
    after,
  });
  return withVersion(after);
}

async function refuseClosing(tx: Tx, { id, isDefault }: queries.LocationRow): Promise<void> {
  if (isDefault) throw defaultStaysOpen();
  await queries.stopStock(tx);
  if (!(await queries.isEmpty(tx, id))) throw locationNotEmpty();
}

/** By its id or its code; should a code look like another's id, the id counts. */
export function findLocation<T extends { id: string; code: string }>(
  locations: T[],
  ref: string,
): T | undefined {
  return locations.find(({ id }) => id === ref) ?? locations.find(({ code }) => code === ref);
}

const lockLocation = async (tx: Tx, ref: string) =>
  findLocation(await queries.lockLocations(tx), ref);

export async function locationForChange(tx: Tx, ref: string) {
  const location = await lockLocation(tx, ref);
  return location && withVersion(location);
}

async function refusingDoubles<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error, 'stock_locations_code_key')) throw codeTaken();
    if (isDuplicate(error, 'stock_locations_name')) throw locationNameTaken();
    throw error;
  }
}
