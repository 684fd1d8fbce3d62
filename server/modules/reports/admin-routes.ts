import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { reportBestSellers, reportStatuses } from './best-sellers.ts';
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
    ({ query }) => reportBestSellers(db, query),
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
    ({ query }) => reportStatuses(db, query),
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
