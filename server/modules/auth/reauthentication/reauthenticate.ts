/**
 * Proving again who one is, before sensitive actions. A person with a password enters it, and one with an
 * authenticator enters a code; a passkey does instead of both (see passkeys). A person who has none of these signs
 * in again by OAuth.
 */
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { notSignedIn } from '#platform/errors.ts';
import type { Config } from '#server/config.ts';
import { confirmBySignIn, wrongCode, wrongPassword } from '../errors.ts';
import { isPassword } from '../password/passwords.ts';
import * as queries from '../queries.ts';
import { hasAuthenticator, spendCode } from '../second-factor/two-factor.ts';
import { markSessionConfirmed } from '../second-factor/two-factor-queries.ts';
import type { SignedInPerson } from '../sessions/person.ts';

export async function confirmByPassword(
  db: Db,
  config: Config,
  { accountId, sessionId }: SignedInPerson,
  { password, code }: { password?: string; code?: string },
): Promise<void> {
  const account = await queries.accountById(db, accountId);
  if (!account) throw notSignedIn();
  const secondFactor = await hasAuthenticator(db, accountId);
  if (!account.passwordHash && !secondFactor) throw confirmBySignIn();
  if (account.passwordHash && !(await isPassword(password ?? '', account.passwordHash))) {
    throw wrongPassword('/password');
  }
  await inTx(db, async (tx) => {
    const right = !secondFactor || (await spendCode(tx, config, accountId, code ?? ''));
    if (!right) throw wrongCode(403);
    await confirmSession(tx, sessionId, { secondFactor });
  });
}

/** For the next ten minutes this session may take sensitive actions. */
export async function confirmSession(
  tx: Tx,
  sessionId: string,
  { secondFactor }: { secondFactor: boolean },
): Promise<void> {
  await markSessionConfirmed(tx, sessionId, { secondFactor, time: now() });
}
