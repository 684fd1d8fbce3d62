/** A report as a file, of the days of its page. The API asks for a token, which only this side has. */
import { isOneOf, keysOf } from '#common/narrow.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { shopDays } from '../../request/shop-days.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import { AS_FILE, formatOf, passOn } from '../list/file.server.ts';
import { addressOf, readView } from '../list/list.ts';
import type { Route } from './+types/file';
import { fittingInterval, reportDays } from './days.server.ts';
import { REPORTS } from './filters.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(REPORTS, url.searchParams);
  const days = reportDays(view.filters, (await shopDays({ api })).today());
  const { compare = 'previous', interval: asked, currency } = view.filters;
  const query = { from: days.from, to: days.to, currency, ...formatOf(url.searchParams) };
  const call = { ...AS_FILE, signal: request.signal };
  const of = { ...call, params: { query } };
  const { currency: _, ...ofAll } = query;
  const interval = fittingInterval(days, asked);
  const files = {
    sales: () =>
      api.GET('/admin/reports/sales/export', {
        ...call,
        params: { query: { ...query, interval, compare } },
      }),
    bestSellers: () => api.GET('/admin/reports/best-sellers/export', of),
    statuses: () =>
      api.GET('/admin/reports/orders-by-status/export', { ...call, params: { query: ofAll } }),
    taxes: () => api.GET('/admin/reports/taxes/export', of),
  };
  const what = url.searchParams.get('what') ?? '';
  const { response } = await files[isOneOf(keysOf(files), what) ? what : 'sales']();
  return passOn(response, addressOf(REPORTS, view));
}
