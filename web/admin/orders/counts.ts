/** How many orders stand where, for a page that stays open. */
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import type { Route } from './+types/counts';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context }: Route.LoaderArgs) {
  const counts = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/orders/counts'));
  return Response.json(counts, { headers: { 'cache-control': 'no-store' } });
}
