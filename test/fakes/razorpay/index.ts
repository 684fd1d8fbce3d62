/**
 * A stand-in for Razorpay that speaks its wire format over HTTP: the REST API, the hosted checkout and the webhooks.
 *
 * Where each thing is taken from:
 * - paths, parameters and answers of orders, captures and refunds, error objects and their sentences, the minimum of
 *   INR 1.00, three-digit currencies, five days of holding: Razorpay's API reference (api/orders, api/payments/capture,
 *   api/refunds, "Configure Payment Capture Settings using Orders API");
 * - the refund's idempotency key (`X-Refund-Idempotency`), its checks and its 409s: "Create a Normal Refund (Idempotent
 *   Request)". Not said there, and so assumed: a key whose request was refused or failed is free again;
 * - types of every field: the declarations of the official SDK, where they are right (see entities.ts);
 * - the form's fields, the signed return, the way back by GET after leaving: "Hosted Checkout, Integration Steps". The
 *   return of a failed try (`error[code]`…, `error[metadata]` as JSON) is described there in words; its field names are
 *   those of integrations in public;
 * - events, their envelope and headers, refunds of what was never captured: "Webhooks" and "Auto-Refunds";
 * - 429 and its meaning: "Pagination and rate limits", which shows no body; the body here is assumed, as are the
 *   sentences about currencies and the last of three decimals.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { verbsOf } from './actions.ts';
import { type ApiRequest, answerApi, reserveRefundKey } from './api.ts';
import { act, arrive, type Checkout, type Page } from './checkout.ts';
import { bankError, serverError, tooMany, unknownUrl } from './errors.ts';
import { announce, createFake, type Fake, type FakeOptions, type Seen } from './fake.ts';
import { type Armed, faultFor } from './faults.ts';

export type RazorpayFake = Awaited<ReturnType<typeof startRazorpayFake>>;

export async function startRazorpayFake(options: FakeOptions = {}) {
  const fake = createFake(options);
  const checkout: Checkout = { account: fake.account, ledger: fake.ledger, sessions: new Map() };
  const server = createServer((request, response) => {
    serve(fake, checkout, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const { keyId, keySecret, webhookSecret } = fake.account;
  return {
    name: 'razorpay',
    url,
    requests: fake.requests,
    ...fake.account,
    /** As in `.env` of a shop that is to find this Razorpay; its webhooks' secret was changed once. */
    settings: {
      RAZORPAY_KEY_ID: keyId,
      RAZORPAY_KEY_SECRET: keySecret,
      RAZORPAY_WEBHOOK_SECRET: `the-former-one, ${webhookSecret}`,
      RAZORPAY_API_URL: url,
    },
    ...verbsOf(fake),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function serve(
  fake: Fake,
  checkout: Checkout,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://razorpay.test');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const { method = 'GET', headers } = request;
  if (url.pathname.startsWith('/v1/checkout/embedded')) {
    showPage(response, method === 'POST' ? servePage(checkout, url, body) : undefined);
    announce(fake);
  } else {
    await serveApi(fake, { method, url, headers, body }, response);
  }
}

function servePage(checkout: Checkout, { pathname }: URL, body: string): Page {
  const form = new URLSearchParams(body);
  return pathname.endsWith('/act') ? act(checkout, form) : arrive(checkout, form);
}

function showPage(response: ServerResponse, page: Page = { status: 405 }): void {
  const { status, html = '', location } = page;
  const type = { 'content-type': 'text/html; charset=utf-8' };
  response.writeHead(status, location ? { location } : type).end(html);
}

async function serveApi(fake: Fake, request: ApiRequest, response: ServerResponse): Promise<void> {
  const { method, url, headers, body } = request;
  fake.requests.push({
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: withoutKey(headers),
    body: body && parse(body),
  });
  const fault = faultFor(fake.faults, method, url.pathname);
  const fulfil = reserveRefundKey(fake.keys, request);
  if (typeof fulfil !== 'function') return answer(response, fulfil.status, fulfil.body);
  if (fault?.answer === 'late') await new Promise((wake) => setTimeout(wake, fault.delayMs ?? 50));
  const works = !fault || fault.answer === 'late' || fault.works === true;
  const done = works ? answerApi(fake.account, fake.ledger, fake.keys, request) : undefined;
  fulfil();
  if (fault && fault.answer !== 'late') misbehave(response, fault);
  else answer(response, done?.status ?? 400, done?.body ?? unknownUrl().body);
  // As at Razorpay, the event is on its way when the answer is: either may come first.
  announce(fake);
}

function withoutKey({ authorization: _key, ...headers }: IncomingHttpHeaders): Seen['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function misbehave(response: ServerResponse, { answer: how }: Armed): void {
  if (how === 'cut') response.socket?.destroy();
  else if (how === 'nonsense') response.writeHead(200).end('<html>Bad gateway</html>');
  else if (how === 'moved') response.writeHead(302, { location: '/v1/orders/moved' }).end();
  else if (how === 'gateway') answer(response, 400, bankError().body);
  else if (how === 500) answer(response, 500, serverError().body);
  else if (how === 429) answer(response, 429, tooMany().body);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
