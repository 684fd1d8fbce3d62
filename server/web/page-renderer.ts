/** Answers requests for pages: from the cache when it can, else from the web app, once for all who ask meanwhile. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerPage, Page } from '#common/pages.ts';
import type { Health } from '#platform/health.ts';
import type { Platform } from '#platform/platform.ts';
import { answerFor, logFailure, logRefusal } from '#platform/problem.ts';
import { receiveForm } from '#platform/uploads.ts';
import { requestFor, sendPage, sendPlainPage, sendStored } from './answers.ts';
import type { CallApi } from './call-api.ts';
import { leaveUnread, UPLOAD_LIMITS } from './form-gate.ts';
import { NONCE_GAP, PageStore } from './page-store.ts';
import { attemptOf, SentAgain } from './sent-again.ts';
import { type Visitor, visitorOf } from './visitor.ts';

const TEXT = /^(text\/(html|x-script|plain)|application\/xml)/;

export type PageRenderer = {
  publicUrl: string;
  dataDir: string;
  health: Health;
  store: PageStore;
  answerPage: AnswerPage;
  callApi: CallApi;
  /** Shared pages being rendered: further requests for one wait for it. */
  making: Map<string, Promise<unknown>>;
  sentAgain: SentAgain<Made>;
};

type Made = Page & { text: string | null };

export function createPageRenderer(
  { config: { publicUrl, dataDir }, cache, health }: Pick<Platform, 'config' | 'cache' | 'health'>,
  answerPage: AnswerPage,
  callApi: CallApi,
): PageRenderer {
  const store = new PageStore(cache);
  const sentAgain = new SentAgain<Made>();
  return { publicUrl, dataDir, health, store, answerPage, callApi, making: new Map(), sentAgain };
}

/** The fast path: reads only cookies, language and a nonce. True when it has answered. */
export function sendIfCached(
  { publicUrl, store }: PageRenderer,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  if (request.method !== 'GET') return false;
  const visitor = visitorOf(request, publicUrl);
  const page = visitor.signedIn ? undefined : store.find(visitor, request.url);
  if (page) sendStored(request, reply, page, publicUrl);
  return page !== undefined;
}

export async function answer(
  renderer: PageRenderer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const visitor = visitorOf(request, renderer.publicUrl);
  const make = () => makePage(renderer, { request, reply, visitor });
  const send = async (made: Promise<Made>) =>
    sendPage(request, reply, await made, renderer.publicUrl);
  if (request.method !== 'GET' || visitor.signedIn) return send(make());

  const { making } = renderer;
  const key = renderer.store.keyOf(visitor, request.url);
  const inTheMaking = making.get(key);
  if (inTheMaking !== undefined) {
    await inTheMaking;
    return sendIfCached(renderer, request, reply) ? reply : send(make());
  }
  const made = make();
  // Until it is rendered, not until it is sent: a slow reader or a stream would hold up all others.
  const done = made
    .catch(() => {}) // `send` answers it.
    .finally(() => making.delete(key));
  making.set(key, done);
  return send(made);
}

type Asked = { request: FastifyRequest; reply: FastifyReply; visitor: Visitor };

async function makePage(renderer: PageRenderer, { request, reply, visitor }: Asked): Promise<Made> {
  const { store, sentAgain } = renderer;
  const ticket = store.ticket();
  const gone = new AbortController();
  const attempt = attemptOf(request);
  // A request with an attempt key is finished even if the connection drops: its answer will be asked for.
  if (!attempt) reply.raw.once('close', () => gone.abort());
  const renderOnce = () => renderPage(renderer, { request, reply, visitor }, gone.signal);
  const made = await (attempt ? sentAgain.once(attempt, renderOnce) : renderOnce());
  const { response, tags, hosts, text } = made;
  const contentType = response.headers.get('content-type') ?? '';
  // A cached page is sent with the strict policy.
  if (tags && !hosts && text !== null && request.method === 'GET') {
    store.keep(visitor, request.url, { html: text, contentType, tags }, ticket);
  }
  return made;
}

async function renderPage(
  { publicUrl, dataDir, answerPage, callApi }: PageRenderer,
  { request, reply, visitor }: Asked,
  signal: AbortSignal,
): Promise<Made> {
  const page = await answerPage(requestFor(request, publicUrl, signal), {
    ...visitor,
    fetchApi: (call) => callApi(call, request.ip),
    receiveForm: () => receiveForm(request, reply, { dataDir, limits: UPLOAD_LIMITS }),
    nonce: NONCE_GAP,
    publicUrl,
    address: request.ip,
    log: (err) => request.log.error({ err, requestId: request.id }, 'page failed'),
  });
  const isText = TEXT.test(page.response.headers.get('content-type') ?? '');
  return { ...page, text: isText ? await page.response.text() : null };
}

/** For when the web app cannot answer, or was not called. */
export function sendFailure(
  { publicUrl, health }: PageRenderer,
  request: FastifyRequest,
  reply: FastifyReply,
  error: Error,
): FastifyReply {
  const { status, code, retryAfterSeconds } = answerFor(error);
  if (status >= 500) logFailure(health, error, request);
  else logRefusal(request, status, code);
  if (retryAfterSeconds) reply.header('retry-after', String(retryAfterSeconds));
  const { locale } = visitorOf(request, publicUrl);
  return sendPlainPage(leaveUnread(request, reply), { status, locale }, publicUrl);
}
