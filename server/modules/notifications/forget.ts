/** What was mailed to a person who has left: about their account, about the orders that were theirs, to the address they had proved. */
import type { LeavingPerson } from '#modules/accounts/index.ts';
import { after, days, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import type { Events } from '#platform/events.ts';
import { dropNote, readNote } from '#platform/job-notes.ts';
import { addJobs } from '#platform/jobs.ts';
import { forgetMails } from './queries.ts';

export const FORGET_TASK = 'mail.forget-person';
/** The last mail of all says that the account is closed. It goes a day later, with whatever was being written just now. */
export const CLOSED_KIND = 'account.closed';
const LAST_MS = days(1);

export type Forget = Events['account.closed'] & { last?: boolean };

export async function forgetPerson(db: Db, { last = false, noticeId }: Forget): Promise<void> {
  const person = await readNote<LeavingPerson>(db, noticeId);
  if (!person) return;
  const { accountId, email } = person;
  await forgetMails(db, { accountId, email, but: last ? null : CLOSED_KIND });
  if (last) return dropNote(db, noticeId);
  const key = `${FORGET_TASK}:${noticeId}`;
  const payload: Forget = { noticeId, last: true };
  await addJobs(db, [{ task: FORGET_TASK, payload, runAt: after(now(), LAST_MS), key }]);
}
