/**
 * Two-step sign-in: codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, 30 seconds, what every app
 * speaks) and ten recovery codes for the day the phone is lost.
 */
import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { hashToken, newToken, seal, unseal } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { signInMethods } from '../blocking/queries.ts';
import { authenticatorIsOn, noAuthenticator, showFactorFirst, wrongCode } from '../errors.ts';
import { type FactorStatus, factorStatus } from './factor-status.ts';
import * as queries from './two-factor-queries.ts';

const PURPOSE = 'authenticator secret';
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** Clocks differ and people type slowly: the code before and the code after count too. */
const WINDOW = 1;
const CODE = /^\d{6}$/;

const RECOVERY_CODES = 10;
/** 128 bits in 26 characters: too many to guess, so a plain hash keeps them safe. Earlier ones had 120 bits in 24. */
const RECOVERY_BYTES = 16;
const RECOVERY_CODE = /^[A-Z2-7]{24}([A-Z2-7]{2})?$/;

/** Whether signing in takes a code. */
export async function hasAuthenticator(db: Reader, accountId: string): Promise<boolean> {
  return Boolean((await queries.authenticator(db, accountId))?.confirmedAt);
}

export const recoveryCodesLeft = queries.countRecoveryCodes;

/** A fresh secret to put into an app. It counts for nothing until a code of it was shown. */
export async function beginAuthenticator(
  tx: Tx,
  config: Config,
  account: { id: string; email: string; shopName: string },
): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer });
  const sealedSecret = await seal(config, PURPOSE, { secret: secret.base32 });
  const put = await queries.putAuthenticator(tx, account.id, { sealedSecret, time: now() });
  if (!put) throw authenticatorIsOn();
  const { email: label, shopName: issuer } = account;
  return { secret: secret.base32, uri: new TOTP({ issuer, label, secret }).toString() };
}

/** Turns two-step sign-in on with the first code; answers the recovery codes, to be shown this once. */
export async function confirmAuthenticator(
  tx: Tx,
  config: Config,
  { accountId, sessionId, code }: { accountId: string; sessionId: string; code: string },
): Promise<string[]> {
  await queries.lockFactors(tx, accountId);
  const found = await queries.authenticator(tx, accountId);
  if (!found) throw noAuthenticator();
  if (found.confirmedAt) throw authenticatorIsOn();
  // A passkey may have come since the secret was handed out: then it is no longer the first factor.
  const { passkeys } = await signInMethods(tx, accountId, now());
  if (passkeys > 0) requireShownFactor(await factorStatus(tx, config, sessionId));
  const { sealedSecret } = found;
  const step = await stepOf(config, sealedSecret, code);
  if (step === null) throw wrongCode(403);
  const turnedOn = await queries.confirmAuthenticator(tx, accountId, {
    step,
    sealedSecret,
    time: now(),
  });
  if (!turnedOn) throw wrongCode(403);
  await queries.strengthenSession(tx, sessionId);
  await emit(tx, 'account.secured', { accountId, what: 'two_factor_on', noticeId: newToken() });
  return putRecoveryCodes(tx, accountId);
}

/** Turns two-step sign-in off. Whether this person may is asked where all their factors are known. */
export async function removeAuthenticator(tx: Tx, accountId: string): Promise<void> {
  const wasOn = await queries.deleteAuthenticator(tx, accountId);
  await queries.deleteRecoveryCodes(tx, accountId);
  if (!wasOn) return;
  await emit(tx, 'account.secured', { accountId, what: 'two_factor_off', noticeId: newToken() });
}

/** Ten new recovery codes; the earlier ones are worth nothing from now on. */
export async function renewRecoveryCodes(
  tx: Tx,
  config: Config,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<string[]> {
  if (!(await hasAuthenticator(tx, accountId))) throw noAuthenticator();
  requireShownFactor(await factorStatus(tx, config, sessionId));
  await emit(tx, 'account.secured', {
    accountId,
    what: 'recovery_codes_made',
    noticeId: newToken(),
  });
  return putRecoveryCodes(tx, accountId);
}

/**
 * Staff who have a second factor use it before they change any: otherwise the password alone would be enough to add
 * another. The owner's link is proof enough, since it is how an owner who lost everything comes back.
 */
export function requireShownFactor({ required, shown, byOwnerLink }: FactorStatus): void {
  if (required && !shown && !byOwnerLink) throw showFactorFirst();
}

async function putRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from(
    { length: RECOVERY_CODES },
    () => new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer }).base32,
  );
  await queries.deleteRecoveryCodes(tx, accountId);
  await queries.insertRecoveryCodes(tx, accountId, codes.map(hashToken));
  return codes.map((code) => code.match(/.{1,4}/g)?.join('-') ?? code);
}

/** Uses up a code of the app or a recovery code; false when it is wrong or was used before. */
export async function spendCode(
  tx: Tx,
  config: Config,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const found = await queries.authenticator(tx, accountId);
  if (!found?.confirmedAt) return false;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (RECOVERY_CODE.test(code)) {
    return queries.spendRecoveryCode(tx, accountId, { hash: hashToken(code), time: now() });
  }
  const { sealedSecret } = found;
  const step = await stepOf(config, sealedSecret, code);
  return step !== null && queries.acceptStep(tx, accountId, { step, sealedSecret });
}

/** The time step a code belongs to, null when it is none of the present ones. */
async function stepOf(config: Config, sealed: string, typed: string): Promise<number | null> {
  const token = typed.replace(/\s/g, '');
  const content = await unseal(config, PURPOSE, sealed);
  if (!content?.secret || !CODE.test(token)) return null;
  const secret = Secret.fromBase32(content.secret);
  const counter = TOTP.counter({ period: PERIOD_SECONDS, timestamp: now().getTime() });
  const away = HOTP.validate({ token, secret, counter, window: WINDOW });
  return away === null ? null : counter + away;
}
