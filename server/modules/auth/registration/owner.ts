/** How a live shop gets its owner: a one-time link, printed at the first start or by `npm run owner`. */

import { days, now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import type { Config } from '#server/config.ts';
import { linkSpent } from '../errors.ts';
import { spendLinksOf } from '../links/link-queries.ts';
import { makeLink, spendLink } from '../links/links.ts';
import { requireGoodPassword } from '../password/password-rules.ts';
import { hashPassword } from '../password/passwords.ts';
import * as queries from '../queries.ts';
import type { SignedIn } from '../schemas.ts';
import { openSession, type Visitor } from '../sign-in/sign-in.ts';
import { markVerified } from './registration.ts';
import { lockAccount } from './registration-queries.ts';
import { clearUnverifiedAccount, type DetachData } from './unverified-accounts.ts';

const LINK_MS = days(1);

export async function hasOwner(db: Reader): Promise<boolean> {
  return (await queries.countOwners(db)) > 0;
}

/** Answers the token of a link good for one use and one day: `/setup?token=...`. */
export async function createOwnerInvite(tx: Tx, config: Config, email?: string): Promise<string> {
  const { token } = await makeLink(tx, config, {
    purpose: 'owner_setup',
    email: email && emailKey(email),
    lifeMs: LINK_MS,
  });
  return token;
}

/**
 * Makes the owner and signs them in. A link made for one address works for that address only. An account that
 * has the address already becomes an owner with the new password: the link was proof enough.
 */
export async function setUpOwner(
  db: Db,
  config: Config,
  owner: { token: string; email: string; name: string; password: string },
  { visitor, detachData }: { visitor: Visitor; detachData: DetachData },
): Promise<SignedIn> {
  await requireGoodPassword(db, owner.password, owner);
  const passwordHash = await hashPassword(owner.password);
  return inTx(db, async (tx) => {
    const link = await spendLink(tx, 'owner_setup', owner.token);
    if (link.email && link.email !== emailKey(owner.email)) throw linkSpent();
    const { email, name } = owner;
    const id = await queries.makeOwner(tx, { email, name, passwordHash, time: now() });
    await revokeEarlierAccess(tx, { id, email }, detachData);
    return openSession(tx, config, id, { visitor, method: 'owner_link' });
  });
}

/**
 * The account's holder so far gave no such proof: sessions and pending links end. Where nobody had ever proved that
 * the address is theirs, a stranger may have made the account, so everything set up in it is removed.
 */
async function revokeEarlierAccess(
  tx: Tx,
  { id, email }: { id: string; email: string },
  detachData: DetachData,
): Promise<void> {
  const time = now();
  const standing = await lockAccount(tx, id);
  if (!standing?.emailVerifiedAt) await clearUnverifiedAccount(tx, id, detachData);
  await markVerified(tx, { accountId: id, email: emailKey(email) });
  await spendLinksOf(tx, { accountId: id, purpose: 'reset_password', time });
  await spendLinksOf(tx, { accountId: id, purpose: 'change_email', time });
  await queries.revokeSessionsOf(tx, id, time);
}

/** For the demo shop's first fill and for tests; people register by themselves. */
export async function createAccount(
  tx: Tx,
  account: { email: string; name: string; password: string; role: string },
): Promise<string> {
  const { email, name, password, role } = account;
  const passwordHash = await hashPassword(password);
  return queries.insertAccount(tx, { email, name, passwordHash, roleId: role, verifiedAt: now() });
}
