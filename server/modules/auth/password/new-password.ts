/** Choosing another password: by a link to the mailbox, or with the current one. */
import { randomUUID } from 'node:crypto';
import { after, hours, now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { emailKey } from '#platform/email.ts';
import { confirmFirst } from '#platform/errors.ts';
import { emit } from '#platform/events.ts';
import { CONFIRMED_MS } from '#platform/http.ts';
import { deleteNote, readNote, saveNote } from '#platform/job-notes.ts';
import { addJobs } from '#platform/jobs.ts';
import { Id } from '#platform/schemas.ts';
import type { Config } from '#server/config.ts';
import { linkSpent, unknownAccount, wrongPassword } from '../errors.ts';
import { spendLinksOf } from '../links/link-queries.ts';
import { findLink, makeLink, spendLink } from '../links/links.ts';
import { accountByEmail, accountById, revokeSessionsOf } from '../queries.ts';
import { markVerified } from '../registration/registration.ts';
import { lockAccount } from '../registration/registration-queries.ts';
import { clearUnverifiedAccount, type DetachData } from '../registration/unverified-accounts.ts';
import type { SignedIn } from '../schemas.ts';
import type { SignedInPerson } from '../sessions/person.ts';
import { revokeOtherSessions } from '../sessions/session-queries.ts';
import { finishSignIn, type Visitor } from '../sign-in/sign-in.ts';
import * as queries from './password-queries.ts';
import { requireGoodPassword } from './password-rules.ts';
import { hashPassword, isPassword } from './passwords.ts';

const LINK_MS = hours(1);
export const RESET_TASK = defineTask('accounts.mail-reset-link', { noteId: Id });

/** Only passes the address on: a job looks up whether somebody has it, so that nobody can measure it. */
export async function requestPasswordReset(db: Db, email: string): Promise<void> {
  const noteId = randomUUID();
  await inTx(db, async (tx) => {
    await saveNote(tx, noteId, { email: emailKey(email) });
    await addJobs(tx, [RESET_TASK.with({ noteId })]);
  });
}

/** The job. Earlier links stop working. */
export async function mailResetLink(tx: Tx, config: Config, noteId: string): Promise<void> {
  const note = await readNote<{ email: string }>(tx, noteId);
  if (!note) return;
  await deleteNote(tx, noteId);
  const { email } = note;
  const account = await accountByEmail(tx, email);
  if (!account || account.blockedAt) return;
  const { id: accountId } = account;
  const purpose = 'reset_password';
  await lockAccount(tx, accountId);
  await spendLinksOf(tx, { accountId, purpose, time: now() });
  const link = await makeLink(tx, config, { purpose, accountId, email, lifeMs: LINK_MS });
  await emit(tx, 'account.link_made', { linkId: link.id });
}

/**
 * Sets a new password with a mailed link, which proves the address too. All sessions end; an account with two-step
 * sign-in is asked for its code as ever, unless nobody has ever proved that its address is theirs: then everything
 * set up before is removed. A refused password leaves the link valid. The link that verifies a new account's
 * address works here too, for its reader may be another person than the one who made the account.
 */
export async function resetPassword(
  db: Db,
  config: Config,
  { token, password }: { token: string; password: string },
  { visitor, detachData }: { visitor: Visitor; detachData: DetachData },
): Promise<SignedIn> {
  const { purpose, accountId, email } = await readPasswordLink(db, token);
  const account = accountId ? await accountById(db, accountId) : undefined;
  if (!account || !email) throw linkSpent();
  await requireGoodPassword(db, password, account);
  const passwordHash = await hashPassword(password);
  await inTx(db, async (tx) => {
    const standing = await lockAccount(tx, account.id);
    if (standing?.email !== email) throw linkSpent();
    if (purpose === 'verify_email' && standing.emailVerifiedAt) throw linkSpent();
    await spendLink(tx, purpose, token);
    // The maker of the account may have waited for the address's owner to come, with a sign-in method of their own.
    if (!standing.emailVerifiedAt) await clearUnverifiedAccount(tx, account.id, detachData);
    await markVerified(tx, { accountId: account.id, email });
    await setPassword(tx, account.id, passwordHash);
    await revokeSessionsOf(tx, account.id, now());
  });
  return finishSignIn(db, config, account.id, { visitor, method: 'reset_link' });
}

async function readPasswordLink(db: Db, token: string) {
  for (const purpose of ['reset_password', 'verify_email'] as const) {
    const link = await findLink(db, purpose, token);
    if (link) return { ...link, purpose };
  }
  throw linkSpent();
}

/** From within a session, which stays while all others end. Without a password so far, the person reauthenticates. */
export async function changePassword(
  db: Db,
  person: SignedInPerson,
  { currentPassword, password }: { currentPassword?: string; password: string },
): Promise<void> {
  const { accountId, sessionId } = person;
  const account = await accountById(db, accountId);
  if (!account) throw unknownAccount();
  if (account.passwordHash) {
    const right = await isPassword(currentPassword ?? '', account.passwordHash);
    if (!right) throw wrongPassword('/currentPassword');
  } else if (after(person.confirmedAt, CONFIRMED_MS) < now()) throw confirmFirst();
  await requireGoodPassword(db, password, account);
  const passwordHash = await hashPassword(password);
  await inTx(db, async (tx) => {
    const standing = await lockAccount(tx, accountId);
    // Changed by somebody else meanwhile: the proof above no longer holds.
    if (standing?.passwordHash !== account.passwordHash) throw wrongPassword('/currentPassword');
    await setPassword(tx, accountId, passwordHash);
    await revokeOtherSessions(tx, accountId, { keep: sessionId, time: now() });
  });
}

/** Pending links stop working, including one to another address, which a thief may have requested. */
async function setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  const time = now();
  await queries.setPasswordHash(tx, accountId, passwordHash);
  for (const purpose of ['reset_password', 'change_email'] as const) {
    await spendLinksOf(tx, { accountId, purpose, time });
  }
  const noticeId = randomUUID();
  await emit(tx, 'account.secured', { accountId, what: 'password_changed', noticeId });
}
