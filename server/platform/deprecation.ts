/**
 * A deprecated route tells its callers: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where to read on. The
 * policy is docs/api.md.
 */
import type { RouteOptions } from 'fastify';

/** Days as `2027-01-31`. `sunset` is when the route ends; leave it out until that is known. */
export type Deprecated = { since: string; sunset?: string };

const POLICY = '</api/docs>; rel="deprecation"; type="text/html"';

function headersOf({ since, sunset }: Deprecated): Record<string, string> {
  return {
    deprecation: `@${Date.parse(since) / 1000}`,
    link: POLICY,
    ...(sunset && { sunset: new Date(sunset).toUTCString() }),
  };
}

/** For the app's `onRoute`. Costs other routes nothing. */
export function addDeprecationHeaders(route: RouteOptions): void {
  const { deprecated } = route.config ?? {};
  if (!deprecated) return;
  // A cached response is sent before any hook of the route runs.
  route.config = { ...route.config, cached: false };
  const headers = headersOf(deprecated);
  const addHeaders: RouteOptions['onSend'] = (_request, reply, payload, done) => {
    reply.headers(headers);
    done(null, payload);
  };
  const given = route.onSend ?? [];
  route.onSend = [
    ...(Array.isArray(given) ? given : [given]),
    addHeaders,
  ] as RouteOptions['onSend'];
}
