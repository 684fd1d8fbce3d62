/** The entry point of Stripe's API: authentication, version, and idempotency keys. */
import type { IncomingHttpHeaders } from 'node:http';
import { type CallFault, type Faults, nextFault } from '../faults.ts';
import type { Account } from './account.ts';
import { newId } from './account.ts';
import * as answers from './answers.ts';
import { type Answer, answerOf, StripeFault } from './answers.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { readParams } from './params.ts';
import { API_VERSION } from './shapes.ts';

export type Keys = { secretKey: string; publishableKey: string };

export type RecordedRequest = {
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: string;
};

/** `cut`: the connection is closed. `silence`: no answer ever. */
export type Reply = Answer | 'cut' | 'silence';

export type StripeApi = {
  account: Account;
  keys: Keys;
  faults: Faults;
  baseUrl: string;
  /** For each idempotency key: its request, and the first answer. */
  seen: Map<string, { fingerprint: string; answer: Answer }>;
};

export function answerCall(stripeApi: StripeApi, asked: RecordedRequest): Reply {
  const requestId = newId('req');
  const key = String(asked.headers['idempotency-key'] ?? '');
  stripeApi.account.asked = { id: requestId, idempotency_key: key || null };
  const reply = askOnce(stripeApi, asked, asked.method === 'POST' ? key : '');
  stripeApi.account.asked = { id: null, idempotency_key: null };
  if (typeof reply === 'string') return reply;
  const headers = {
    'request-id': requestId,
    'stripe-version': API_VERSION,
    ...(key && { 'idempotency-key': key }),
    ...reply.headers,
  };
  return { ...reply, headers };
}

/** A used key gets the first answer again, even a 500; for another request it is refused. */
function askOnce(stripeApi: StripeApi, asked: RecordedRequest, key: string): Reply {
  const fingerprint = `${asked.method} ${asked.path}?${asked.body}`;
  try {
    const { operation, id, isPublic } = admit(stripeApi, asked);
    const known = key ? stripeApi.seen.get(key) : undefined;
    if (known && known.fingerprint !== fingerprint) throw answers.keyReused(key);
    if (known) return { ...known.answer, headers: { 'idempotent-replayed': 'true' } };
    const fault = nextFault(stripeApi.faults, `${asked.method} ${asked.path}`);
    if (fault === '429') throw answers.tooManyRequests();
    if (fault === '409') throw answers.keyInUse(key);
    if (fault === 'refusal') throw answers.invalidParameter('', 'This cannot be done.');
    if (fault === 'cut before work') return 'cut';
    if (fault === 'silence') return 'silence';
    if (fault === 'nonsense') return { status: 200, body: '<html>' };
    const encoded = asked.method === 'GET' ? asked.query : asked.body;
    const params = readParams(encoded, operation.shape);
    const { account, baseUrl } = stripeApi;
    const answer = work(fault, () => operation.run({ account, params, id, baseUrl, isPublic }));
    // As it was then: what happens later does not change what is replayed.
    if (key) stripeApi.seen.set(key, { fingerprint, answer: structuredClone(answer) });
    if (fault === 'cut after work') return 'cut';
    return { ...answer, isSlow: fault === 'slow' };
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return answerOf(error);
  }
}

function work(fault: CallFault | undefined, run: () => unknown): Answer {
  // Stripe tells clients not to retry when it would only replay the answer.
  const broken = {
    ...answerOf(answers.serverError()),
    headers: { 'stripe-should-retry': 'false' },
  };
  if (fault === '500 without work') return broken;
  try {
    const body = JSON.parse(JSON.stringify(run()));
    return fault === '500 after work' ? broken : { status: 200, body };
  } catch (error) {
    if (error instanceof StripeFault && !error.details.isBeforeWork) return answerOf(error);
    throw error;
  }
}

function admit(
  { keys }: StripeApi,
  { method, path, headers }: RecordedRequest,
): { operation: Operation; id: string; isPublic: boolean } {
  const [, key] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  if (!key) throw answers.withoutKey();
  if (key !== keys.secretKey && key !== keys.publishableKey) throw answers.wrongKey(key);
  const isPublic = key === keys.publishableKey;
  const version = headers['stripe-version'];
  if (version !== API_VERSION && !isPublic) throw answers.unknownVersion(String(version));
  for (const operation of OPERATIONS) {
    const found = operation.method === method && operation.path.exec(path);
    if (!found) continue;
    if (isPublic && !operation.isForBrowsers) throw answers.publishableKeyUsed();
    return { operation, id: found[1] ?? '', isPublic };
  }
  throw answers.unknownAddress(method, path);
}
