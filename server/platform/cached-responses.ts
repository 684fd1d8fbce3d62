/**
 * Responses cached in memory for everyone, and the tags by which clients revalidate their copies. A cached response
 * bypasses Fastify's own sending: there is nothing left to serialise, tag or check.
 */
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CachedResponse, ResponseCache } from './response-cache.ts';

/** Browsers and proxies revalidate each time and mostly get a 304, so a change shows at once. */
const CACHED_HEADERS = {
  'cache-control': 'public, no-cache',
  vary: 'Accept-Language, Origin',
};
const JSON_TYPE = 'application/json; charset=utf-8';

/** Marks a response as publicly cacheable until one of the tags is invalidated. */
export function cacheUnder(reply: FastifyReply, tags: string[]): void {
  reply.cacheTags = tags;
}

/** Answers to signed-in callers and to writes must not be stored by browsers either. */
export function isPersonal({ method, headers }: FastifyRequest, tokenHeaders: string[]): boolean {
  return (
    (method !== 'GET' && method !== 'HEAD') ||
    headers.authorization !== undefined ||
    tokenHeaders.some((name) => headers[name] !== undefined)
  );
}

export function cacheKey({ url, requestLocale }: FastifyRequest): string {
  return `${requestLocale.locale} ${requestLocale.currency} ${url}`;
}

/** Stores the response of a `cached` route. */
export function cacheResponse(
  cache: ResponseCache,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): void {
  const tags = reply.cacheTags;
  if (!tags || reply.statusCode !== 200 || typeof payload !== 'string') return;
  const answer = { body: Buffer.from(payload), contentType: JSON_TYPE, tags };
  const { etag } = cache.keep(cacheKey(request), answer, request.cacheTicket);
  reply.headers(headersOf({ tags, etag }));
}

const headersOf = ({ tags, etag }: Pick<CachedResponse, 'tags' | 'etag'>) => ({
  ...CACHED_HEADERS,
  etag,
  'cache-tags': tags.join(' '),
});

/** Headers of cached responses as a flat list, which Node takes as it is. */
const heads = new WeakMap<CachedResponse, string[]>();

function headOf(entry: CachedResponse, headers: Record<string, string>): string[] {
  const known = heads.get(entry);
  if (known) return known;
  const { body, contentType } = entry;
  const head = Object.entries({
    ...headers,
    ...headersOf(entry),
    'content-type': contentType,
    'content-length': String(body.byteLength),
  }).flat();
  heads.set(entry, head);
  return head;
}

/** `headers`: those sent with every answer of this shop. */
export function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  entry: CachedResponse,
  headers: Record<string, string>,
): void {
  const isStill = asksFor(request, entry.etag);
  // A browser of an allowed origin has already been given its CORS headers.
  if (isStill || request.headers.origin !== undefined) {
    reply.headers(headers).headers(headersOf(entry));
    if (isStill) reply.code(304).send();
    else reply.header('content-type', entry.contentType).send(entry.body);
    return;
  }
  reply.hijack();
  reply.raw.writeHead(200, headOf(entry, headers));
  reply.raw.end(entry.body);
}

/** Proxies that compress an answer weaken its tag (`W/`); a client may send several. */
const asksFor = ({ headers }: FastifyRequest, etag: string) =>
  headers['if-none-match']?.includes(etag) ?? false;

/** Adds an ETag unless there is one, and answers 304 to a client that has the same. */
export function addEtag<Payload>(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: Payload,
): Payload | string {
  if (request.method !== 'GET' && request.method !== 'HEAD') return payload;
  if (reply.statusCode !== 200) return payload;
  const etag = reply.getHeader('etag') ?? etagFor(reply, payload);
  if (typeof etag !== 'string') return payload;
  reply.header('etag', etag);
  if (!asksFor(request, etag)) return payload;
  reply.code(304);
  return '';
}

/** Lets the ETag of something that can be changed serve as `If-Match` too: see `version.ts`. */
function versionIn(payload: string | Buffer): string {
  const [, version] =
    /^\{"id":"[^"]*","version":"([\w-]{16})"/.exec(payload.toString('utf8', 0, 120)) ?? [];
  return version ? `${version}.` : '';
}

function etagFor(reply: FastifyReply, payload: unknown): string | undefined {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return undefined;
  // An API client may keep an answer that no cache may store; a personal page is made anew each time.
  const isData = String(reply.getHeader('content-type')).startsWith('application/json');
  const isStored = !String(reply.getHeader('cache-control')).includes('no-store');
  if (!isData && !isStored) return undefined;
  return `"${versionIn(payload)}${hash('sha1', payload, 'base64url')}"`;
}
