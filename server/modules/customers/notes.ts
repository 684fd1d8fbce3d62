/** Notes that staff write about a customer for each other. Shoppers never see them, but their data export has them. */
import { type Actor, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { noCustomer, noNote, tooManyNotes } from './errors.ts';
import { lockGuest } from './queries/guests.ts';
import * as notes from './queries/notes.ts';
import type { CustomerNoteView } from './staff-schemas.ts';

export const MAX_NOTES = 200;

export async function addNote(
  tx: Tx,
  actor: Actor,
  { customerId, note }: { customerId: string; note: string },
): Promise<CustomerNoteView> {
  const noted = await lockNoted(tx, customerId);
  if ((await notes.countNotes(tx, noted)) >= MAX_NOTES) throw tooManyNotes(MAX_NOTES);
  const author = { authorId: actor.id, authorName: actor.name };
  const row = await notes.insertNote(tx, noted, { note: note.trim(), ...author });
  await audit(tx, actor, {
    action: 'customer.add_note',
    subjectType: 'customer',
    subjectId: customerId,
    after: { noteId: row.id },
  });
  return presentNote(row);
}

export async function removeNote(
  tx: Tx,
  actor: Actor,
  { customerId, noteId }: { customerId: string; noteId: string },
): Promise<void> {
  const note = await notes.removeNote(tx, await lockNoted(tx, customerId), noteId);
  if (note === undefined) throw noNote();
  // The log does not repeat the text: it never forgets, and a person may ask to be forgotten.
  await audit(tx, actor, {
    action: 'customer.remove_note',
    subjectType: 'customer',
    subjectId: customerId,
    before: { noteId },
  });
}

async function lockNoted(tx: Tx, id: string): Promise<notes.Noted> {
  if (await notes.lockCustomer(tx, id)) return { accountId: id };
  const guest = await lockGuest(tx, id);
  if (!guest) throw noCustomer();
  return { guestEmail: guest.email };
}

export const presentNote = ({ createdAt, ...row }: notes.NoteRow): CustomerNoteView => ({
  ...row,
  at: createdAt.toISOString(),
});
