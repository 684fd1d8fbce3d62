/**
 * PayPal as the shop sees it, over HTTP: its API with its own rules, its signed webhooks, the certificate that signs
 * them, and the page where a shopper approves. Everything is in memory, for one account; `misbehave` makes it fail.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Misbehaviour, misbehave, newFaults } from '../faults.ts';
import { type Account, type Money, newAccount } from './account.ts';
import { answerCall, type Keys, type PaypalApi } from './api.ts';
import { type Choice, choose } from './buyer.ts';
import { makeSigner, type Signer } from './certificate.ts';
import * as dashboard from './dashboard.ts';
import { answerPage } from './page.ts';
import { newWebhooks, signedHeaders, type Target, type Webhooks } from './webhooks.ts';

export const TEST_KEYS = {
  clientId: 'paypal-fake-client',
  clientSecret: 'paypal-fake-secret-0123456789',
  webhookId: '8PT597110X687430L',
};
const CERTIFICATE_PATH = '/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77';

export type PaypalFakeOptions = Partial<Keys> & {
  webhookUrl: string;
  webhookId?: string;
  /** The events that the merchant is subscribed to; left out: all. */
  events?: readonly string[];
  /** Its URL for shops, when a proxy is in front of it. */
  seenAt?: string;
  /** Milliseconds, to follow a clock that tests move. */
  clock?: () => number;
  port?: number;
  host?: string;
};

/** A recorded call, for tests to inspect. */
export type SeenRequest = {
  method: string;
  path: string;
  requestId: string | null;
  body: unknown;
  status: number | 'cut' | 'silence';
  answer: unknown;
};

export type PaypalFake = Awaited<ReturnType<typeof startPaypalFake>>;

export async function startPaypalFake(options: PaypalFakeOptions) {
  const { clock = Date.now, port = 0, host = '127.0.0.1' } = options;
  const { clientId, clientSecret, webhookId } = { ...TEST_KEYS, ...options };
  const faults = newFaults();
  const account = newAccount(clock, (event) => webhooks.send(event));
  const signer = makeSigner({ name: 'messageverificationcerts.paypal.com' });
  const { webhookUrl, events } = options;
  const target: Target = { webhookUrl, webhookId, certUrl: '', signer, clock, events };
  const webhooks = newWebhooks(faults, target);
  const keys = { clientId, clientSecret };
  const paypalApi: PaypalApi = { account, keys, faults, tokens: new Set(), stored: new Map() };
  const requests: SeenRequest[] = [];

  const server = createServer((request, response) => {
    handle({ paypalApi, target, requests }, request, response).catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error.stack));
    });
  });
  await new Promise<void>((done) => server.listen(port, host, done));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  account.baseUrl = options.seenAt ?? url;
  target.certUrl = `${account.baseUrl}${CERTIFICATE_PATH}`;

  return {
    name: 'paypal',
    url,
    keys: { clientId, clientSecret, webhookId, apiUrl: url },
    /** Settings that lead a shop to this PayPal, as in `.env`. */
    settings: {
      PAYPAL_CLIENT_ID: clientId,
      PAYPAL_CLIENT_SECRET: clientSecret,
      PAYPAL_WEBHOOK_ID: webhookId,
      PAYPAL_API_URL: url,
    },
    account,
    webhooks,
    requests,
    ...verbsOf(account, webhooks),
    misbehave: (wish: Misbehaviour) => misbehave(faults, wish),
    behave: () => void Object.assign(faults, newFaults()),
    /** All tokens issued so far are void from now on. */
    endTokens: () => paypalApi.tokens.clear(),
    deliverPending: webhooks.deliverPending,
    idle: webhooks.idle,
    sendWebhooksTo: (address: string) => void Object.assign(target, { webhookUrl: address }),
    /** A webhook's headers over this body, as PayPal signs, or as it would with other things. */
    sign: (body: string, others: Partial<Target> = {}) =>
      signedHeaders(body, { ...target, ...others }),
    close: async () => {
      await webhooks.idle();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What shoppers, banks and staff at PayPal's dashboard do; each verb waits until the shop was notified. */
function verbsOf(account: Account, webhooks: Webhooks) {
  const act = async <T>(run: () => T): Promise<T> => {
    const result = run();
    await webhooks.idle();
    return result;
  };
  return {
    /** `ref`: an id of PayPal's, or of the shop's payment. */
    pay: (ref: string, choice: Choice = 'pay') => act(() => choose(account, ref, choice)),
    expire: (ref: string) => act(() => dashboard.expire(account, ref)),
    reverseApproval: (ref: string) => act(() => dashboard.reverseApproval(account, ref)),
    finishCapture: (ref: string, isPaid = true) =>
      act(() => dashboard.finishCapture(account, ref, isPaid)),
    captureInDashboard: (ref: string, cents?: number) =>
      act(() => dashboard.captureInDashboard(account, ref, cents)),
    voidInDashboard: (ref: string) => act(() => dashboard.voidInDashboard(account, ref)),
    reverseCapture: (ref: string) => act(() => dashboard.reverseCapture(account, ref)),
    refundInDashboard: (ref: string, cents?: number) =>
      act(() => dashboard.refundInDashboard(account, ref, cents)),
    /** How the next refunds end, whoever requests them. */
    nextRefunds: (...results: Account['nextRefunds']) => void account.nextRefunds.push(...results),
    finishRefund: (refundId: string, isDone = true) =>
      act(() => dashboard.finishRefund(account, refundId, isDone)),
    dispute: (ref: string, wish?: { cents?: number; reason?: string }) =>
      act(() => dashboard.dispute(account, ref, wish)),
    moveDispute: (id: string, wish: { status: string; outcomeCode?: string }) =>
      act(() => dashboard.moveDispute(account, id, wish)),
    tamper: (ref: string, changes: { amount?: Money; customId?: string }) =>
      dashboard.tamper(account, ref, changes),
  };
}

type PaypalAccount = { paypalApi: PaypalApi; target: Target; requests: SeenRequest[] };

async function handle(
  { paypalApi, target, requests }: PaypalAccount,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', paypalApi.account.baseUrl);
  const body = await bodyOf(request);
  if (url.pathname === CERTIFICATE_PATH) return sendCertificate(target.signer, response);
  if (url.pathname === '/checkoutnow') {
    return showPage(paypalApi, { method, url, form: new URLSearchParams(body) }, response);
  }
  const { pathname: path } = url;
  const reply = answerCall(paypalApi, { method, path, headers, body });
  const isToken = path === '/v1/oauth2/token';
  requests.push({
    method,
    path,
    requestId: (headers['paypal-request-id'] as string | undefined) ?? null,
    body: isToken || body === '' ? null : JSON.parse(body),
    status: typeof reply === 'string' ? reply : reply.status,
    // Requests are recorded as they were, without tokens.
    answer: typeof reply === 'string' || isToken ? null : structuredClone(reply.body),
  });
  if (reply === 'cut') return void request.socket.destroy();
  if (reply === 'silence') return;
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {});
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function sendCertificate({ pem }: Signer, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/x-pem-file' }).end(pem);
}

function showPage(
  { account }: PaypalApi,
  { method, url, form }: { method: string; url: URL; form: URLSearchParams },
  response: ServerResponse,
): void {
  const token = url.searchParams.get('token') ?? '';
  const page = answerPage(account, { method, token, choice: form.get('choice') ?? '' });
  if ('location' in page) return void response.writeHead(303, { location: page.location }).end();
  response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' }).end(page.html);
}
