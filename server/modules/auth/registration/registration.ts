/** Registration, and proving that an account's address is its owner's. */
import { days, now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { emit } from '#platform/events.ts';
import type { Config } from '#server/config.ts';
import { emailTaken, linkSpent } from '../errors.ts';
import { type LinkHolder, requireHolder } from '../links/link-holders.ts';
import { spendLinksOf } from '../links/link-queries.ts';
import { makeLink, readLink, spendLink } from '../links/links.ts';
import { requireGoodPassword } from '../password/password-rules.ts';
import { hashPassword } from '../password/passwords.ts';
import { accountById } from '../queries.ts';
import type { SignedIn } from '../schemas.ts';
import { openSession, type Visitor } from '../sign-in/sign-in.ts';
import * as queries from './registration-queries.ts';

const LINK_MS = days(1);

export type Registration = { email: string; name: string; password: string };

/**
 * Makes an account, signs its person in and has a link mailed that verifies the address. Hashes the password before
 * it looks whether the address is taken, so that both answers take the same work.
 */
export async function register(
  db: Db,
  config: Config,
  person: Registration,
  { visitor, locale }: { visitor: Visitor; locale: string },
): Promise<SignedIn> {
  const { email, name, password } = person;
  await requireGoodPassword(db, password, person);
  const passwordHash = await hashPassword(password);
  return inTx(db, async (tx) => {
    const account = { email: emailKey(email), name, passwordHash, locale, time: now() };
    const id = await queries.insertShopper(tx, account);
    if (!id) throw emailTaken();
    await sendVerification(tx, config, { id, email: account.email });
    return openSession(tx, config, id, { visitor, method: 'password' });
  });
}

/** A fresh link to an account's address; earlier ones stop working. Does nothing for a verified address. */
export async function resendVerification(tx: Tx, config: Config, accountId: string): Promise<void> {
  const account = await accountById(tx, accountId);
  if (account && !account.emailVerifiedAt) await sendVerification(tx, config, account);
}

export async function sendVerification(
  tx: Tx,
  config: Config,
  { id, email }: { id: string; email: string },
): Promise<void> {
  const purpose = 'verify_email';
  await spendLinksOf(tx, { accountId: id, purpose, time: now() });
  const link = await makeLink(tx, config, { purpose, accountId: id, email, lifeMs: LINK_MS });
  await emit(tx, 'account.link_made', { linkId: link.id });
}

/**
 * The link's holder reads mails to its address, and shows that the account is theirs as well; whoever cannot may choose a
 * new password with the same link. It says nothing about an address the account has moved on to.
 */
export async function verifyEmail(db: Db, token: string, holder: LinkHolder): Promise<void> {
  const { accountId, email } = await readLink(db, 'verify_email', token);
  if (!accountId || !email) throw linkSpent();
  await requireHolder(db, accountId, holder);
  await inTx(db, async (tx) => {
    if (!(await markVerified(tx, { accountId, email }))) throw linkSpent();
    await spendLink(tx, 'verify_email', token);
  });
}

/** Locks the account, so that of two uses of a link the second finds it spent. Tells those who follow the first time only. Answers whether the account has this address. */
export async function markVerified(
  tx: Tx,
  { accountId, email }: { accountId: string; email: string },
): Promise<boolean> {
  const account = await queries.lockAccount(tx, accountId);
  if (account?.email !== email) return false;
  if (account.emailVerifiedAt) return true;
  await queries.markVerified(tx, accountId, now());
  await emit(tx, 'account.email_verified', { accountId });
  return true;
}
