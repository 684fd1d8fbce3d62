/** What the overview shows of the last thirty days. */
import type { AnswerOf } from '#api/client.ts';
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { daysOf } from '../reports/days.server.ts';
import type { ReportDays } from '../reports/filters.tsx';
import type { SalesReport } from '../reports/words.ts';

const BEST = 5;

export type Month = {
  days: ReportDays;
  sales: SalesReport;
  bestSellers: Pick<AnswerOf<'reportBestSellers'>, 'items'>;
  statuses: AnswerOf<'reportOrdersByStatus'>;
};

export async function readMonth(api: RequestContext['api'], today: string): Promise<Month> {
  const days = daysOf('30', today);
  const { from, to } = days;
  const query = { from, to };
  const [sales, bestSellers, statuses] = await Promise.all([
    read(
      api.GET('/admin/reports/sales', {
        params: { query: { ...query, interval: 'day', compare: 'previous' } },
      }),
    ),
    read(
      api.GET('/admin/reports/best-sellers', {
        params: { query: { ...query, limit: BEST, by: 'product', sort: 'revenue' } },
      }),
    ),
    read(api.GET('/admin/reports/orders-by-status', { params: { query } })),
  ]);
  return { days, sales, bestSellers, statuses };
}
