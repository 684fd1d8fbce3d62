/** The orders of a list as a file. The API asks for a token, which only this side has. */
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import { AS_FILE, formatOf, passOn } from '../list/file.server.ts';
import { addressOf, readView } from '../list/list.ts';
import type { Route } from './+types/file';
import { ORDERS } from './filters.tsx';
import { ordersQuery } from './query.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(ORDERS, url.searchParams);
  const { sort, ...filters } = await ordersQuery({ api }, view);
  const query = { ...filters, ...formatOf(url.searchParams) };
  const call = { ...AS_FILE, signal: request.signal };
  const sorted = { ...call, params: { query: { ...query, sort } } };
  const back = addressOf({ ...ORDERS, path: '/admin/orders/export' }, view);
  const what = url.searchParams.get('what');
  if (what === 'payments') {
    const { response } = await api.GET('/admin/payments/export', { ...call, params: { query } });
    return passOn(response, back);
  }
  const { response } = await (what === 'lines'
    ? api.GET('/admin/order-lines/export', sorted)
    : api.GET('/admin/orders/export', sorted));
  return passOn(response, back);
}
