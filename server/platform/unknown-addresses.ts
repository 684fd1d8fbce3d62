/** Answers calls that reach no route: an unknown URL, or a method that a known one does not take. */
import { notFound, refusal } from './errors.ts';
import type { App } from './http.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const FOR_PROGRAMS = /^\/(api|webhooks)\//;
const EVERYTHING_BELOW = ['/api', '/api/*', '/webhooks', '/webhooks/*'];

/** An address with its names taken out: to the router `/a/:id` and `/a/:slug` are one. */
type Known = Map<string, { url: string; methods: Set<string> }>;

/** Records which methods each URL takes. Call it before the routes are registered. */
export function noteMethods(app: App): Known {
  const known: Known = new Map();
  app.addHook('onRoute', ({ url, method }) => {
    if (!FOR_PROGRAMS.test(url) || url.includes('*')) return;
    const key = url.replaceAll(/:\w+/g, ':');
    const entry = known.get(key) ?? { url, methods: new Set() };
    for (const one of [method].flat()) entry.methods.add(one);
    known.set(key, entry);
  });
  return known;
}

/**
 * Call it after all routes: it always answers a problem, never a page, and before a byte of the body is read. An id
 * longer than the router takes is unknown too.
 */
export function refuseUnknownAddresses(app: App, known: Known): void {
  for (const { url, methods } of [...known.values()]) {
    const missing = METHODS.filter((one) => !methods.has(one));
    if (missing.length === 0) continue;
    const allow = [...methods].sort().join(', ');
    app.route({
      method: missing,
      url,
      schema: { hide: true },
      // For every caller: the description of the API says as much.
      config: { permission: 'public', ownKey: true },
      onRequest: async (_request, reply) => {
        reply.header('allow', allow);
        throw wrongMethod(allow);
      },
      handler: () => undefined,
    });
  }
  for (const url of EVERYTHING_BELOW) {
    app.all(url, {
      schema: { hide: true },
      config: { permission: 'public' },
      onRequest: async () => {
        throw notFound('address');
      },
      handler: () => undefined,
    });
  }
}

const wrongMethod = (allow: string) =>
  refusal(405, 'request.wrong_method', { params: { methods: allow } });
