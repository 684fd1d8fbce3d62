/** Relays the API's live line of one order: a browser's EventSource carries cookies, but no bearer token. */

import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { orderCall } from '../../request/order-tokens.server.ts';
import type { Route } from './+types/events';

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const call = orderCall(ctx, number);
  const { response } = await ctx.api.GET('/orders/{number}/events', {
    params: call.params,
    headers: { ...call.headers, accept: 'text/event-stream' },
    parseAs: 'stream',
    signal: request.signal,
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  // No content tells the browser not to try again.
  if (!response.ok || !response.body) return new Response(null, { status: 204 });
  return new Response(response.body, { headers: { ...headers, 'x-accel-buffering': 'no' } });
}
