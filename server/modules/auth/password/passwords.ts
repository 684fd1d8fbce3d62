/** Password hashes: Argon2id as OWASP asks (19 MiB, two passes), in the usual `$argon2id$...` notation. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import PQueue from 'p-queue';
import { tooManyHashes } from '../errors.ts';

/** What one hash costs: a thread for some 30 ms, and this much memory. */
export type HashCost = { memory: number; passes: number };

const OWASP: HashCost = { memory: 19_456, passes: 2 };
const PARALLELISM = 1;
const TAG_BYTES = 32;

let cost = OWASP;

/** For tests that are not about hashes, of which whole runs make thousands; without an argument it is OWASP's again. */
export function setHashCost(next: HashCost = OWASP): void {
  cost = next;
}

const prefix = () => `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${PARALLELISM}$`;

/**
 * One core is left to shoppers, and at least two of Node's four threads to files: on two cores one hash runs at a
 * time (25 sign-ins a second), on more two.
 */
const HASHES_AT_ONCE = availableParallelism() > 2 ? 2 : 1;
/** A few seconds of work. Further callers are told to come back rather than wait longer than anybody would. */
const MAX_WAITING = 100;

const derive = promisify(argon2);
const queue = new PQueue({ concurrency: HASHES_AT_ONCE });

type Parameters = { memory: number; passes: number; parallelism: number; nonce: Buffer };

/** Runs on Node's thread pool, so that the event loop goes on. */
async function hashWith(password: string, { nonce, ...parameters }: Parameters): Promise<Buffer> {
  if (queue.size >= MAX_WAITING) throw tooManyHashes();
  return queue.add(() =>
    derive('argon2id', {
      ...parameters,
      nonce,
      message: password.normalize('NFKC'),
      tagLength: TAG_BYTES,
    }),
  );
}

const toText = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const start = prefix();
  const tag = await hashWith(password, { ...cost, parallelism: PARALLELISM, nonce });
  return `${start}${toText(nonce)}$${toText(tag)}`;
}

/**
 * Checked when nobody has the address, so that an unknown address takes the time of a wrong password. What it is the hash
 * of nobody knows, so it need not be one.
 */
const hashOfNobody = () =>
  `${prefix()}${toText(randomBytes(16))}$${toText(randomBytes(TAG_BYTES))}`;

/** Always verifies exactly one hash. `hash` null: no such account, or one without a password. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , settings = '', nonce = '', tag = ''] = (hash ?? hashOfNobody()).split('$');
  const [memory = 0, passes = 0, parallelism = 0] = settings
    .split(',')
    .map((part) => Number(part.slice(2)));
  const expected = Buffer.from(tag, 'base64');
  const actual = await hashWith(password, {
    memory,
    passes,
    parallelism,
    nonce: Buffer.from(nonce, 'base64'),
  });
  return hash !== null && actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** True for a hash made with other parameters than today's: worth making anew at the next sign-in. */
export function isOutdatedHash(hash: string): boolean {
  return !hash.startsWith(prefix());
}
