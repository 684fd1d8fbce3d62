/** The entry point of this PayPal: authentication, idempotency keys, and the faults it was told to have. */
import type { IncomingHttpHeaders } from 'node:http';
import { type Faults, nextFault } from '../faults.ts';
import type { Account } from './account.ts';
import { type Call, type Done, routeOf } from './calls.ts';
import { randomId } from './ids.ts';
import { PaypalRefusal, plainReply, type Reply, refusalReply } from './refusals.ts';

const TOKEN_SECONDS = 32_400;

export type Keys = { clientId: string; clientSecret: string };
type StoredReply = { body: string; done: Done } | { body: string; refusal: PaypalRefusal };
export type PaypalApi = {
  account: Account;
  keys: Keys;
  faults: Faults;
  tokens: Set<string>;
  /** Answers by path and key. */
  stored: Map<string, StoredReply>;
};
export type RecordedRequest = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
};
export type ApiReply = Reply | 'cut' | 'silence';

export function answerCall(paypalApi: PaypalApi, asked: RecordedRequest): ApiReply {
  const fault = nextFault(paypalApi.faults, `${asked.method} ${asked.path}`);
  if (fault === '500 without work') return plainReply(500);
  if (fault === '429') return plainReply(429);
  if (fault === '401') return plainReply(401);
  if (fault === '409') {
    return refusalReply(new PaypalRefusal(409, 'PREVIOUS_REQUEST_IN_PROGRESS'));
  }
  if (fault === 'cut before work') return 'cut';
  if (fault === 'silence') return 'silence';
  const reply = answerTruly(paypalApi, asked);
  if (fault === '500 after work') return plainReply(500);
  if (fault === 'cut after work') return 'cut';
  return fault === 'nonsense' ? { status: 200, body: '<html>It works</html>' } : reply;
}

function answerTruly(paypalApi: PaypalApi, asked: RecordedRequest): Reply {
  try {
    if (asked.path === '/v1/oauth2/token') return issueToken(paypalApi, asked);
    const [kind, token = ''] = (asked.headers.authorization ?? '').split(' ');
    if (kind !== 'Bearer' || !paypalApi.tokens.has(token)) return plainReply(401);
    return run(paypalApi, asked);
  } catch (error) {
    if (error instanceof PaypalRefusal) return refusalReply(error);
    throw error;
  }
}

function issueToken(
  { keys, tokens }: PaypalApi,
  { method, headers, body }: RecordedRequest,
): Reply {
  const basic = Buffer.from(`${keys.clientId}:${keys.clientSecret}`).toString('base64');
  if (method !== 'POST' || headers.authorization !== `Basic ${basic}`) {
    return { status: 401, body: { error: 'invalid_client' } };
  }
  if (new URLSearchParams(body).get('grant_type') !== 'client_credentials') {
    return { status: 400, body: { error: 'unsupported_grant_type' } };
  }
  const token = `A21AA${randomId(40)}`;
  tokens.add(token);
  const lent = { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS };
  return { status: 200, body: { scope: 'openid', app_id: 'APP-FAKE', nonce: randomId(), ...lent } };
}

function run(paypalApi: PaypalApi, asked: RecordedRequest): Reply {
  const { method, path, headers, body } = asked;
  const route = routeOf(method, path);
  const isWhole = headers.prefer === 'return=representation' || method === 'GET';
  if (method === 'GET') {
    return replyOf(
      route.run(paypalApi.account, { id: route.id, body: null, requestId: '' }),
      isWhole,
    );
  }
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return plainReply(415);
  const requestId = headers['paypal-request-id'] as string | undefined;
  if (requestId !== undefined && !/^.{1,108}$/.test(requestId)) {
    throw new PaypalRefusal(400, 'INVALID_STRING_LENGTH', { field: 'PayPal-Request-Id' });
  }
  const call = { id: route.id, body: parse(body), requestId };
  if (!requestId) return replyOf(route.run(paypalApi.account, call), isWhole);
  return replyOf(
    runOnce(paypalApi, { slot: `${path}|${requestId}`, body }, route.run, call),
    isWhole,
  );
}

/**
 * A repeated key is answered with the present state of its work. PayPal does not say whether this holds for refusals;
 * here it does, which is harder for the shop. A malformed request leaves no trace.
 */
function runOnce(
  { account, stored }: PaypalApi,
  { slot, body }: { slot: string; body: string },
  work: (account: Account, call: Call) => Done,
  call: Call,
): Done {
  const before = stored.get(slot);
  if (before && before.body !== body) throw new PaypalRefusal(422, 'DUPLICATE_REQUEST_ID');
  if (before && 'refusal' in before) throw before.refusal;
  if (before) return { ...before.done, status: 200 };
  try {
    const done = work(account, call);
    stored.set(slot, { body, done });
    return done;
  } catch (error) {
    if (error instanceof PaypalRefusal && error.status === 422) {
      stored.set(slot, { body, refusal: error });
    }
    throw error;
  }
}

/** A minimal representation: id, state and links. */
function replyOf({ status, again }: Done, isWhole: boolean): Reply {
  const whole = again() as { id: string; status: string; links?: unknown };
  const { id, links } = whole;
  return { status, body: isWhole ? whole : { id, status: whole.status, links } };
}

function parse(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new PaypalRefusal(400, 'MALFORMED_REQUEST_JSON');
  }
}
