/** Reports as files: the rows of the screen, with the days of the shop, whose zone stands at their head. */
import type { Translator } from '#common/messages/index.ts';
import { fileStyle } from '#modules/settings/index.ts';
import { type Column, EXPORT_ANSWER, sendExport } from '#platform/export/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { inOne } from './in-one.ts';
import { reportSales } from './sales.ts';
import { SalesFileQuery, type SalesReport, TaxesFileQuery, type TaxReport } from './schemas.ts';
import { sellersFileRoutes } from './sellers-file-routes.ts';
import { reportTaxes } from './taxes.ts';

const tags = ['Admin: reports'];

export function reportFileRoutes(app: App, platform: Platform): void {
  sellersFileRoutes(app, platform);
  app.get(
    '/admin/reports/sales/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportSales',
        summary: 'Orders, sales and refunds as a file',
        description: 'The rows of `reportSales`, those of each currency below each other.',
        tags,
        querystring: SalesFileQuery,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'reports:read' },
    },
    async (request, reply) => {
      const report = await reportSales(platform.db, request.query);
      const { t, style } = await fileStyle(platform, request);
      const file = { name: 'sales', sheet: t('files.sales'), columns: salesColumns(t, report) };
      const rows = report.items.flatMap((item) =>
        item.rows.map((row) => ({ ...row, currency: item.currency })),
      );
      return sendExport(reply, inOne(rows), { ...file, ...style });
    },
  );

  app.get(
    '/admin/reports/taxes/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportTaxes',
        summary: 'Tax by country and rate as a file',
        description: 'The rows of `reportTaxes`.',
        tags,
        querystring: TaxesFileQuery,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'reports:read' },
    },
    async (request, reply) => {
      const report = await reportTaxes(platform.db, request.query);
      const { t, style } = await fileStyle(platform, request);
      const file = { name: 'taxes', sheet: t('files.taxes'), columns: taxColumns(t, report) };
      return sendExport(reply, inOne(report.items), { ...file, ...style });
    },
  );
}

type SalesRow = SalesReport['items'][number]['rows'][number] & { currency: string };

function salesColumns(t: Translator, { timeZone, compared }: SalesReport): Column<SalesRow>[] {
  const before: Column<SalesRow> = {
    name: t('files.before'),
    kind: 'amount',
    read: (row) => row.compared?.sales ?? null,
  };
  return [
    { name: `${t('files.begins')} (${timeZone})`, kind: 'text', read: ({ begins }) => begins },
    { name: t('files.currency'), kind: 'text', read: ({ currency }) => currency },
    { name: t('files.orderCount'), kind: 'count', read: ({ orders }) => orders },
    { name: t('files.sales'), kind: 'amount', read: ({ sales }) => sales },
    { name: t('files.salesTax'), kind: 'amount', read: ({ salesTax }) => salesTax },
    { name: t('files.refunds'), kind: 'amount', read: ({ refunds }) => refunds },
    { name: t('files.refundsTax'), kind: 'amount', read: ({ refundsTax }) => refundsTax },
    { name: t('files.net'), kind: 'amount', read: ({ net }) => net },
    { name: t('files.netOfTax'), kind: 'amount', read: ({ netOfTax }) => netOfTax },
    ...(compared ? [before] : []),
  ];
}

type TaxRow = TaxReport['items'][number];

const taxColumns = (t: Translator, { from, to, timeZone }: TaxReport): Column<TaxRow>[] => [
  {
    name: `${t('files.country')} (${from} – ${to}, ${timeZone})`,
    kind: 'text',
    read: ({ country }) => country,
  },
  { name: t('files.taxName'), kind: 'text', read: ({ name }) => name },
  {
    name: t('files.taxPercent'),
    kind: 'text',
    read: ({ rateMillionths }) => String(rateMillionths / 10_000),
  },
  { name: t('files.currency'), kind: 'text', read: ({ sales }) => sales.currency },
  { name: t('files.orderCount'), kind: 'count', read: ({ orders }) => orders },
  { name: t('files.taxedSales'), kind: 'amount', read: ({ sales }) => sales },
  { name: t('files.salesTax'), kind: 'amount', read: ({ salesTax }) => salesTax },
  { name: t('files.taxedRefunds'), kind: 'amount', read: ({ refunds }) => refunds },
  { name: t('files.refundsTax'), kind: 'amount', read: ({ refundsTax }) => refundsTax },
  { name: t('files.netTax'), kind: 'amount', read: ({ netTax }) => netTax },
];
