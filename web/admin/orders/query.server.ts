/** What the list of orders, and all that is done with what it shows, asks the API for. */
import type { RequestContext } from '../../request/context.server.ts';
import { createdQuery } from '../list/list.server.ts';
import type { OrdersView } from './filters.tsx';

export async function ordersQuery({ api }: Pick<RequestContext, 'api'>, view: OrdersView) {
  const { from, until, ...filters } = view.filters;
  const created = await createdQuery({ api }, { from, until });
  return { ...filters, ...created, sort: view.sort };
}
