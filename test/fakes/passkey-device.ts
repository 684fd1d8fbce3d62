/**
 * A device with passkeys, in software: it answers WebAuthn's ceremonies as a browser with a fingerprint reader would.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Tampering = {
  origin?: string;
  host?: string;
  challenge?: string;
  /** Whether the device verified its user. */
  verified?: boolean;
  /** The device's signature counter. */
  count?: number;
  crossOrigin?: boolean;
  userHandle?: string;
};

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;
const ES256 = -7;

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

type Shop = { publicUrl: string };

function clientData(type: string, challenge: string, { publicUrl, ...change }: Tampering & Shop) {
  return Buffer.from(
    JSON.stringify({
      type,
      challenge: change.challenge ?? challenge,
      origin: change.origin ?? publicUrl,
      crossOrigin: change.crossOrigin ?? false,
    }),
  );
}

/** `credential`: of a new passkey, its id and key. */
function authData({ publicUrl, ...change }: Tampering & Shop, credential = Buffer.alloc(0)) {
  const verified = change.verified === false ? 0 : USER_VERIFIED;
  const flags = USER_PRESENT | verified | (credential.length > 0 ? HAS_CREDENTIAL : 0);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(change.count ?? 0);
  const host = sha256(change.host ?? new URL(publicUrl).hostname);
  return Buffer.concat([host, Buffer.from([flags]), count, credential]);
}

/** The public key in COSE, as authenticators write it. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, ES256],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.from(isoCBOR.encode(key));
}

function attest(data: Buffer): Uint8Array {
  const attestation = new Map<string, string | Map<string, string> | Uint8Array>([
    ['fmt', 'none'],
    ['attStmt', new Map<string, string>()],
    ['authData', new Uint8Array(data)],
  ]);
  return isoCBOR.encode(attestation);
}

export type Device = ReturnType<typeof passkeyDevice>;

/** One passkey for the shop at `publicUrl`. */
export function passkeyDevice(publicUrl: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const envelope = {
    id: text(id),
    rawId: text(id),
    type: 'public-key',
    clientExtensionResults: {},
  };
  let user = '';
  return {
    /** Answers options of `POST me/passkeys/options`. */
    create(options: { challenge: string; user: { id: string } }, change: Tampering = {}) {
      user = options.user.id;
      const given = { ...change, publicUrl };
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      return {
        ...envelope,
        response: {
          clientDataJSON: text(clientData('webauthn.create', options.challenge, given)),
          attestationObject: text(attest(authData(given, credential))),
          transports: ['internal'],
        },
      };
    },

    /** Answers options to sign in or to confirm. */
    use(options: { challenge: string }, change: Tampering = {}) {
      const given = { ...change, publicUrl };
      const data = clientData('webauthn.get', options.challenge, given);
      const authenticatorData = authData(given);
      const signature = sign(
        'sha256',
        Buffer.concat([authenticatorData, sha256(data)]),
        privateKey,
      );
      return {
        ...envelope,
        response: {
          clientDataJSON: text(data),
          authenticatorData: text(authenticatorData),
          signature: text(signature),
          userHandle: change.userHandle ?? (user || undefined),
        },
      };
    },
  };
}
