/**
 * A cursor belongs to the list that gave it: it carries a digest of the route and of all parameters that chose or
 * sorted the rows. With another filter, order or list it would point between other rows, so it is refused (400)
 * instead of silently skipping some. This applies to every route with a `cursor` in its query.
 */
import { createHash } from 'node:crypto';
import type { FastifyRequest, preHandlerHookHandler, RouteOptions } from 'fastify';
import { noCursorOfThisList } from './cursor.ts';

/** Short, for it guards against a mistake and not against an attack. */
export const FINGERPRINT_LENGTH = 8;
/** Page size and counts: they change neither the rows nor their order. */
const NOT_OF_THE_ROWS = new Set(['cursor', 'limit', 'facets', 'locale', 'currency']);

const READERS = ['locale', 'currency'] as const;

type Query = Record<string, unknown>;

export function bindCursors(route: RouteOptions): void {
  const { querystring } = (route.schema ?? {}) as { querystring?: { properties?: object } };
  if (!querystring?.properties || !('cursor' in querystring.properties)) return;
  const before = [route.preHandler ?? []].flat();
  // The HEAD of a GET route is made from what was added here.
  if (before.includes(takeMark)) return;
  route.preHandler = [takeMark, ...before];
  route.preSerialization = [
    ...[route.preSerialization ?? []].flat(),
    (request, _reply, payload, done) => done(null, withMark(request, payload)),
  ];
}

const takeMark: preHandlerHookHandler = (request, _reply, done) => {
  const query = request.query as Query;
  if (typeof query.cursor === 'string') {
    if (!query.cursor.startsWith(markOf(request))) throw noCursorOfThisList();
    query.cursor = query.cursor.slice(FINGERPRINT_LENGTH);
  }
  done();
};

function withMark(request: FastifyRequest, payload: unknown): unknown {
  const page = payload as { nextCursor?: string | null } | null;
  if (!page?.nextCursor) return payload;
  return { ...page, nextCursor: markOf(request) + page.nextCursor };
}

function markOf({ routeOptions, params, query, requestLocale }: FastifyRequest): string {
  const { querystring } = routeOptions.schema as { querystring: { properties: Query } };
  const chosen = Object.entries(query as Query)
    .filter(([name, value]) => value !== undefined && !NOT_OF_THE_ROWS.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // Texts and prices are sorted as this caller reads them.
  const reader = READERS.map((name) => name in querystring.properties && requestLocale[name]);
  const what = JSON.stringify([routeOptions.url, params, chosen, reader]);
  return createHash('sha256').update(what).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}
