/**
 * The ceremonies of WebAuthn: a challenge is issued, lives five minutes, and is answered once. The library checks
 * what browsers and devices say; this file holds our requirements: our own origin, and a device that has verified
 * its holder (by finger, face or PIN), so that a passkey counts as two factors.
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { after, minutes, now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries.ts';

/**
 * Loaded with the first passkey: the library takes as much memory as the web server and a third of its start-up
 * time.
 */
async function library() {
  const [main, helpers] = await Promise.all([
    import('@simplewebauthn/server'),
    import('@simplewebauthn/server/helpers'),
  ]);
  return { ...main, ...helpers };
}

const CHALLENGE_MS = minutes(5);
/** EdDSA, ES256, RS256: what devices speak, and what this version of Node does without being experimental about it. */
const ALGORITHMS = [-8, -7, -257];
/** The device stores it, so that nobody need type who they are, and verifies its holder. */
const STRICT = {
  residentKey: 'required',
  requireResidentKey: true,
  userVerification: 'required',
} as const;
/** A passkey belongs to a host name; browsers send the whole origin along. */
const partyOf = ({ publicUrl }: Config) => ({ id: new URL(publicUrl).hostname, origin: publicUrl });

export type Person = { accountId: string; email: string; name: string; shopName: string };

/** What a browser needs to make a passkey for this person. */
export async function optionsToAdd(db: Reader, config: Config, person: Person) {
  const { accountId } = person;
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: person.shopName,
    rpID: partyOf(config).id,
    userID: new TextEncoder().encode(accountId),
    userName: person.email,
    userDisplayName: person.name,
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: await queries.credentialsOf(db, accountId),
    authenticatorSelection: STRICT,
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await saveChallenge(db, { challenge: options.challenge, purpose: 'add', accountId });
  return {
    ...options,
    timeout: CHALLENGE_MS,
    rp: { id: partyOf(config).id, name: person.shopName },
    excludeCredentials: options.excludeCredentials ?? [],
    authenticatorSelection: STRICT,
    attestation: 'none',
  };
}

/** What a browser needs to use a passkey: any of this shop to sign in, one of the person's own to confirm. */
export async function optionsToUse(
  db: Reader,
  config: Config,
  use: { purpose: 'sign_in'; accountId: null } | { purpose: 'confirm'; accountId: string },
) {
  const { accountId } = use;
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: partyOf(config).id,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    ...(accountId && { allowCredentials: await queries.credentialsOf(db, accountId) }),
  });
  await saveChallenge(db, { challenge: options.challenge, ...use });
  const { challenge, allowCredentials } = options;
  return {
    challenge,
    allowCredentials,
    timeout: CHALLENGE_MS,
    rpId: partyOf(config).id,
    userVerification: STRICT.userVerification,
  };
}

type StoredChallenge = {
  challenge: string;
  purpose: queries.ChallengePurpose;
  accountId: string | null;
};

async function saveChallenge(db: Reader, challenge: StoredChallenge): Promise<void> {
  await queries.insertChallenge(db, { ...challenge, expiresAt: after(now(), CHALLENGE_MS) });
}

type Ceremony = { purpose: queries.ChallengePurpose; accountId: string | null };

/** The challenge that an answer names, used up by it; null when it is not one of ours. */
async function spendChallenge(
  db: Reader,
  clientDataJSON: string,
  ceremony: Ceremony,
): Promise<string | null> {
  const { decodeClientDataJSON } = await library();
  const data = quietly(() => decodeClientDataJSON(clientDataJSON));
  // In a frame of somebody else's page people do not see whom they sign in to.
  if (typeof data?.challenge !== 'string' || data.crossOrigin) return null;
  const { challenge } = data;
  return (await queries.spendChallenge(db, { ...ceremony, challenge, time: now() }))
    ? challenge
    : null;
}

/** Verifies a new passkey; null when anything about it is wrong. */
export async function checkNewPasskey(
  db: Reader,
  config: Config,
  { accountId, response }: { accountId: string; response: RegistrationResponseJSON },
) {
  const { clientDataJSON } = response.response;
  const challenge = await spendChallenge(db, clientDataJSON, { purpose: 'add', accountId });
  const lib = await library();
  const plain = challenge && withoutAttestation(lib, response);
  if (!plain) return null;
  const party = partyOf(config);
  const checked = await lib
    .verifyRegistrationResponse({
      response: plain,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    .catch(() => null);
  return checked?.verified ? checked.registrationInfo : null;
}

/**
 * Removes the device's attestation. We do not ask for it, and to verify it the library would fetch lists from URLs
 * that the sender chose.
 */
function withoutAttestation(
  { isoBase64URL, isoCBOR, decodeAttestationObject }: Awaited<ReturnType<typeof library>>,
  response: RegistrationResponseJSON,
): RegistrationResponseJSON | null {
  return quietly(() => {
    const { attestationObject } = response.response;
    const given = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
    const plain = new Map<string, string | Map<string, string> | Uint8Array>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', given.get('authData')],
    ]);
    const bytes = isoCBOR.encode(plain);
    return {
      ...response,
      response: { ...response.response, attestationObject: isoBase64URL.fromBuffer(bytes) },
    };
  });
}

/** The account whose passkey has answered; null when it is nobody's or anything is wrong. Records the use. */
export async function checkUse(
  db: Reader,
  config: Config,
  { response, ...ceremony }: Ceremony & { response: AuthenticationResponseJSON },
): Promise<{ accountId: string } | null> {
  const challenge = await spendChallenge(db, response.response.clientDataJSON, ceremony);
  const passkey = challenge ? await queries.passkeyByCredential(db, response.id) : undefined;
  if (!challenge || !passkey) return null;
  const { accountId, credentialId, publicKey, signCount } = passkey;
  const { isoBase64URL, verifyAuthenticationResponse } = await library();
  const { userHandle } = response.response;
  if (userHandle && quietly(() => isoBase64URL.toUTF8String(userHandle)) !== accountId) return null;
  const party = partyOf(config);
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: signCount },
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { newCounter, credentialBackedUp: backedUp } = checked.authenticationInfo;
  const used = { signCount: newCounter, backedUp, time: now() };
  return (await queries.markUsed(db, passkey.id, used)) ? { accountId } : null;
}

/** This is untrusted input: what cannot be read is a wrong answer, not a bug of ours. */
function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
