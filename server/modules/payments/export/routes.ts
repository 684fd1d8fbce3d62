/** Payments as a file: all that came and went, each once, with the sign it has in the books. */

import { Type } from 'typebox';
import type { Translator } from '#common/messages/index.ts';
import { headColumns, OrderFilters, readFilters } from '#modules/orders/index.ts';
import { fileStyle } from '#modules/settings/index.ts';
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
import { At, Shape } from '#platform/schemas.ts';
import { cachedMethodSettings, methodNames } from '../methods/methods.ts';
import type { Providers } from '../providers/index.ts';
import { type MoneyFileRow, moneyFileRows } from './queries.ts';

const querystring = Shape({
  ...OrderFilters,
  movedFrom: Type.Optional({ ...At, description: 'Only money that moved then or later' }),
  movedBefore: Type.Optional({ ...At, description: 'Only money that moved before' }),
  ...ExportQuery,
});

export function paymentExportRoutes(app: App, platform: Platform, providers: Providers): void {
  app.get(
    '/admin/payments/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportPayments',
        summary: 'Money that came and went, as a file',
        description:
          'One row for each movement of the orders that `listOrders` shows under the same filters; what went back is below 0.',
        tags: ['Admin: payments'],
        querystring,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'exports:read' },
    },
    async (request, reply) => {
      const { query } = request;
      const entry = {
        action: 'payment.export',
        subjectType: 'export',
        subjectId: 'payments',
      } as const;
      await admitExport(request, { platform, reply, query }, entry);
      const { t, style } = await fileStyle(platform, request);
      const methods = methodNames(await cachedMethodSettings(platform), providers, style.locale);
      const names = new Map(methods.map(({ method, name }) => [method, name]));
      const asked = {
        filter: readFilters(query),
        movedFrom: query.movedFrom ? new Date(query.movedFrom) : undefined,
        movedBefore: query.movedBefore ? new Date(query.movedBefore) : undefined,
      };
      const file = { name: 'payments', sheet: t('files.payments'), columns: columnsOf(t, names) };
      return sendExport(reply, rowsOf(platform.db, moneyFileRows(asked)), { ...file, ...style });
    },
  );
}

const columnsOf = (t: Translator, names: Map<string, string>): Column<MoneyFileRow>[] => [
  { name: t('files.moved'), kind: 'moment', read: ({ movedAt }) => movedAt },
  { name: t('files.kind'), kind: 'text', read: ({ kind }) => t(`files.kinds.${kind}`) },
  { name: t('files.method'), kind: 'text', read: ({ method }) => names.get(method) ?? method },
  { name: t('files.currency'), kind: 'text', read: ({ currency }) => currency },
  {
    name: t('files.amount'),
    kind: 'amount',
    read: ({ amount, currency }) => ({ amount, currency }),
  },
  { name: t('files.providerReference'), kind: 'text', read: ({ providerRef }) => providerRef },
  {
    name: t('files.transactionReference'),
    kind: 'text',
    read: ({ transactionRef }) => transactionRef,
  },
  ...headColumns(t),
];
