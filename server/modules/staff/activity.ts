/** What staff and their integrations did, to be searched. The log itself is written in the transaction of each act. */
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Reader } from '#platform/db.ts';
import * as queries from './queries/activity.ts';
import { ruleFor } from './undo-rules.ts';

export async function searchActivity(
  db: Reader,
  filters: queries.ActivityFilters,
  { cursor, limit }: { cursor?: string; limit: number },
) {
  const last = cursor ? (decodeCursor(cursor, ['uuid'])[0] as string) : null;
  const rows = await queries.listActivity(db, filters, { cursor: last, limit });
  return toPage(rows, limit, (row) => [row.id], present);
}

type Fields = Record<string, unknown>;

function present({ id, at, actorId, keyId, actorName, ip, action, ...row }: queries.EntryRow) {
  const kind = keyId ? ('key' as const) : ('person' as const);
  return {
    id,
    ip,
    action,
    at: at.toISOString(),
    actor: { id: keyId ?? actorId, name: actorName, kind },
    subject: { type: row.subjectType, id: row.subjectId },
    before: row.before as Fields | null,
    after: row.after as Fields | null,
    undoable: row.before !== null && ruleFor(action, row.subjectId) !== null,
  };
}
