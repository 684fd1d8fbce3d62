/** Customers as a file: everybody who ordered or registered, guests included. */
import { Type } from 'typebox';
import type { Translator } from '#common/messages/index.ts';
import { fileStyle } from '#modules/settings/index.ts';
import { createdQuery, readCreated } from '#platform/created.ts';
import {
  admitExport,
  type Column,
  EXPORT_ANSWER,
  ExportQuery,
  rowsOf,
  sendExport,
} from '#platform/export/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { FilledText, Shape } from '#platform/schemas.ts';
import { type CustomerFileRow, customerFileRows } from './queries/export.ts';
import { FORMER_DATES } from './staff-schemas.ts';

const querystring = Shape({
  search: Type.Optional(FilledText(100)),
  blocked: Type.Optional(Type.Boolean()),
  emailVerified: Type.Optional(Type.Boolean()),
  hasOrders: Type.Optional(Type.Boolean({ description: 'Cancelled orders do not count' })),
  ...createdQuery(FORMER_DATES),
  ...ExportQuery,
});

export function customerExportRoutes(app: App, platform: Platform): void {
  app.get(
    '/admin/customers/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportCustomers',
        summary: 'Customers as a file, guests included',
        description:
          'As `listCustomers` under the same filters, and whoever ordered as a guest, by their address. A row for each currency they paid in; what went back is taken off.',
        tags: ['Admin: customers'],
        querystring,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'exports:read' },
    },
    async (request, reply) => {
      const { query } = request;
      const entry = {
        action: 'customer.export',
        subjectType: 'export',
        subjectId: 'customers',
      } as const;
      await admitExport(request, { platform, reply, query }, entry);
      const { t, style } = await fileStyle(platform, request);
      const { search, blocked, emailVerified, hasOrders } = query;
      const rows = customerFileRows({
        ...readCreated(query, FORMER_DATES),
        search: search?.trim(),
        blocked,
        emailVerified,
        hasOrders,
      });
      const file = { name: 'customers', sheet: t('files.customers'), columns: columnsOf(t) };
      return sendExport(reply, rowsOf(platform.db, rows), { ...file, ...style });
    },
  );
}

const columnsOf = (t: Translator): Column<CustomerFileRow>[] => [
  { name: t('files.email'), kind: 'text', read: ({ email }) => email },
  { name: t('files.name'), kind: 'text', read: ({ name }) => name },
  { name: t('files.account'), kind: 'text', read: ({ kind }) => t(`files.accounts.${kind}`) },
  { name: t('files.since'), kind: 'day', read: ({ since }) => since },
  { name: t('files.orderCount'), kind: 'count', read: ({ orderCount }) => orderCount },
  { name: t('files.lastOrder'), kind: 'day', read: ({ lastOrderAt }) => lastOrderAt },
  { name: t('files.currency'), kind: 'text', read: ({ currency }) => currency },
  {
    name: t('files.spent'),
    kind: 'amount',
    read: ({ spent, currency }) =>
      spent === null || !currency ? null : { amount: spent, currency },
  },
];
