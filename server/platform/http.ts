/**
 * The HTTP layer: Fastify with our conventions. Every route declares its permission; a wrong shape answers 400 with
 * the field's path; a refusal answers problem+json with a stable code; a bug answers a 500 that reveals nothing.
 */
import { randomBytes } from 'node:crypto';
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
  type RouteOptions,
} from 'fastify';
import type { TokenHeader } from './api-part.ts';
import { refuseBrokenText } from './broken-text.ts';
import { addEtag, cacheKey, cacheResponse, isPersonal, sendCached } from './cached-responses.ts';
import { type Caller, may, networkOf, type Permission } from './caller.ts';
import { after, minutes, now } from './clock.ts';
import { watchConnections } from './closing.ts';
import type { Config } from './config.ts';
import type { Db } from './db.ts';
import { addDeprecationHeaders, type Deprecated } from './deprecation.ts';
import {
  confirmFirst,
  keyCannotConfirm,
  keyIsNoPerson,
  keyLacks,
  notAllowed,
  notFound,
  notSignedIn,
  Refusal,
  twoFactorMissing,
} from './errors.ts';
import { ALWAYS_OPEN, type Gate } from './gate.ts';
import { safeHeaders } from './headers.ts';
import type { Health } from './health.ts';
import type { Limit, Limits } from './limits.ts';
import { bindCursors } from './list-cursors.ts';
import { serializeError } from './log-words.ts';
import { allowOrigins } from './origins.ts';
import { answerBrokenRequest, answerError } from './problem.ts';
import { watchProxies } from './proxy-watch.ts';
import { pathOf } from './request-line.ts';
import {
  decorateWithOffer,
  type Offer,
  type RequestLocale,
  requestLocaleOf,
} from './request-locale.ts';
import type { ResponseCache } from './response-cache.ts';
import { compileSerializer } from './serialization.ts';
import { compileSchema } from './validation.ts';

export { cacheUnder } from './cached-responses.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call. Required: the app does not start with a route that has none. */
    permission?: Permission;
    /** Only for people who have reauthenticated in the last minutes: roles, keys, refunds, sign-in methods. */
    confirmed?: boolean;
    /** The route checks the caller's key itself: a bearer token there is none of the shop's. */
    ownKey?: boolean;
    /** Cache the answer in memory for everyone; the handler names the tags with `cacheUnder(reply, tags)`. */
    cached?: boolean;
    /** Deprecated: callers are told by headers. */
    deprecated?: Deprecated;
    /** Honours `Idempotency-Key`: the handler's effect runs in `once`. */
    once?: boolean;
    /** How often one address may call. Limits by person, or by what is changed, are counted by the route itself. */
    limit?: Limit;
  }
  interface FastifyRequest {
    caller: Caller;
    /** Language and currency of the answer. */
    requestLocale: RequestLocale;
    cacheTicket: number;
  }
  interface FastifyInstance {
    /** Names of the headers that open one thing without signing in, in small letters. */
    tokenHeaders: string[];
  }
  interface FastifyReply {
    cacheTags: string[] | null;
  }
}

/** Routes that take larger bodies say so, and require a permission of staff. */
export const MAX_BODY_BYTES = 64 * 1024;
/** Limit on anonymous writes from one IP address, where a route has none of its own. */
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const ANONYMOUS_WRITES: Limit = { name: 'writes', points: 600, seconds: 60 };
const REQUEST_TIMEOUT_MS = 60_000;

/** Unique among processes, and cheap enough for answers that take microseconds. */
function requestIds(): () => string {
  const mine = randomBytes(6).toString('base64url');
  let count = 0;
  return () => `${mine}-${(count++).toString(36)}`;
}

/** A number of hops counts proxies from the nearest on. */
function trusted(proxies: Config['trustProxy']) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;
}

export type HttpParts = Offer & {
  config: Config;
  cache: ResponseCache;
  limits: Limits;
  health: Health;
  tokenHeaders: TokenHeader[];
  /** Who may come in while the shop is not open to everybody. */
  gate?: Gate;
  /** Turns a bearer token into a caller; throws a 401 refusal for a bad one. */
  authenticate: (token: string) => Promise<Caller>;
  /** Records what only an operator can put right; without it that goes to the log alone. */
  db?: Db;
};

function openFastify(config: Config, health: Health): App {
  const headers = safeHeaders(config.publicUrl);
  return Fastify({
    logger: {
      level: config.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      serializers: { err: serializeError },
    },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trusted(config.trustProxy),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: requestIds(),
    routerOptions: { maxParamLength: 300 },
    rewriteUrl: pathOf,
    // A URL that cannot be parsed reaches no route and none of the hooks.
    frameworkErrors: (error, request, reply) =>
      answerError(health, error, request, reply.headers(headers)),
    return503OnClosing: false, // `closing.ts` answers requests that come too late.
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, headers),
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(compileSchema)
    .setSerializerCompiler(compileSerializer);
}

/** Every route declares who may call it, and anonymous writes have a limit. */
function completeRoute(route: RouteOptions): void {
  const { config, method, url } = route;
  if (method === 'HEAD' || method === 'OPTIONS') return;
  if (!config?.permission) {
    throw new Error(`${method} ${url} declares no permission: add config.permission.`);
  }
  const writes = [method].flat().some((one) => WRITES.has(one));
  if (config.permission === 'public' && writes && !config.limit) {
    route.config = { ...config, limit: ANONYMOUS_WRITES };
  }
}

export async function createHttp(parts: HttpParts): Promise<App> {
  const { config, cache, limits, health, gate = ALWAYS_OPEN } = parts;
  const app = openFastify(config, health);
  const headers = safeHeaders(config.publicUrl);
  const watch = watchProxies(parts, app.log);
  watchConnections(app.server);

  const tokenHeaders = parts.tokenHeaders.map(({ name }) => name.toLowerCase());
  app.decorate('tokenHeaders', tokenHeaders);
  decorateWithOffer(app, parts);
  app.decorateRequest('caller', null as never);
  app.decorateRequest('requestLocale', null as never);
  app.decorateRequest('cacheTicket', 0);
  app.decorateReply('cacheTags', null);

  for (const prepare of [completeRoute, addDeprecationHeaders, bindCursors]) {
    app.addHook('onRoute', prepare);
  }
  await allowOrigins(app, config.corsOrigins, tokenHeaders);
  // Hooks with a callback: each `async` one costs every answer a promise. What is cached goes out in the first of them.
  app.addHook('onRequest', (request, reply, done) => {
    const { permission, cached, limit, ownKey } = request.routeOptions.config;
    request.requestLocale = requestLocaleOf(request.headers, request.url, parts);
    const isShut = gate.isShut(request);
    if (cached && !isShut) {
      const entry = cache.get(cacheKey(request));
      if (entry) return sendCached(request, reply, entry, headers);
      request.cacheTicket = cache.ticket();
    }
    reply.headers(headers);
    if (isPersonal(request, tokenHeaders)) reply.header('cache-control', 'private, no-store');
    watch(request);
    if (!permission) return done(); // Not a route of ours: the 404 handler answers.
    const bearer = ownKey ? undefined : request.headers.authorization;
    if (bearer === undefined && !(limit && limits.on) && !isShut) {
      request.caller = GUEST;
      return done(may(GUEST, permission) ? undefined : notSignedIn());
    }
    admit(parts, { request, reply, bearer, isShut }).then(() => done(), done);
  });
  app.addHook('preValidation', refuseBrokenText);
  app.addHook('onSend', (request, reply, payload, done) => {
    cacheResponse(cache, request, reply, payload);
    if (health.stopping) reply.header('connection', 'close');
    done(null, addEtag(request, reply, payload));
  });

  app.setErrorHandler<Error>((error, request, reply) => answerError(health, error, request, reply));
  app.setNotFoundHandler(() => {
    throw notFound('address');
  });
  return app;
}

type Coming = {
  request: FastifyRequest;
  reply: FastifyReply;
  bearer: string | undefined;
  isShut: boolean;
};

async function admit(
  { limits, authenticate, gate }: HttpParts,
  { request, reply, bearer, isShut }: Coming,
): Promise<void> {
  const { permission = 'account', limit, confirmed } = request.routeOptions.config;
  if (limit) await countCall(limits, limit, { who: networkOf(request), reply });
  const caller = bearer === undefined ? GUEST : await callerOf(bearer, authenticate);
  request.caller = caller;
  if (!may(caller, permission)) throw reasonAgainst(caller, permission, confirmed);
  if (confirmed) refuseUnconfirmed(caller);
  if (isShut) await gate?.admit(request, caller);
}

const GUEST: Caller = { kind: 'guest' };
/** How long after reauthenticating a person may take sensitive actions. */
export const CONFIRMED_MS = minutes(10);

/**
 * Throws unless the caller is a person who has just reauthenticated. For routes whose action is sensitive only
 * sometimes; others declare `confirmed`. A key cannot reauthenticate, so sensitive actions are left to people.
 */
export function refuseUnconfirmed(caller: Caller): void {
  if (caller.kind === 'key') throw keyCannotConfirm();
  if (caller.kind !== 'account') throw notAllowed();
  if (after(caller.confirmedAt, CONFIRMED_MS) < now()) throw confirmFirst();
}

function reasonAgainst(caller: Caller, permission: Permission, confirmed = false): Refusal {
  if (caller.kind === 'guest') return notSignedIn();
  if (caller.kind === 'account') return caller.twoFactorMissing ? twoFactorMissing() : notAllowed();
  if (permission === 'account') return keyIsNoPerson();
  return confirmed ? keyCannotConfirm() : keyLacks(permission);
}

async function callerOf(header: string, authenticate: HttpParts['authenticate']): Promise<Caller> {
  const [scheme, token, ...more] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) throw notSignedIn();
  return authenticate(token);
}

/**
 * Counts one call of `who` (an address, an account) and reports the remaining quota in the header fields of the
 * IETF draft "RateLimit header fields for HTTP"; a call may be counted under several limits. Throws a 429 refusal.
 * `silent`: only a refusal is reported, where the count itself would give something away.
 */
export async function countCall(
  limits: Limits,
  limit: Limit,
  { who, reply, silent = false }: { who: string; reply: FastifyReply; silent?: boolean },
): Promise<void> {
  const say = (remaining: number, resetSeconds: number) => {
    addField(reply, 'ratelimit-policy', `"${limit.name}";q=${limit.points};w=${limit.seconds}`);
    addField(reply, 'ratelimit', `"${limit.name}";r=${remaining};t=${resetSeconds}`);
  };
  try {
    const standing = await limits.count(limit, who);
    if (standing && !silent) say(standing.remaining, standing.resetSeconds);
  } catch (error) {
    if (error instanceof Refusal) say(0, error.retryAfterSeconds ?? limit.seconds);
    throw error;
  }
}

function addField(reply: FastifyReply, name: string, value: string): void {
  const earlier = reply.getHeader(name);
  reply.header(name, earlier ? `${earlier}, ${value}` : value);
}
