/** Views of the admin's lists that a person saved under a name. They are that person's own; nobody else sees them. */
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { tooManyViews, unknownView, viewNameTaken } from './errors.ts';
import * as queries from './queries/saved-views.ts';
import type { NewSavedView } from './saved-view-schemas.ts';

export const MAX_VIEWS = 50;

export type { SavedView } from './queries/saved-views.ts';

export const listViews = (
  db: Reader,
  accountId: string,
  list?: string,
): Promise<queries.SavedView[]> => queries.viewsOf(db, accountId, list);

/** Replaces the view of the same name in the same list. */
export async function saveView(
  tx: Tx,
  accountId: string,
  { list, query, ...view }: NewSavedView,
): Promise<queries.SavedView> {
  const name = view.name.trim();
  await queries.lockSaver(tx, accountId);
  const known = await queries.viewsOf(tx, accountId);
  const isNew = known.every((view) => view.list !== list || !isSameName(view.name, name));
  if (isNew && known.length >= MAX_VIEWS) throw tooManyViews(MAX_VIEWS);
  return queries.upsertView(tx, accountId, { view: { list, name, query }, at: now() });
}

/** The name of another view stays that one's: renaming never replaces. */
export async function renameView(
  tx: Tx,
  accountId: string,
  view: { id: string; name: string },
): Promise<queries.SavedView> {
  const name = view.name.trim();
  await queries.lockSaver(tx, accountId);
  const known = await queries.viewsOf(tx, accountId);
  const renamed = known.find(({ id }) => id === view.id);
  if (!renamed) throw unknownView();
  const isTaken = known.some(
    (other) => other !== renamed && other.list === renamed.list && isSameName(other.name, name),
  );
  if (isTaken) throw viewNameTaken();
  await queries.updateName(tx, { id: renamed.id, name });
  return { ...renamed, name };
}

export async function removeView(tx: Tx, accountId: string, id: string): Promise<void> {
  if (!(await queries.deleteView(tx, accountId, id))) throw unknownView();
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
