/** Best sellers, and orders by status, as files. */
import type { Translator } from '#common/messages/index.ts';
import { fileStyle } from '#modules/settings/index.ts';
import { type Column, EXPORT_ANSWER, sendExport } from '#platform/export/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { reportBestSellers, reportStatuses } from './best-sellers.ts';
import { inOne } from './in-one.ts';
import {
  BestSellersFileQuery,
  type BestSellersReport,
  StatusesFileQuery,
  type StatusesReport,
} from './schemas.ts';

const tags = ['Admin: reports'];

export function sellersFileRoutes(app: App, platform: Platform): void {
  app.get(
    '/admin/reports/best-sellers/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportBestSellers',
        summary: 'What sold best as a file',
        description: 'The rows of `reportBestSellers`, up to a thousand.',
        tags,
        querystring: BestSellersFileQuery,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'reports:read' },
    },
    async (request, reply) => {
      const report = await reportBestSellers(platform.db, request.query);
      const { t, style } = await fileStyle(platform, request);
      const columns = sellerColumns(t, report);
      const file = { name: 'best-sellers', sheet: t('files.bestSellers'), columns };
      return sendExport(reply, inOne(report.items), { ...file, ...style });
    },
  );

  app.get(
    '/admin/reports/orders-by-status/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportOrdersByStatus',
        summary: 'How many orders stand where as a file',
        description: 'The rows of `reportOrdersByStatus`.',
        tags,
        querystring: StatusesFileQuery,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'reports:read' },
    },
    async (request, reply) => {
      const report = await reportStatuses(platform.db, request.query);
      const { t, style } = await fileStyle(platform, request);
      const columns = statusColumns(t, report);
      const file = { name: 'orders-by-status', sheet: t('files.statuses'), columns };
      return sendExport(reply, inOne(report.items), { ...file, ...style });
    },
  );
}

/** Of which days a file is stands in its head: nothing else in it says so. */
const headOf = (name: string, { from, to, timeZone }: BestSellersReport | StatusesReport) =>
  `${name} (${from} – ${to}, ${timeZone})`;

type Seller = BestSellersReport['items'][number];

const sellerColumns = (t: Translator, report: BestSellersReport): Column<Seller>[] => [
  { name: headOf(t('files.product'), report), kind: 'text', read: ({ name }) => name },
  { name: t('files.sku'), kind: 'text', read: ({ sku }) => sku },
  { name: t('files.orderCount'), kind: 'count', read: ({ orders }) => orders },
  { name: t('files.unitsSold'), kind: 'count', read: ({ unitsSold }) => unitsSold },
  { name: t('files.unitsBack'), kind: 'count', read: ({ unitsBack }) => unitsBack },
  { name: t('files.currency'), kind: 'text', read: ({ sales }) => sales.currency },
  { name: t('files.sales'), kind: 'amount', read: ({ sales }) => sales },
  { name: t('files.refunds'), kind: 'amount', read: ({ refunds }) => refunds },
  { name: t('files.net'), kind: 'amount', read: ({ net }) => net },
];

type Status = StatusesReport['items'][number];

const statusColumns = (t: Translator, report: StatusesReport): Column<Status>[] => [
  {
    name: headOf(t('files.status'), report),
    kind: 'text',
    read: ({ status }) => t(`admin.status.${status}`),
  },
  { name: t('files.orderCount'), kind: 'count', read: ({ orders }) => orders },
];
