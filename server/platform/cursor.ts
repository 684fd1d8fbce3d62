/** Keyset cursors: the sort values of the last row shown, opaque to callers. */
import { badField } from './errors.ts';

/** Room for the longest text that a list is sorted by (300 characters), whatever its script. */
export const MAX_CURSOR = 4_000;

export type CursorValue = string | number | null;

export function encodeCursor(values: CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Cursors are untrusted input: `integer` and `uuid` keep values out of a query that PostgreSQL would choke on. */
export type CursorKind = 'string' | 'number' | 'integer' | 'uuid';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Refuses (400) what is no cursor of this list. `kinds` are the types of its values. */
export function decodeCursor(cursor: string, kinds: CursorKind[]): CursorValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      kinds.every((kind, i) => isOfKind(values[i], kind))
    ) {
      return values;
    }
  } catch {
    // Falls through: the refusal is the same.
  }
  throw noCursorOfThisList();
}

export const noCursorOfThisList = () => badField('?cursor', 'not_this_cursor');

function isOfKind(value: unknown, kind: CursorKind): boolean {
  if (kind === 'integer') return Number.isSafeInteger(value);
  if (kind === 'number') return Number.isFinite(value);
  if (typeof value !== 'string') return false;
  return kind === 'uuid' ? UUID.test(value) : !value.includes('\0');
}

/** Cuts off the one extra row that the query asked for, and makes the next cursor from the last row that remains. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => CursorValue[],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(present),
    nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null,
  };
}
