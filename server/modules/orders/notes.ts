/** Notes that staff write on an order for each other. Shoppers never see them, but their data export has them. */
import { type Actor, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { noNote, noOrder, tooManyNotes } from './errors.ts';
import * as notes from './queries/notes.ts';
import { lockOrder } from './queries/tags.ts';

/** On one order. */
export const MAX_NOTES = 100;

export async function addNote(
  tx: Tx,
  actor: Actor,
  { orderId, note }: { orderId: string; note: string },
): Promise<notes.NoteRow> {
  const order = await lockOrder(tx, orderId);
  if (!order) throw noOrder();
  if ((await notes.countNotes(tx, orderId)) >= MAX_NOTES) throw tooManyNotes(MAX_NOTES);
  const author = { authorId: actor.id, authorName: actor.name };
  const row = await notes.insertNote(tx, orderId, { note: note.trim(), ...author });
  // The log does not repeat the text: it never forgets, and a person may ask to be forgotten.
  const entry = {
    ...subjectOf(order),
    action: 'order.add_note',
    after: { noteId: row.id },
  } as const;
  await audit(tx, actor, entry);
  return row;
}

export async function removeNote(
  tx: Tx,
  actor: Actor,
  { orderId, noteId }: { orderId: string; noteId: string },
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order) throw noOrder();
  if (!(await notes.removeNote(tx, orderId, noteId))) throw noNote();
  await audit(tx, actor, { ...subjectOf(order), action: 'order.remove_note', before: { noteId } });
}

const subjectOf = ({ number }: { number: string }) =>
  ({ subjectType: 'order', subjectId: number }) as const;
