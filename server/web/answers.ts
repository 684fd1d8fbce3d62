/** Turns requests into what the web app reads, and its pages into responses. */
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { translatorFor } from '#common/messages/index.ts';
import type { PageHosts } from '#common/pages.ts';
import { embeddingHeaders, pagePolicy, safeHeaders } from '#platform/headers.ts';
import type { StoredPage } from '#platform/response-cache.ts';
import { fillGaps } from './page-gaps.ts';
import { NONCE_GAP, newNonce } from './page-store.ts';

const compress = promisify(gzip);
/** Below this, compression saves less than it costs. */
const WORTH_COMPRESSING = 1024;
const QUICK = { level: constants.Z_BEST_SPEED };
/** Of the transport, or about bytes we have read already. */
const NOT_PASSED_ON = new Set([
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
  'host',
  'accept-encoding',
  'expect',
  'te',
  'trailer',
]);

/** The request as the web app sees it: at the shop's public address, whatever proxies stand between. */
export function requestFor(
  request: FastifyRequest,
  publicUrl: string,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || NOT_PASSED_ON.has(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : undefined;
  // A button may send a form without a single field.
  if (request.method === 'POST' && !headers.has('content-type')) headers.set('content-type', FORM);
  return new Request(publicUrl + request.url, { method: request.method, headers, body, signal });
}

const FORM = 'application/x-www-form-urlencoded';

export function pageHeaders(
  nonce: string,
  publicUrl: string,
  hosts: PageHosts | null = null,
): Record<string, string> {
  return {
    ...safeHeaders(publicUrl),
    ...(hosts && embeddingHeaders(hosts)),
    'content-security-policy': pagePolicy(nonce, hosts ?? undefined),
  };
}

/** Browsers revalidate each time, since the nonce is new each time; going back shows the page as it was. */
const SHARED_PAGE = {
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Accept-Language, Accept-Encoding',
};
const OWN_PAGE = { ...SHARED_PAGE, 'cache-control': 'private, no-store' };
const readsGzip = ({ headers }: FastifyRequest) =>
  /\bgzip\b/.test(headers['accept-encoding'] ?? '');

/** Bypasses Fastify's own sending: there is nothing left to serialise, tag or check. */
export function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  page: StoredPage,
  publicUrl: string,
): void {
  const nonce = newNonce();
  const packed = readsGzip(request);
  const body = fillGaps(page, nonce, packed);
  reply.hijack();
  reply.raw.writeHead(200, {
    ...pageHeaders(nonce, publicUrl),
    ...SHARED_PAGE,
    'content-type': page.contentType,
    'content-length': body.length,
    ...(packed && { 'content-encoding': 'gzip' }),
  });
  reply.raw.end(body);
}

/** A page made for this visitor. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    response,
    text,
    hosts = null,
  }: { response: Response; text: string | null; hosts?: PageHosts | null },
  publicUrl: string,
): Promise<FastifyReply> {
  const nonce = newNonce();
  // A page made for one visitor is never stored unless it names another rule itself.
  reply.code(response.status).headers({ ...pageHeaders(nonce, publicUrl, hosts), ...OWN_PAGE });
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  // What carries somebody's cookies is theirs alone, also when it only leads on.
  if (cookies.length > 0) {
    reply.headers({ 'set-cookie': cookies, 'cache-control': 'private, no-store' });
  }
  if (text === null) {
    if (!response.body) return reply.send();
    return reply.send(Readable.fromWeb(response.body as NodeReadableStream));
  }
  const body = Buffer.from(text.replaceAll(NONCE_GAP, nonce));
  if (body.length < WORTH_COMPRESSING || !readsGzip(request)) return reply.send(body);
  return reply.header('content-encoding', 'gzip').send(await compress(body, QUICK));
}

/** Which words of `shop` tell what became of a request that no page answered. */
const WORDS: Record<number, 'notNow' | 'refused' | 'tooLarge' | 'tooOften' | 'unreadable'> = {
  400: 'unreadable',
  403: 'refused',
  413: 'tooLarge',
  415: 'unreadable',
  429: 'tooOften',
  503: 'notNow',
};

/** A short page without script or style, for when the web app itself cannot answer. */
export function sendPlainPage(
  reply: FastifyReply,
  words: { status: number; locale: string },
  publicUrl: string,
): FastifyReply {
  const t = translatorFor(words.locale);
  const about = WORDS[words.status] ?? 'failed';
  const [title, text] = [t(`shop.${about}.title`), t(`shop.${about}.text`)];
  return reply
    .code(words.status)
    .headers({ ...pageHeaders(newNonce(), publicUrl), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${words.locale}"><head><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p><p><a href="/">${t('shop.failed.link')}</a></p></body></html>`,
    );
}
