/** A report as a file, of the days of its page. The API asks for a token, which only this side has. */
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { shopDays } from '../../request/shop-days.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import { AS_FILE, passOn } from '../list/file.server.ts';
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
  const query = { from: days.from, to: days.to, currency, format: 'csv' as const };
  const call = { ...AS_FILE, signal: request.signal };
  const back = addressOf(REPORTS, view);
  if (url.searchParams.get('what') === 'taxes') {
    const { response } = await api.GET('/admin/reports/taxes/export', {
      ...call,
      params: { query },
    });
    return passOn(response, back);
  }
  const interval = fittingInterval(days, asked);
  const { response } = await api.GET('/admin/reports/sales/export', {
    ...call,
    params: { query: { ...query, interval, compare } },
  });
  return passOn(response, back);
}
