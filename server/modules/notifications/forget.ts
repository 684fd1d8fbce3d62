/**
 * Deletes the messages sent to a person whose account was deleted: about the account, about their orders, and to the
 * address they had verified.
 */

import { Type } from 'typebox';
import type { LeavingPerson } from '#modules/accounts/index.ts';
import { after, days, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { deleteNote, readNote } from '#platform/job-notes.ts';
import { addJobs } from '#platform/jobs.ts';
import { Text } from '#platform/schemas.ts';
import { forgetMails } from './queries.ts';

export const FORGET_TASK = defineTask('mail.forget-person', {
  noticeId: Text(100),
  last: Type.Optional(Type.Boolean()),
});
/**
 * The last mail says that the account is closed. It is deleted a day later, with anything that was being written at
 * that moment.
 */
export const CLOSED_KIND = 'account.closed';
const LAST_MS = days(1);

type Forget = Parameters<typeof FORGET_TASK.with>[0];

export async function forgetPerson(db: Db, { last = false, noticeId }: Forget): Promise<void> {
  const person = await readNote<LeavingPerson>(db, noticeId);
  if (!person) return;
  const { accountId, email } = person;
  await forgetMails(db, { accountId, email, but: last ? null : CLOSED_KIND });
  if (last) return deleteNote(db, noticeId);
  const key = `${FORGET_TASK.name}:${noticeId}`;
  const runAt = after(now(), LAST_MS);
  await addJobs(db, [FORGET_TASK.with({ noticeId, last: true }, { runAt, key })]);
}
