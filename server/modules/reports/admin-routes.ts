import { variantName } from '#common/variant-name.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { readDays, spanOf } from './asked.ts';
import { bestSellers } from './queries/best-sellers.ts';
import { countStatuses } from './queries/statuses.ts';
import { reportSales } from './sales.ts';
import {
  BestSellersQuery,
  BestSellersSchema,
  SalesPerDayQuery,
  SalesQuery,
  SalesReportSchema,
  StatusesQuery,
  StatusesSchema,
  TaxesQuery,
  TaxesSchema,
} from './schemas.ts';
import { reportTaxes } from './taxes.ts';

const tags = ['Admin: reports'];
const COUNTED =
  'An order counts on the day it was confirmed, a refund on the day the money went back; cancelled orders that nobody ' +
  'paid count nowhere.';

export function reportRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/reports/sales',
    {
      schema: {
        operationId: 'reportSales',
        summary: 'Orders, sales and refunds by hour, day, week or month',
        description: COUNTED,
        tags,
        querystring: SalesQuery,
        response: { 200: SalesReportSchema },
      },
      config: { permission: 'reports:read' },
    },
    ({ query }) => reportSales(db, query),
  );

  app.get(
    '/admin/reports/sales-per-day',
    {
      schema: {
        operationId: 'reportSalesPerDay',
        summary: 'Orders, sales and refunds of each day',
        description: COUNTED,
        tags,
        querystring: SalesPerDayQuery,
        response: { 200: SalesReportSchema },
      },
      config: { permission: 'reports:read' },
    },
    ({ query }) => reportSales(db, { ...query, interval: 'day' }),
  );

  app.get(
    '/admin/reports/best-sellers',
    {
      schema: {
        operationId: 'reportBestSellers',
        summary: 'Products or variants by what they brought in, less what came back',
        description: COUNTED,
        tags,
        querystring: BestSellersQuery,
        response: { 200: BestSellersSchema },
      },
      config: { permission: 'reports:read' },
    },
    async ({ query }) => {
      const { currency: standard, ...days } = await readDays(db, query);
      const { currency = standard, by, sort, productId, limit } = query;
      const span = spanOf({ ...days, currency });
      const rows = await bestSellers(db, span, { currency, by, sort, productId, limit });
      const money = (amount: number) => ({ amount, currency });
      return {
        ...days,
        items: rows.map(({ title, options, units, unitsBack, sales, refunds, ...row }) => ({
          ...row,
          name: variantName(
            title,
            options.map((value) => ({ value })),
          ),
          units: units - unitsBack,
          unitsSold: units,
          unitsBack,
          sales: money(sales),
          refunds: money(refunds),
          net: money(sales - refunds),
        })),
        nextCursor: null,
      };
    },
  );

  app.get(
    '/admin/reports/orders-by-status',
    {
      schema: {
        operationId: 'reportOrdersByStatus',
        summary: 'How many orders placed on these days stand where',
        tags,
        querystring: StatusesQuery,
        response: { 200: StatusesSchema },
      },
      config: { permission: 'reports:read' },
    },
    async ({ query }) => {
      const days = await readDays(db, query);
      const items = await countStatuses(db, spanOf(days));
      const { from, to, timeZone } = days;
      return { from, to, timeZone, items };
    },
  );

  app.get(
    '/admin/reports/taxes',
    {
      schema: {
        operationId: 'reportTaxes',
        summary: 'Tax charged and given back, by country and rate',
        description: `${COUNTED} Tax is what stands on each order, by its own rounding; a refund takes its part of it.`,
        tags,
        querystring: TaxesQuery,
        response: { 200: TaxesSchema },
      },
      config: { permission: 'reports:read' },
    },
    ({ query }) => reportTaxes(db, query),
  );
}
