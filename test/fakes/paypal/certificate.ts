/** Certificates such as PayPal signs with, made on the spot: just enough DER for one RSA key and a name. */
import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type Signer = { name: string; privateKey: KeyObject; pem: string };

export type SignerInput = {
  /** The common name. */
  name: string;
  issuer?: Signer;
  isAuthority?: boolean;
  from?: Date;
  to?: Date;
};

const YEAR_MS = 365 * 24 * 3600 * 1000;
const SHA256_RSA = '300d06092a864886f70d01010b0500';
const COMMON_NAME = '0603550403';
const BASIC_CONSTRAINTS = '0603551d13';

export function makeSigner(wish: SignerInput): Signer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = wish.issuer ?? { name: wish.name, privateKey };
  const body = toBeSigned(wish, issuer.name, privateKey);
  const signature = sign('RSA-SHA256', body, issuer.privateKey);
  const der = sequence(body, hex(SHA256_RSA), bitString(signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  const pem = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { name: wish.name, privateKey, pem };
}

function toBeSigned(wish: SignerInput, issuerName: string, privateKey: KeyObject): Buffer {
  const { name, isAuthority = false } = wish;
  const from = wish.from ?? new Date(Date.now() - YEAR_MS);
  const to = wish.to ?? new Date(Date.now() + YEAR_MS);
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const version = tagged(0xa0, hex('020102'));
  const serial = tagged(0x02, Buffer.from([1 + Math.floor(Math.random() * 100)]));
  const constraints = sequence(
    hex(BASIC_CONSTRAINTS),
    tagged(0x04, sequence(...(isAuthority ? [hex('0101ff')] : []))),
  );
  return sequence(
    version,
    serial,
    hex(SHA256_RSA),
    nameOf(issuerName),
    sequence(time(from), time(to)),
    nameOf(name),
    key,
    tagged(0xa3, sequence(constraints)),
  );
}

const hex = (text: string) => Buffer.from(text, 'hex');

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts);
const bitString = (bits: Buffer) => tagged(0x03, Buffer.from([0]), bits);
const nameOf = (name: string) =>
  sequence(tagged(0x31, sequence(hex(COMMON_NAME), tagged(0x0c, Buffer.from(name)))));
/** As `20260131120000Z`, which holds for any year. */
const time = (at: Date) =>
  tagged(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\.\d+/g, '')}`));
