/**
 * Whether sign-ins slow others down: the product list at a steady pace, alone and then while passwords are hashed on
 * other threads. Both kinds of request are sent at once, so that their times can be compared.
 */
import { createAccount } from '#modules/auth/index.ts';
import { type Db, inTx } from '#platform/db.ts';
import type { BenchRequest } from './answers.ts';
import { type Figures, together } from './figures.ts';
import type { PacedJob } from './paced.ts';
import { runPaced } from './processes.ts';

const LISTS_PER_SECOND = 500;
/** Per kind: ten a second together. */
const SIGN_INS_PER_SECOND = 5;
const PEOPLE = 20;
const PASSWORD = 'measured otters sleep';
const TARGET_RATIO = 3;

type Setting = { base: string; db: Db; lists: BenchRequest[]; rounds: number; seconds: number };

/** Returns lines to print, and errors. */
export async function measureSignIns({
  base,
  db,
  lists,
  rounds,
  seconds,
}: Setting): Promise<{ notes: string[]; faults: string[] }> {
  console.log('Sign-ins beside the product list ...');
  const emails = await inTx(db, async (tx) => {
    const made = Array.from({ length: PEOPLE }, (_, i) => `bench${i}@example.test`);
    for (const email of made) {
      await createAccount(tx, { email, name: 'Bench', password: PASSWORD, role: 'shopper' });
    }
    return made;
  });
  const list: PacedJob = {
    base,
    seconds,
    requests: lists,
    expected: 200,
    perSecond: LISTS_PER_SECOND,
  };
  const known = signIns({ base, seconds }, emails, 200);
  const unknown = signIns(
    { base, seconds },
    emails.map((email) => `nobody.${email}`),
    401,
  );
  await runPaced({ ...list, seconds: Math.min(seconds, 2) });
  const quiet: Figures[] = [];
  const busy: [Figures, Figures, Figures][] = [];
  for (let round = 0; round < rounds; round++) {
    quiet.push(await runPaced(list));
    busy.push(await Promise.all([runPaced(list), runPaced(known), runPaced(unknown)]));
  }
  const of = (nth: 0 | 1 | 2) => together(busy.map((run) => run[nth]));
  return describe({ quiet: together(quiet), beside: of(0), known: of(1), unknown: of(2) });
}

function signIns(
  rest: Pick<PacedJob, 'base' | 'seconds'>,
  emails: string[],
  expected: number,
): PacedJob {
  const requests = emails.map((email) => ({
    method: 'POST',
    path: '/api/v1/auth/login',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  }));
  return { ...rest, requests, expected, perSecond: SIGN_INS_PER_SECOND };
}

type Seen = Record<'quiet' | 'beside' | 'known' | 'unknown', Figures>;

function describe({ quiet, beside, known, unknown }: Seen) {
  const ms = (n: number) => `${n.toFixed(1)} ms`;
  const times = (beside.p99Ms / quiet.p99Ms).toFixed(2);
  const errors = quiet.errors + beside.errors + known.errors + unknown.errors;
  return {
    notes: [
      `Product list at ${LISTS_PER_SECOND}/s: p99 ${ms(quiet.p99Ms)} (p50 ${ms(quiet.p50Ms)}) alone, ${ms(beside.p99Ms)} (p50 ${ms(beside.p50Ms)}) beside ${2 * SIGN_INS_PER_SECOND} sign-ins/s: ${times} times (target below ${TARGET_RATIO}).`,
      `Sign-in, median: ${ms(known.p50Ms)} with a known address, ${ms(unknown.p50Ms)} with an unknown one (p99 ${ms(known.p99Ms)} and ${ms(unknown.p99Ms)}).`,
    ],
    faults: errors > 0 ? [`Sign-ins beside the product list: ${errors} errors`] : [],
  };
}
