/** An integration's own id of a customer, and the metadata it stores with it. */
import { isDuplicate, type Tx } from '#platform/db.ts';
import { externalIdTaken, type Metadata, type SyncChange, syncColumns } from '#platform/sync.ts';
import { withVersion } from '#platform/version.ts';
import { unknownAccount } from '../errors.ts';
import * as queries from './note-queries.ts';

export type AccountNotes = { externalId: string | null; metadata: Metadata };

/** Locked until the end of the transaction. */
export async function accountNotesForChange(tx: Tx, accountId: string) {
  const notes = await queries.lockNotes(tx, accountId);
  return notes && withVersion(notes);
}

/** Answers what was there before. */
export async function noteAccount(
  tx: Tx,
  accountId: string,
  change: SyncChange,
): Promise<AccountNotes> {
  const before = await queries.lockNotes(tx, accountId);
  if (!before) throw unknownAccount();
  try {
    await queries.writeNotes(tx, accountId, syncColumns(change));
  } catch (error) {
    if (isDuplicate(error, 'accounts_external_id_key')) throw externalIdTaken();
    throw error;
  }
  return { externalId: before.externalId, metadata: before.metadata as Metadata };
}
