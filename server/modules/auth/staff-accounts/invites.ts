/**
 * Invites to work here: a link by mail that grants a role. It proves who reads the mailbox, which is enough to make a new
 * account; an account that is there already only gets the role, from its own session or with its password.
 */
import { type Actor, audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { days, now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { badField } from '#platform/errors.ts';
import { emit } from '#platform/events.ts';
import type { Config } from '#server/config.ts';
import { alreadyStaff, chooseNewPassword, inviteForBlocked, linkSpent } from '../errors.ts';
import { type LinkHolder, requireHolder } from '../links/link-holders.ts';
import type { LinkRow } from '../links/link-queries.ts';
import { makeLink, readLink, spendLink } from '../links/links.ts';
import { requireGoodPassword } from '../password/password-rules.ts';
import { hashPassword } from '../password/passwords.ts';
import * as queries from '../queries.ts';
import type { SignedIn } from '../schemas.ts';
import { openSession, type Visitor } from '../sign-in/sign-in.ts';
import * as staff from './staff-queries.ts';

const LINK_MS = days(7);
const SHOPPER = 'shopper';
const EVERYTHING = '*';

/** A newer invite takes the place of an earlier one to the same address. Answers its id. */
export async function makeInvite(
  tx: Tx,
  config: Config,
  { email, roleId, createdBy }: { email: string; roleId: string; createdBy: string | null },
): Promise<string> {
  const address = emailKey(email);
  const account = await queries.accountByEmail(tx, address);
  if (account && account.roleId !== SHOPPER) throw alreadyStaff();
  if (account?.blockedAt) throw inviteForBlocked();
  await staff.withdrawInvites(tx, { email: address, time: now() });
  const link = { purpose: 'staff_invite', email: address, roleId, createdBy } as const;
  const { id } = await makeLink(tx, config, { ...link, lifeMs: LINK_MS });
  await emit(tx, 'account.link_made', { linkId: id });
  return id;
}

export type OpenInvite = { email: string; roleId: string; hasAccount: boolean };

/** What an invite offers, without accepting it. */
export async function readInvite(db: Reader, token: string): Promise<OpenInvite> {
  const offer = await offerOf(db, await readLink(db, 'staff_invite', token));
  const account = await queries.accountByEmail(db, offer.email);
  return { ...offer, hasAccount: account !== undefined };
}

/** Stands only as long as whoever sent the invite may still grant as much: they may have lost their powers since. */
async function offerOf(
  db: Reader,
  { email, roleId, createdBy }: LinkRow,
): Promise<{ email: string; roleId: string }> {
  const role = roleId ? await staff.roleById(db, roleId) : undefined;
  if (!email || !role) throw linkSpent();
  const permissions = createdBy ? await staff.permissionsOf(db, createdBy) : [EVERYTHING];
  const needed = ['staff:write', ...role.permissions];
  const mayGrant =
    permissions.includes(EVERYTHING) || needed.every((one) => permissions.includes(one));
  if (!mayGrant) throw linkSpent();
  return { email, roleId: role.id };
}

export type Acceptance = { token: string; name?: string; password?: string };

/** Answers a session for a new account, null for one that was there: its holder signs in, with all that this takes. */
export async function acceptInvite(
  db: Db,
  config: Config,
  { token, name, password }: Acceptance,
  { visitor, caller }: { visitor: Visitor; caller: Caller },
): Promise<SignedIn | null> {
  const offer = await readInvite(db, token);
  if (offer.hasAccount) await requireInvited(db, offer.email, { caller, password });
  // Hashing takes its time: not while others wait for the lock.
  const passwordHash = offer.hasAccount ? null : await hashFor(db, { ...offer, name, password });
  return inTx(db, async (tx) => {
    await staff.lockStaff(tx);
    const { email, roleId } = await offerOf(tx, await spendLink(tx, 'staff_invite', token));
    const account = await queries.accountByEmail(tx, email);
    if (account) {
      await grantRole(tx, account, roleId);
      await noteJoining(tx, account, { roleId, visitor });
      return null;
    }
    // Someone may have registered with this address since the link was read: then the above holds.
    if (!name || !passwordHash) throw linkSpent();
    const person = { email, name, passwordHash, roleId, verifiedAt: now() };
    const id = await queries.insertAccount(tx, person);
    await emit(tx, 'account.email_verified', { accountId: id });
    await noteJoining(tx, { id, name, email }, { roleId, visitor });
    return openSession(tx, config, id, { visitor, method: 'invite' });
  });
}

/** One that nobody has proved is refused later on, and told what to do. */
async function requireInvited(db: Db, email: string, holder: LinkHolder): Promise<void> {
  const account = await queries.accountByEmail(db, email);
  if (account?.emailVerifiedAt) await requireHolder(db, account.id, holder);
}

type NewPerson = { email: string; name?: string; password?: string };

async function hashFor(db: Db, { email, name, password }: NewPerson): Promise<string> {
  if (!name) throw badField('/name', 'for_new_account');
  if (!password) throw badField('/password', 'for_new_account');
  await requireGoodPassword(db, password, { email, name });
  return hashPassword(password);
}

/**
 * Only to an account whose address was proven: whoever registered with an address that is not theirs must not get powers
 * when the true holder follows the link.
 */
async function grantRole(tx: Tx, account: queries.AccountRow, roleId: string): Promise<void> {
  if (account.roleId !== SHOPPER) throw alreadyStaff();
  if (account.blockedAt) throw inviteForBlocked();
  if (!account.emailVerifiedAt) throw chooseNewPassword();
  await staff.setRole(tx, account.id, roleId);
}

async function noteJoining(
  tx: Tx,
  { id, name, email }: { id: string; name: string; email: string },
  { roleId, visitor }: { roleId: string; visitor: Visitor },
): Promise<void> {
  const actor: Actor = { id, keyId: null, name, ip: visitor.ip };
  await audit(tx, actor, {
    action: 'staff.join',
    sensitive: true,
    subjectType: 'staff',
    subjectId: id,
    after: { name, email, role: roleId },
  });
}
