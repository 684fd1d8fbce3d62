/** An integration's own id of an order, and the metadata it stores with it. */
import { type Actor, audit } from '#platform/audit.ts';
import { isDuplicate, type Tx } from '#platform/db.ts';
import { externalIdTaken, type SyncChange, syncColumns } from '#platform/sync.ts';
import { withVersion } from '#platform/version.ts';
import { noOrder } from './errors.ts';
import * as queries from './queries/integrations.ts';

/** Locked until the end of the transaction. */
export async function notesForChange(tx: Tx, number: string) {
  const notes = await queries.lockNotes(tx, number);
  return notes && withVersion(notes);
}

export async function noteForIntegration(
  tx: Tx,
  actor: Actor,
  number: string,
  change: SyncChange,
): Promise<void> {
  const before = await queries.lockNotes(tx, number);
  if (!before) throw noOrder();
  try {
    await queries.writeNotes(tx, number, syncColumns(change));
  } catch (error) {
    if (isDuplicate(error, 'orders_external_id_key')) throw externalIdTaken();
    throw error;
  }
  await audit(tx, actor, {
    action: 'order.update',
    subjectType: 'order',
    subjectId: number,
    before,
    after: { ...before, ...change },
  });
}
