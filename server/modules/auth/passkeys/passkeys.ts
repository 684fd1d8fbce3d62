/** Passkeys: signing in without a password, and the list of one's own. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { newToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { confirmSession } from '../reauthentication/reauthenticate.ts';
import { requireMayAdd, requireMayRemove } from '../second-factor/factors.ts';
import { strengthenSession } from '../second-factor/two-factor-queries.ts';
import type { SignedInPerson } from '../sessions/person.ts';
import { finishSignIn, type Visitor } from '../sign-in/sign-in.ts';
import { passkeyNotAdded, passkeyRefused, tooManyPasskeys, unknownPasskey } from './errors.ts';
import * as queries from './queries.ts';
import { checkNewPasskey, checkUse } from './webauthn.ts';

const MAX_PER_ACCOUNT = 20;

/** A passkey is two factors in one: something one has, and the device's check of its holder. */
export async function signInWithPasskey(
  db: Db,
  config: Config,
  response: AuthenticationResponseJSON,
  visitor: Visitor,
) {
  const used = await checkUse(db, config, { purpose: 'sign_in', accountId: null, response });
  if (!used) throw passkeyRefused(401);
  return finishSignIn(db, config, used.accountId, {
    visitor,
    method: 'passkey',
    secondFactor: true,
  });
}

export async function confirmWithPasskey(
  db: Db,
  config: Config,
  { accountId, sessionId }: SignedInPerson,
  response: AuthenticationResponseJSON,
): Promise<void> {
  const used = await checkUse(db, config, { purpose: 'confirm', accountId, response });
  if (used?.accountId !== accountId) throw passkeyRefused(403);
  await inTx(db, (tx) => confirmSession(tx, sessionId, { secondFactor: true }));
}

/** Stores a new passkey. The session has used it, so from now on it counts as one with a second factor. */
export async function addPasskey(
  db: Db,
  config: Config,
  { accountId, sessionId }: SignedInPerson,
  { name, response }: { name: string; response: RegistrationResponseJSON },
): Promise<queries.PasskeyView> {
  const made = await checkNewPasskey(db, config, { accountId, response });
  if (!made) throw passkeyNotAdded();
  const { credential, credentialBackedUp: backedUp } = made;
  return inTx(db, async (tx) => {
    await requireMayAdd(tx, config, { accountId, sessionId });
    if ((await queries.passkeysOf(tx, accountId)).length >= MAX_PER_ACCOUNT) {
      throw tooManyPasskeys(MAX_PER_ACCOUNT);
    }
    const passkey = await queries.insertPasskey(tx, {
      accountId,
      name: name.trim(),
      backedUp,
      time: now(),
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      signCount: credential.counter,
      transports: credential.transports ?? [],
    });
    if (!passkey) throw passkeyNotAdded();
    await strengthenSession(tx, sessionId);
    await emit(tx, 'account.secured', { accountId, what: 'passkey_added', noticeId: newToken() });
    return passkey;
  });
}

export async function renamePasskey(
  tx: Tx,
  { accountId }: SignedInPerson,
  { id, name }: { id: string; name: string },
): Promise<queries.PasskeyView> {
  const passkey = await queries.renamePasskey(tx, accountId, { id, name: name.trim() });
  if (!passkey) throw unknownPasskey();
  return passkey;
}

export async function removePasskey(
  tx: Tx,
  config: Config,
  { accountId, sessionId }: SignedInPerson,
  id: string,
): Promise<void> {
  await requireMayRemove(tx, config, { accountId, sessionId });
  if (!(await queries.deletePasskey(tx, accountId, id))) throw unknownPasskey();
  await emit(tx, 'account.secured', { accountId, what: 'passkey_removed', noticeId: newToken() });
}
