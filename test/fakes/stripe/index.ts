/**
 * Stripe as the shop sees it, over HTTP: its API with its own rules, its signed webhooks, its pages and a fake of its
 * script. Everything is in memory, for one account; `misbehave` makes it fail.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Misbehaviour, misbehave, newFaults } from '../faults.ts';
import { findIntent, findSession, newAccount } from './account.ts';
import { answerCall, type Keys, type StripeApi } from './api.ts';
import { ELEMENT_PAGE, STRIPE_JS } from './browser-script.ts';
import * as money from './money.ts';
import { answerPage } from './pages.ts';
import * as paying from './paying.ts';
import { newWebhooks, type Webhooks } from './webhooks.ts';

export const TEST_KEYS = {
  secretKey: 'sk_test_fake000000000000000000000000',
  publishableKey: 'pk_test_fake000000000000000000000000',
  webhookSecret: 'whsec_fake0000000000000000000000000000',
};

export type StripeFakeOptions = Partial<Keys> & {
  webhookUrl: string;
  webhookSecret?: string;
  /** The events the endpoint is subscribed to; left out: all. */
  events?: readonly string[];
  livemode?: boolean;
  /** Milliseconds, to follow a clock that tests move. */
  clock?: () => number;
  port?: number;
  host?: string;
};

/** A recorded call, for tests to inspect. */
export type SeenRequest = {
  method: string;
  path: string;
  params: Record<string, string>;
  idempotencyKey: string | null;
  status: number | 'cut' | 'silence';
};

export type StripeFake = Awaited<ReturnType<typeof startStripeFake>>;

export async function startStripeFake(options: StripeFakeOptions) {
  const { livemode = false, clock = Date.now, port = 0, host = '127.0.0.1' } = options;
  const keys = { ...TEST_KEYS, ...options };
  const faults = newFaults();
  const account = newAccount({ livemode, clock, onEvent: (event) => webhooks.send(event) });
  // Read at every delivery: a shop may get its URL only after this has started.
  const target = { ...options, webhookSecret: keys.webhookSecret };
  const webhooks = newWebhooks(account, faults, target);
  const stripeApi: StripeApi = { account, keys, faults, baseUrl: '', seen: new Map() };
  const requests: SeenRequest[] = [];

  const server = createServer((request, response) => {
    handle(stripeApi, requests, request, response).catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error.stack));
    });
  });
  await new Promise<void>((done) => server.listen(port, host, done));
  stripeApi.baseUrl = `http://${host}:${(server.address() as AddressInfo).port}`;

  return {
    name: 'stripe',
    url: stripeApi.baseUrl,
    /** As in `.env` of a shop that is to find this Stripe; its webhooks' secret was changed once. */
    settings: {
      STRIPE_SECRET_KEY: keys.secretKey,
      STRIPE_PUBLISHABLE_KEY: keys.publishableKey,
      STRIPE_WEBHOOK_SECRET: `whsec_former, ${keys.webhookSecret}`,
      STRIPE_API_URL: stripeApi.baseUrl,
      STRIPE_SCRIPT_URL: stripeApi.baseUrl,
    },
    keys: { secretKey: keys.secretKey, publishableKey: keys.publishableKey },
    webhookSecret: keys.webhookSecret,
    account,
    webhooks,
    requests,
    ...verbsOf(stripeApi, webhooks),
    misbehave: (wish: Misbehaviour) => misbehave(faults, wish),
    behave: () => void Object.assign(faults, newFaults()),
    deliverPending: webhooks.deliverPending,
    idle: webhooks.idle,
    sendWebhooksTo: (webhookUrl: string) => void Object.assign(target, { webhookUrl }),
    close: async () => {
      await webhooks.idle();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What shoppers, banks and staff at Stripe's dashboard do; each verb waits until the shop was notified. */
function verbsOf(stripeApi: StripeApi, webhooks: Webhooks) {
  const { account } = stripeApi;
  const act = async <T>(run: () => T): Promise<T> => {
    const result = run();
    await webhooks.idle();
    return result;
  };
  return {
    /** `ref`: an id of Stripe's, or of the shop's payment. */
    pay: (ref: string, outcome: paying.Outcome = 'paid') =>
      act(() => paying.tryToPay(account, ref, outcome)),
    authenticate: (ref: string, isConfirmed = true) =>
      act(() => paying.authenticate(account, ref, isConfirmed)),
    finishProcessing: (ref: string, isPaid = true) =>
      act(() => paying.finishProcessing(account, ref, isPaid)),
    expire: (ref: string) => act(() => expireBy(stripeApi, ref)),
    expireOverdue: () => act(() => paying.expireOverdue(account)),
    expireAuthorisation: (ref: string) => act(() => money.expireAuthorisation(account, ref)),
    captureInDashboard: (ref: string, amount?: number) =>
      act(() => money.capture(account, intentBy(stripeApi, ref), amount)),
    cancelInDashboard: (ref: string) =>
      act(() => money.cancelIntent(account, intentBy(stripeApi, ref), null)),
    refundInDashboard: (ref: string, amount?: number) =>
      act(() => money.refund(account, intentBy(stripeApi, ref), { amount })),
    /** How the next refunds end, whoever requests them. */
    nextRefunds: (...results: ('succeeded' | 'pending' | 'failed')[]) =>
      void account.nextRefunds.push(...results),
    finishRefund: (refundId: string, isDone = true) =>
      act(() => money.finishRefund(account, refundId, isDone)),
    dispute: (ref: string, wish?: { amount?: number; reason?: string }) =>
      act(() => money.dispute(account, ref, wish)),
    moveDispute: (id: string, status: Parameters<typeof money.moveDispute>[2]) =>
      act(() => money.moveDispute(account, id, status)),
    /** As only a thief could: Stripe's object no longer matches what the shop requested. */
    tamper: (ref: string, changes: { amount?: number; currency?: string; paymentId?: string }) =>
      tamper(stripeApi, ref, changes),
  };
}

function intentBy({ account }: StripeApi, ref: string) {
  const intent = findIntent(account, ref);
  if (!intent) throw new Error(`there is no intent of ${ref}`);
  return intent;
}

function expireBy({ account }: StripeApi, ref: string): void {
  const row = findSession(account, ref);
  if (row?.session.status !== 'open') throw new Error(`there is no open page of ${ref}`);
  paying.expire(account, row);
}

function tamper(
  { account }: StripeApi,
  ref: string,
  { amount, currency, paymentId }: { amount?: number; currency?: string; paymentId?: string },
): void {
  const row = findSession(account, ref);
  const intent = findIntent(account, ref);
  if (intent) Object.assign(intent, { ...(amount && { amount }), ...(currency && { currency }) });
  if (intent && paymentId && !row) intent.metadata = { ...intent.metadata, paymentId };
  if (!row) return;
  Object.assign(row.session, {
    ...(amount && { amount_total: amount }),
    ...(currency && { currency }),
    ...(paymentId && { client_reference_id: paymentId, metadata: { paymentId } }),
  });
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, POST',
};

async function handle(
  stripeApi: StripeApi,
  requests: SeenRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const { pathname: path, search } = new URL(request.url ?? '/', stripeApi.baseUrl);
  if (method === 'OPTIONS') return void response.writeHead(204, CORS).end();
  const body = await bodyOf(request);
  if (!path.startsWith('/v1/')) return showPage(stripeApi, { method, path, body }, response);

  paying.expireOverdue(stripeApi.account);
  const query = search.slice(1);
  const reply = answerCall(stripeApi, { method, path, query, headers, body });
  requests.push({
    method,
    path,
    params: Object.fromEntries(new URLSearchParams(method === 'GET' ? query : body)),
    idempotencyKey: (headers['idempotency-key'] as string | undefined) ?? null,
    status: typeof reply === 'string' ? reply : reply.status,
  });
  if (reply === 'cut') return void request.socket.destroy();
  if (reply === 'silence') return;
  if (reply.isSlow) await new Promise((wake) => setTimeout(wake, stripeApi.faults.delayMs));
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body, null, 2);
  response
    .writeHead(reply.status, { 'content-type': 'application/json', ...CORS, ...reply.headers })
    .end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function showPage(
  stripeApi: StripeApi,
  { method, path, body }: { method: string; path: string; body: string },
  response: ServerResponse,
): void {
  if (path === '/healthz') return void response.writeHead(200).end('ok');
  if (/^\/v3\/?$|^\/[\w-]+\/stripe\.js$/.test(path)) {
    return void response
      .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', ...CORS })
      .end(STRIPE_JS);
  }
  const html = { 'content-type': 'text/html; charset=utf-8' };
  if (path === '/elements/payment') return void response.writeHead(200, html).end(ELEMENT_PAGE);
  const page = answerPage(stripeApi.account, { method, path, form: new URLSearchParams(body) });
  if (!page) return void response.writeHead(404, html).end('<h1>There is no such page</h1>');
  if ('location' in page) return void response.writeHead(303, { location: page.location }).end();
  response.writeHead(page.status, html).end(page.html);
}
