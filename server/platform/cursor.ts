/** Keyset cursors: the sort values of the last row shown, opaque to callers. */
import { badField } from './errors.ts';

export type CursorValue = string | number | null;

export function encodeCursor(values: CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Refuses (400) what is no cursor of this list. `kinds` names the type of each value. */
export function decodeCursor(cursor: string, kinds: ('string' | 'number')[]): CursorValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      values.every((value, i) => typeof value === kinds[i])
    ) {
      return values;
    }
  } catch {
    // Falls through: the refusal is the same.
  }
  throw badField('?cursor', 'is not a cursor of this list; start again without it');
}

/** Cuts the one row too many that the query asked for, and makes the next cursor from the last row kept. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => CursorValue[],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(present),
    nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null,
  };
}
