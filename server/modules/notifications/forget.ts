/**
 * Deletes messages with the people in them: whose account was deleted (about the account, about their orders, and to the
 * address they had verified), who wrote what staff deleted, and who was erased from the list of subscribers.
 */

import { Type } from 'typebox';
import type { LeavingPerson } from '#modules/accounts/index.ts';
import { after, days, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { deleteNote, readNote } from '#platform/job-notes.ts';
import { addJobs } from '#platform/jobs.ts';
import { Text } from '#platform/schemas.ts';
import { CONFIRM_KIND } from './post.ts';
import { eraseMails, eraseMailsAbout, eraseMailsBefore } from './queries.ts';

export const ERASE_TASK = defineTask('mail.forget-person', {
  noticeId: Text(100),
  last: Type.Optional(Type.Boolean()),
});
/**
 * The last mail says that the account is closed. It is deleted a day later, with anything that was being written at
 * that moment.
 */
export const CLOSED_KIND = 'account.closed';
const LAST_MS = days(1);

type Erasure = Parameters<typeof ERASE_TASK.with>[0];

export async function erasePerson(db: Db, { last = false, noticeId }: Erasure): Promise<void> {
  const person = await readNote<LeavingPerson>(db, noticeId);
  if (!person) return;
  const { accountId, email } = person;
  await eraseMails(db, { accountId, email, but: last ? null : CLOSED_KIND });
  if (last) return deleteNote(db, noticeId);
  const key = `${ERASE_TASK.name}:${noticeId}`;
  const runAt = after(now(), LAST_MS);
  await addJobs(db, [ERASE_TASK.with({ noticeId, last: true }, { runAt, key })]);
}

export const eraseContactMails = (db: Db, messageId: string): Promise<void> =>
  eraseMailsAbout(db, 'contact.received', messageId);

export async function eraseSubscriberMails(db: Db, subscriberId: string): Promise<void> {
  await eraseMailsAbout(db, CONFIRM_KIND, subscriberId);
  await eraseMailsAbout(db, 'newsletter.welcome', subscriberId);
}

/** By then a request that nobody confirmed is gone, and its address may be a stranger's. */
const CONFIRMATION_MS = days(30);
const BATCH = 1000;
const MAX_BATCHES = 200;

export async function eraseOldConfirmations(db: Db): Promise<void> {
  const before = after(now(), -CONFIRMATION_MS);
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const count = await eraseMailsBefore(db, { kind: CONFIRM_KIND, before, limit: BATCH });
    if (count < BATCH) break;
  }
}
