/** Relays the API's live line of one order to staff: a browser's EventSource carries cookies, but no bearer token. */
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import type { Route } from './+types/events';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { response } = await context.get(REQUEST_CONTEXT).api.GET('/admin/orders/{number}/events', {
    params: { path: { number } },
    headers: { accept: 'text/event-stream' },
    parseAs: 'stream',
    signal: request.signal,
  });
  // No content tells the browser not to try again.
  if (!response.ok || !response.body) return new Response(null, { status: 204 });
  return new Response(response.body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
