/** The customers of a list as a file. The API asks for a token, which only this side has. */
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import { AS_FILE, formatOf, passOn } from '../list/file.server.ts';
import { createdQuery } from '../list/list.server.ts';
import { addressOf, readView } from '../list/list.ts';
import type { Route } from './+types/file';
import { CUSTOMERS } from './filters.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(CUSTOMERS, url.searchParams);
  const { search, blocked, ordered, unverified } = view.filters;
  const query = {
    search,
    blocked,
    hasOrders: ordered,
    emailVerified: unverified && false,
    ...(await createdQuery({ api }, view.filters)),
    ...formatOf(url.searchParams),
  };
  const call = { ...AS_FILE, signal: request.signal, params: { query } };
  const { response } = await api.GET('/admin/customers/export', call);
  return passOn(response, addressOf({ ...CUSTOMERS, path: '/admin/customers/export' }, view));
}
