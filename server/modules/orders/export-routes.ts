/** Orders, and their lines, as files: what the list shows under the same filters, all pages of it. */
import { fileStyle } from '#modules/settings/index.ts';
import {
  admitExport,
  EXPORT_ANSWER,
  ExportQuery,
  rowsOf,
  sendExport,
} from '#platform/export/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape } from '#platform/schemas.ts';
import { lineColumns, orderColumns } from './export-columns.ts';
import { OrderFilters, OrderSorting, readFilters } from './list-query.ts';
import { lineFileRows, orderFileRows } from './queries/export.ts';

const tags = ['Admin: orders'];
const querystring = Shape({ ...OrderFilters, ...OrderSorting, ...ExportQuery });

export function orderExportRoutes(app: App, platform: Platform): void {
  const { db } = platform;
  app.get(
    '/admin/orders/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportOrders',
        summary: 'Orders as a file, one row each',
        description:
          'All that `listOrders` shows under the same filters, in its order, as they stand at this moment.',
        tags,
        querystring,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'exports:read' },
    },
    async (request, reply) => {
      const { query } = request;
      const { sort = 'newest' } = query;
      const entry = { action: 'order.export', subjectType: 'export', subjectId: 'orders' } as const;
      await admitExport(request, { platform, reply, query }, entry);
      const { t, style } = await fileStyle(platform, request);
      const rows = rowsOf(db, orderFileRows({ filter: readFilters(query), sort }));
      const file = { name: 'orders', sheet: t('files.orders'), columns: orderColumns(t) };
      return sendExport(reply, rows, { ...file, ...style });
    },
  );

  app.get(
    '/admin/order-lines/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportOrderLines',
        summary: 'What was ordered as a file, one row for each line',
        description:
          'Of all orders that `listOrders` shows under the same filters, as they stand at this moment.',
        tags,
        querystring,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'exports:read' },
    },
    async (request, reply) => {
      const { query } = request;
      const { sort = 'newest' } = query;
      const entry = {
        action: 'order.export',
        subjectType: 'export',
        subjectId: 'order-lines',
      } as const;
      await admitExport(request, { platform, reply, query }, entry);
      const { t, style } = await fileStyle(platform, request);
      const rows = rowsOf(db, lineFileRows({ filter: readFilters(query), sort }));
      const file = { name: 'order-lines', sheet: t('files.lines'), columns: lineColumns(t) };
      return sendExport(reply, rows, { ...file, ...style });
    },
  );
}
