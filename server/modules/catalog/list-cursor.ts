/** Where a list continues. The cursor names its sort order, so that another list refuses it. */
import { decodeCursor, encodeCursor, noCursorOfThisList } from '#platform/cursor.ts';
import type { Sort } from './queries/list.ts';

export type Cursor = { sort: Sort; fuzzy: boolean; place: [string | number, string] };

export function cursorFor({ sort, fuzzy, place }: Cursor): string {
  return encodeCursor([fuzzy ? `${sort}~` : sort, ...place]);
}

export function readCursor(cursor: string, sort: Sort): Cursor {
  const [name, key, id] = decodeCursor(cursor, [
    'string',
    sort === 'title' ? 'string' : 'integer',
    'uuid',
  ]) as [string, string | number, string];
  if (name.replace(/~$/, '') !== sort) {
    throw noCursorOfThisList();
  }
  return { sort, fuzzy: name.endsWith('~'), place: [key, id] };
}
