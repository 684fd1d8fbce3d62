/** Razorpay's REST API, as far as shops use it. */
import type { IncomingHttpHeaders } from 'node:http';
import { type ApiError, isApiError, refusal, unknownUrl, wrongKey } from './errors.ts';
import { capture, find, giveBack, type Ledger, openOrder } from './ledger.ts';
import { hashOf, readCapture, readOrder, readPage, readRefund, readRefundKey } from './requests.ts';

export type ApiRequest = {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
};
export type ApiAnswer = { status: number; body: unknown };
export type Account = { keyId: string; keySecret: string };

/** A refund's key with what it was first sent with; `answer` is there once the work is done. */
type StoredResponse = { hash: string; answer?: unknown };
export type RefundKeys = Map<string, StoredResponse>;

type Context = { ledger: Ledger; keys: RefundKeys; request: ApiRequest; id: string };
type Route = [method: string, path: RegExp, answer: (context: Context) => unknown];

const ID = '([A-Za-z0-9_]{1,40})';
const path = (text: string) => new RegExp(`^/v1/${text.replace(':id', ID)}$`);

const ROUTES: Route[] = [
  ['POST', path('orders'), ({ ledger, request }) => openOrder(ledger, readOrder(json(request)))],
  ['GET', path('orders'), findOrders],
  ['GET', path('orders/:id'), ({ ledger, id }) => find(ledger.orders, id)],
  ['GET', path('orders/:id/payments'), paymentsOf],
  ['GET', path('payments/:id'), ({ ledger, id }) => find(ledger.payments, id)],
  [
    'POST',
    path('payments/:id/capture'),
    ({ ledger, request, id }) => capture(ledger, id, readCapture(json(request))),
  ],
  ['POST', path('payments/:id/refund'), refundOnce],
  ['GET', path('payments/:id/refunds'), refundsOf],
  ['GET', path('refunds/:id'), ({ ledger, id }) => find(ledger.refunds, id)],
];

/** The answer is fixed at this moment: a late one has the old state. */
export function answerApi(
  account: Account,
  ledger: Ledger,
  keys: RefundKeys,
  request: ApiRequest,
): ApiAnswer {
  try {
    if (!isAllowed(account, request.headers.authorization)) throw wrongKey();
    return { status: 200, body: structuredClone(route({ ledger, keys, request, id: '' })) };
  } catch (error) {
    if (isApiError(error)) return error satisfies ApiError;
    throw error;
  }
}

function route(context: Context): unknown {
  const { method, url } = context.request;
  for (const [verb, pattern, answer] of ROUTES) {
    const match = verb === method ? pattern.exec(url.pathname) : null;
    if (match) return answer({ ...context, id: match[1] ?? '' });
  }
  throw unknownUrl();
}

function isAllowed({ keyId, keySecret }: Account, header: string | undefined): boolean {
  const expected = Buffer.from(`${keyId}:${keySecret}`).toString('base64');
  return header === `Basic ${expected}`;
}

function json({ headers, body }: ApiRequest): unknown {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw refusal(400, 'The content type must be application/json');
  }
  try {
    return JSON.parse(body);
  } catch {
    throw refusal(400, 'The request body is not valid JSON');
  }
}

/** Its search answers every receipt that contains the search term. */
function findOrders({ ledger, request }: Context) {
  const asked = readPage(request.url.searchParams, ['receipt', 'authorized']);
  const { receipt = '' } = asked;
  return pageOf(
    [...ledger.orders.values()].filter((order) => (order.receipt ?? '').includes(receipt)),
    asked,
  );
}

function paymentsOf({ ledger, id }: Context) {
  find(ledger.orders, id);
  const all = [...ledger.payments.values()].filter(({ order_id }) => order_id === id);
  return pageOf(all, { count: all.length, skip: 0 });
}

function refundsOf({ ledger, request, id }: Context) {
  find(ledger.payments, id);
  const all = [...ledger.refunds.values()].filter(({ payment_id }) => payment_id === id);
  return pageOf(all, readPage(request.url.searchParams));
}

function pageOf(oldestFirst: object[], { count, skip }: { count: number; skip: number }) {
  const items = oldestFirst.toReversed().slice(skip, skip + count);
  return { entity: 'collection', count: items.length, items };
}

/** A key that comes again with the same body gets the first answer; with another, or too soon, a 409. */
function refundOnce({ ledger, keys, request, id }: Context): unknown {
  const asked = readRefund(json(request), find(ledger.payments, id));
  const key = readRefundKey(request.headers['x-refund-idempotency']);
  if (!key) return giveBack(ledger, id, asked);
  const earlier = keys.get(key);
  if (earlier?.answer) return earlier.answer;
  const refund = giveBack(ledger, id, asked);
  keys.set(key, { hash: hashOfRequest(request), answer: structuredClone(refund) });
  return refund;
}

const hashOfRequest = ({ url, body }: ApiRequest) => hashOf(`${url.pathname}\n${body}`);

/**
 * Before the work begins, since a second request may come while the first one waits. Returns the 409, or what to do
 * when the request has ended: a key whose work was not done is free again.
 */
export function reserveRefundKey(keys: RefundKeys, request: ApiRequest): ApiError | (() => void) {
  const key = request.headers['x-refund-idempotency'];
  if (typeof key !== 'string' || !request.url.pathname.endsWith('/refund')) return () => {};
  const earlier = keys.get(key);
  if (earlier && earlier.hash !== hashOfRequest(request)) {
    return refusal(
      409,
      'Different request with the same idempotency key has already been processed.',
    );
  }
  if (earlier && !earlier.answer) {
    return refusal(409, 'Another request with the same idempotency key is still in progress.');
  }
  if (!earlier) keys.set(key, { hash: hashOfRequest(request) });
  return () => {
    if (!keys.get(key)?.answer) keys.delete(key);
  };
}
