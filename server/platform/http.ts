/**
 * The HTTP door: Fastify with our conventions. Every route declares its permission; wrong shapes answer 400 with a
 * path to the field; refusals answer problem+json with a stable code; a bug answers a 500 that tells nothing.
 */
import { randomBytes } from 'node:crypto';
import etag from '@fastify/etag';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { Config } from '#server/config.ts';
import { type Audience, audienceOf } from './audience.ts';
import { type Caller, may, type Permission } from './caller.ts';
import { notAllowed, notFound, notSignedIn } from './errors.ts';
import { API_HEADERS } from './headers.ts';
import type { Limit, Limits } from './limits.ts';
import { refuseNul } from './nul.ts';
import { answerError } from './problem.ts';
import type { KeptAnswer, ResponseCache } from './response-cache.ts';
import { compileSchema } from './validation.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call. Required: a route without it does not start. */
    permission?: Permission;
    /** The route checks the caller's key itself: a bearer token there is none of the shop's. */
    ownKey?: boolean;
    /** Keep the answer in memory for everyone; the handler names the tags with `keepUnder(reply, tags)`. */
    kept?: boolean;
    /** How often one caller may call. Counted per address unless `by` says otherwise. */
    limit?: Limit & { by?: (request: FastifyRequest) => string };
  }
  interface FastifyRequest {
    caller: Caller;
    /** Language and currency of the answer. */
    audience: Audience;
    keptTicket: number;
  }
  interface FastifyReply {
    cacheTags: string[] | null;
  }
}

const MAX_BODY_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 60_000;

/** A number of hops counts proxies from the nearest on. */
function trusted(proxies: Config['trustProxy']) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;
}

export type HttpParts = {
  config: Config;
  cache: ResponseCache;
  limits: Limits;
  /** Turns a bearer token into a caller; throws a 401 refusal for a bad one. */
  authenticate: (token: string) => Promise<Caller>;
};

function openFastify(config: Config): App {
  return Fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trusted(config.trustProxy),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomBytes(9).toString('base64url'),
    routerOptions: { maxParamLength: 300 },
    // An address that cannot be read meets no route and none of the hooks.
    frameworkErrors: (error, request, reply) =>
      answerError(error, request, reply.headers(API_HEADERS)),
  }).withTypeProvider<TypeBoxTypeProvider>();
}

export async function createHttp({ config, cache, limits, authenticate }: HttpParts): Promise<App> {
  const app = openFastify(config);
  app.setValidatorCompiler(compileSchema);

  app.decorateRequest('caller', null as never);
  app.decorateRequest('audience', null as never);
  app.decorateRequest('keptTicket', 0);
  app.decorateReply('cacheTags', null);

  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS' || route.config?.permission) return;
    throw new Error(`${route.method} ${route.url} declares no permission: add config.permission.`);
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(API_HEADERS);
    const { permission, kept, limit, ownKey } = request.routeOptions.config;
    if (!permission) return; // Not a route of ours: the 404 handler answers.
    if (limit) await countCall(limits, limit, request, reply);
    request.audience = audienceOf(request.headers, request.url);
    if (kept) {
      const entry = cache.get(keptKey(request));
      if (entry) return answerKept(request, reply, entry);
      request.keptTicket = cache.ticket();
    }
    request.caller = ownKey ? { kind: 'guest' } : await callerOf(request, authenticate);
    if (may(request.caller, permission)) return;
    throw request.caller.kind === 'guest' ? notSignedIn() : notAllowed();
  });
  app.addHook('preValidation', refuseNul);

  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.cacheTags && reply.statusCode === 200 && typeof payload === 'string') {
      const tags = reply.cacheTags;
      reply.headers(KEPT_HEADERS).header('cache-tags', tags.join(' '));
      const answer = { body: Buffer.from(payload), contentType: 'application/json', tags };
      reply.header('etag', cache.keep(keptKey(request), answer, request.keptTicket).etag);
    }
    return payload;
  });
  await app.register(etag);

  app.setErrorHandler(answerError);
  app.setNotFoundHandler(() => {
    throw notFound('This address');
  });
  return app;
}

/** Marks the answer of a `kept` route: it may be shown to everyone until one of the tags goes stale. */
export function keepUnder(reply: FastifyReply, tags: string[]): void {
  reply.cacheTags = tags;
}

/** Browsers and proxies ask again each time, and mostly hear 304: a change shows at once. */
const KEPT_HEADERS = {
  'cache-control': 'public, no-cache',
  vary: 'Accept-Language, Origin',
};
const JSON_TYPE = 'application/json; charset=utf-8';

function keptKey({ url, audience }: FastifyRequest): string {
  return `${audience.locale} ${audience.currency} ${url}`;
}

function answerKept(request: FastifyRequest, reply: FastifyReply, entry: KeptAnswer): FastifyReply {
  reply.headers(KEPT_HEADERS).header('etag', entry.etag).header('cache-tags', entry.tags.join(' '));
  if (request.headers['if-none-match'] === entry.etag) return reply.code(304).send();
  return reply.header('content-type', JSON_TYPE).send(entry.body);
}

async function callerOf(
  request: FastifyRequest,
  authenticate: HttpParts['authenticate'],
): Promise<Caller> {
  const header = request.headers.authorization;
  if (!header) return { kind: 'guest' };
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw notSignedIn();
  return authenticate(token);
}

async function countCall(
  limits: Limits,
  limit: NonNullable<FastifyRequest['routeOptions']['config']['limit']>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const standing = await limits.count(limit, limit.by?.(request) ?? request.ip);
  if (!standing) return;
  reply.header('ratelimit-policy', `"${limit.name}";q=${limit.points};w=${limit.seconds}`);
  reply.header('ratelimit', `"${limit.name}";r=${standing.remaining};t=${standing.resetSeconds}`);
}
