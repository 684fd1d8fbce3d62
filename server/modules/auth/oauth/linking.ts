/**
 * Which account an OAuth sign-in opens. The provider's own id of a person opens the account it is connected to; an
 * email address leads to an account only where the provider says that it is verified. The rest is refused: typing
 * somebody's address at a provider must not open their account here.
 */

import type { OAuthProvider } from '#common/sign-in-methods.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { emit } from '#platform/events.ts';
import { newToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { signInMethods } from '../blocking/queries.ts';
import { markVerified } from '../registration/registration.ts';
import type { DetachData } from '../registration/unverified-accounts.ts';
import type { SignedIn } from '../schemas.ts';
import { finishSignIn, type Visitor } from '../sign-in/sign-in.ts';
import { type OAuthAccount, oauthAccount } from './account-queries.ts';
import {
  accountRefused,
  emailTakenHere,
  identityTaken,
  noEmail,
  onlySignInMethod,
  otherLinked,
  unknownIdentity,
} from './errors.ts';
import { openAccount, takeOverAccount } from './open-account.ts';
import type { Profile, Provider } from './provider.ts';
import * as queries from './queries.ts';
import type { Identity } from './schemas.ts';

export type Arrival = { provider: OAuthProvider; profile: Profile; locale: string };
/** `detachData`: for an account that a stranger made with this person's address. */
type SignIn = Arrival & { detachData: DetachData };

/** Signs in the person who came back from a provider, and makes an account for one who has none. */
export async function signInByOAuth(
  db: Db,
  config: Config,
  arrival: SignIn,
  visitor: Visitor,
): Promise<SignedIn> {
  const accountId = await inTx(db, (tx) => findOrOpen(tx, config, arrival));
  return finishSignIn(db, config, accountId, { visitor, method: arrival.provider });
}

async function findOrOpen(tx: Tx, config: Config, arrival: SignIn): Promise<string> {
  const { provider, profile } = arrival;
  const { subject, email } = profile;
  const known = await queries.useIdentity(tx, { provider, subject }, { email, time: now() });
  const standing = known
    ? await oauthAccount(tx, { id: known })
    : await byAddress(tx, config, arrival);
  if (!standing || standing.isBlocked) throw accountRefused();
  return standing.id;
}

async function byAddress(
  tx: Tx,
  config: Config,
  arrival: SignIn,
): Promise<OAuthAccount | undefined> {
  const { profile, locale } = arrival;
  const { email, emailVerified, name } = profile;
  if (!email) throw noEmail();
  const whose = { email: emailKey(email) };
  const opened = await openAccount(tx, config, { email, emailVerified, name, locale });
  // Locked before anything is decided, so that two at the same time follow one another.
  const standing = await oauthAccount(tx, whose);
  if (!standing || standing.isBlocked) return standing;
  if (!opened) await takeOverIfUnverified(tx, standing, arrival);
  await connect(tx, standing.id, arrival);
  return standing;
}

/** Somebody has the address already. */
async function takeOverIfUnverified(
  tx: Tx,
  standing: OAuthAccount,
  { profile: { emailVerified, name }, detachData }: SignIn,
): Promise<void> {
  if (!emailVerified) throw emailTakenHere();
  if (standing.isVerified) return;
  // An account that is in use here was not made by a stranger: its person has to connect it.
  if (standing.isStaff) throw emailTakenHere();
  await takeOverAccount(tx, standing.id, { name, detachData });
}

/** Idempotent, also at the same moment. */
async function connect(
  tx: Tx,
  accountId: string,
  { provider, profile }: Pick<Arrival, 'provider' | 'profile'>,
): Promise<void> {
  const { subject, email } = profile;
  const identity = { provider, subject, accountId, email, time: now() };
  if (await queries.insertIdentity(tx, identity)) {
    await emitSecured(tx, accountId, 'identity_linked');
    return;
  }
  const holder = await queries.accountOf(tx, { provider, subject });
  if (!holder) throw otherLinked();
  if (holder !== accountId) throw identityTaken();
}

const emitSecured = (tx: Tx, accountId: string, what: 'identity_linked' | 'identity_unlinked') =>
  emit(tx, 'account.secured', { accountId, what, noticeId: newToken() });

/** For a person who is signed in. What the provider has verified is verified here as well. */
export async function linkIdentity(
  tx: Tx,
  accountId: string,
  arrival: Pick<Arrival, 'provider' | 'profile'>,
): Promise<void> {
  const { email, emailVerified } = arrival.profile;
  if (!(await oauthAccount(tx, { id: accountId }))) throw accountRefused();
  await connect(tx, accountId, arrival);
  if (email && emailVerified) await markVerified(tx, { accountId, email: emailKey(email) });
}

/** Refuses to remove the last sign-in method. */
export async function unlinkIdentity(tx: Tx, accountId: string, provider: string): Promise<void> {
  await oauthAccount(tx, { id: accountId });
  if (!(await queries.deleteIdentity(tx, accountId, provider))) throw unknownIdentity();
  const { password, passkeys, providers } = await signInMethods(tx, accountId, now());
  if (!password && passkeys === 0 && providers.length === 0) throw onlySignInMethod();
  await emitSecured(tx, accountId, 'identity_unlinked');
}

/** Also those of a provider that the shop no longer offers: they can still be disconnected. */
export async function listIdentities(
  db: Reader,
  offered: Map<string, Provider>,
  accountId: string,
): Promise<Identity[]> {
  const identities = await queries.identitiesOf(db, accountId);
  return identities.map(({ provider, email, linkedAt, lastUsedAt }) => ({
    provider,
    email,
    name: offered.get(provider)?.name ?? provider,
    linkedAt: linkedAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
