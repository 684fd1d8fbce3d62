/** How people choose another password: by a link to their mailbox, or knowing the present one. */
import { randomUUID } from 'node:crypto';
import { after, hours, now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { emailKey } from '#platform/email.ts';
import { confirmFirst } from '#platform/errors.ts';
import { emit } from '#platform/events.ts';
import { CONFIRMED_MS } from '#platform/http.ts';
import { dropNote, keepNote, readNote } from '#platform/job-notes.ts';
import { addJobs } from '#platform/jobs.ts';
import { Id } from '#platform/schemas.ts';
import type { Config } from '#server/config.ts';
import { linkSpent, unknownAccount, wrongPassword } from '../errors.ts';
import { spendLinksOf } from '../links/link-queries.ts';
import { findLink, makeLink, spendLink } from '../links/links.ts';
import { accountByEmail, accountById, revokeSessionsOf } from '../queries.ts';
import { markVerified } from '../registration/registration.ts';
import { lockAccount } from '../registration/registration-queries.ts';
import { clearStrangersTraces, type Forget } from '../registration/strangers.ts';
import type { SignedIn } from '../schemas.ts';
import type { SignedInPerson } from '../sessions/person.ts';
import { revokeOtherSessions } from '../sessions/session-queries.ts';
import { finishSignIn, type Visitor } from '../sign-in/sign-in.ts';
import * as queries from './password-queries.ts';
import { requireGoodPassword } from './password-rules.ts';
import { hashPassword, isPassword } from './passwords.ts';

const LINK_MS = hours(1);
export const RESET_TASK = defineTask('accounts.mail-reset-link', { noteId: Id });

/** Only hands the address on: whether somebody has it is looked up by a job, where nobody can measure it. */
export async function askForReset(db: Db, email: string): Promise<void> {
  const noteId = randomUUID();
  await inTx(db, async (tx) => {
    await keepNote(tx, noteId, { email: emailKey(email) });
    await addJobs(tx, [RESET_TASK.with({ noteId })]);
  });
}

/** The job. Earlier links lead nowhere from now on. */
export async function mailResetLink(tx: Tx, config: Config, noteId: string): Promise<void> {
  const note = await readNote<{ email: string }>(tx, noteId);
  if (!note) return;
  await dropNote(tx, noteId);
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
 * Sets a new password with a link from the mailbox, which proves the address too. Everybody who was signed in is signed
 * out; an account with two-step sign-in is asked for its code as ever, unless nobody has ever shown that its address is
 * theirs: then everything set up before goes. A password that is refused leaves the link good. The link that verifies the
 * address of a new account is as good, for its reader may be another person than the one who made the account.
 */
export async function resetPassword(
  db: Db,
  config: Config,
  { token, password }: { token: string; password: string },
  { visitor, forget }: { visitor: Visitor; forget: Forget },
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
    // Whoever opened the account may have waited for the address's person to come, with a way in of their own.
    if (!standing.emailVerifiedAt) await clearStrangersTraces(tx, account.id, forget);
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

/** From within a session, which stays while all others end. Without a password so far, the person confirms who they are. */
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
    // Somebody was faster: what was proved above is no longer so.
    if (standing?.passwordHash !== account.passwordHash) throw wrongPassword('/currentPassword');
    await setPassword(tx, accountId, passwordHash);
    await revokeOtherSessions(tx, accountId, { keep: sessionId, time: now() });
  });
}

/** Links that are on their way lead nowhere: also one to another address, which a thief may have asked for. */
async function setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  const time = now();
  await queries.setPasswordHash(tx, accountId, passwordHash);
  for (const purpose of ['reset_password', 'change_email'] as const) {
    await spendLinksOf(tx, { accountId, purpose, time });
  }
  const noticeId = randomUUID();
  await emit(tx, 'account.secured', { accountId, what: 'password_changed', noticeId });
}
