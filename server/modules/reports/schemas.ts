import { type Static, Type } from 'typebox';
import { ORDER_STATUSES } from '#common/order-states.ts';
import { ExportQuery } from '#platform/export/index.ts';
import { FORMER_TOO } from '#platform/request-locale.ts';
import { Currency, Id, MoneySchema, Named, Nullable, OneOf, Shape } from '#platform/schemas.ts';
import { COMPARISONS, INTERVALS } from './period.ts';

const Day = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'A day in the time zone of the shop',
  examples: ['2026-11-30'],
});
const Dates = {
  from: Type.Optional({ ...Day, description: 'The first day; that of the first order without it' }),
  to: Type.Optional({ ...Day, description: 'The last day, which counts whole; today without it' }),
};
const AnyCurrency = { ...Currency, [FORMER_TOO]: true };

const Looking = {
  ...Dates,
  compare: Type.Optional(
    OneOf(COMPARISONS, {
      description:
        '`previous`: as many days just before; `year`: the same dates a year earlier, where 29 February has no partner',
    }),
  ),
  currency: Type.Optional({
    ...AnyCurrency,
    description: 'Only this one; without it each that something was sold or refunded in',
  }),
};
export const SalesPerDayQuery = Shape(Looking);
const SalesFields = {
  ...Looking,
  interval: Type.Optional(
    OneOf(INTERVALS, {
      description:
        'What a row is; without it hours for one day, days up to 92 of them, months beyond',
    }),
  ),
};
export const SalesQuery = Shape(SalesFields);
export const SalesFileQuery = Shape({ ...SalesFields, ...ExportQuery });

const Sums = {
  orders: Type.Integer({ description: 'Refunded ones too: a refund is no order less' }),
  sales: MoneySchema,
  salesTax: MoneySchema,
  refunds: MoneySchema,
  refundsTax: MoneySchema,
  net: MoneySchema,
  netOfTax: MoneySchema,
  average: Nullable(MoneySchema),
};
const SumsSchema = Named('SalesSums', Sums, {
  description:
    '`sales`: what orders cost, with goods, delivery and tax. `refunds`: what went back in that time, of orders of any ' +
    'time. `net`: sales less refunds; `netOfTax`: the same without the tax of both. `average`: sales by orders.',
});
const SalesRowSchema = Named('SalesRow', {
  begins: Type.String({
    description: 'A day of the shop, or an hour of it with its distance from UTC',
    examples: ['2026-11-30', '2026-11-30T14:00+01:00'],
  }),
  ...Sums,
  compared: Nullable(SumsSchema),
});
const Days = Type.Object({ from: Day, to: Day });

const Reported = {
  timeZone: Type.String({
    description: 'Of the shop: its days are meant',
    examples: ['Europe/Brussels'],
  }),
  from: Day,
  to: Day,
};
export const SalesReportSchema = Named('SalesReport', {
  ...Reported,
  interval: OneOf(INTERVALS),
  compared: Nullable(Days),
  items: Type.Array(
    Named('SalesInCurrency', {
      currency: Type.String({ pattern: '^[A-Z]{3}$' }),
      total: SumsSchema,
      compared: Nullable(SumsSchema),
      rows: Type.Array(SalesRowSchema),
    }),
    { description: 'Amounts of different currencies are never added up' },
  ),
});
export type SalesReport = Static<typeof SalesReportSchema>;
export type Sums = Static<typeof SumsSchema>;

const BestSellersFields = {
  ...Dates,
  currency: Type.Optional({
    ...AnyCurrency,
    description: 'The default one of the shop without it',
  }),
  by: OneOf(['product', 'variant'], { default: 'product' }),
  sort: OneOf(['revenue', 'units'], { default: 'revenue' }),
  productId: Type.Optional({ ...Id, description: 'Only this product, or its variants' }),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 24 }),
};
export const BestSellersQuery = Shape(BestSellersFields);
export const BestSellersFileQuery = Shape({
  ...BestSellersFields,
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 1000 }),
  ...ExportQuery,
});
export const BestSellersSchema = Named('BestSellers', {
  ...Reported,
  items: Type.Array(
    Named('BestSeller', {
      productId: Id,
      variantId: Nullable(Id),
      name: Type.String(),
      sku: Nullable(Type.String()),
      orders: Type.Integer({ description: 'Refunded ones too' }),
      units: Type.Integer({ description: 'Sold, less those that came back' }),
      unitsSold: Type.Integer(),
      unitsBack: Type.Integer({ description: 'Returned, or of an order that was refunded whole' }),
      sales: MoneySchema,
      refunds: MoneySchema,
      net: MoneySchema,
    }),
  ),
  nextCursor: Type.Null(),
});

export type BestSellersReport = Static<typeof BestSellersSchema>;

export const StatusesQuery = Shape(Dates);
export const StatusesFileQuery = Shape({ ...Dates, ...ExportQuery });
export const StatusesSchema = Named('OrdersByStatus', {
  ...Reported,
  items: Type.Array(
    Named('OrdersOfStatus', { status: OneOf(ORDER_STATUSES), orders: Type.Integer() }),
    { description: 'Orders placed on these days, by the status they have now' },
  ),
});
export type StatusesReport = Static<typeof StatusesSchema>;

const TaxesFields = {
  ...Dates,
  currency: Type.Optional({
    ...AnyCurrency,
    description: 'The default one of the shop without it',
  }),
};
export const TaxesQuery = Shape(TaxesFields);
export const TaxesFileQuery = Shape({ ...TaxesFields, ...ExportQuery });
export const TaxesSchema = Named('TaxReport', {
  ...Reported,
  items: Type.Array(
    Named('TaxReportRow', {
      country: Type.String({ description: 'Where the goods went', examples: ['DE'] }),
      name: Type.String({ description: 'Empty: no tax was charged' }),
      rateMillionths: Type.Integer(),
      orders: Type.Integer(),
      sales: MoneySchema,
      salesTax: MoneySchema,
      refunds: MoneySchema,
      refundsTax: MoneySchema,
      net: MoneySchema,
      netTax: MoneySchema,
    }),
    {
      description:
        '`sales` and `refunds` are without the tax that stands beside them, which is what was charged on each order',
    },
  ),
});
export type TaxReport = Static<typeof TaxesSchema>;
