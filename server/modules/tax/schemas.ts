/** How tax is shown: in carts, orders, and on each of their lines and charges. */
import { Type } from 'typebox';
import type { Money } from '#common/money.ts';
import { MoneySchema, Named } from '#platform/schemas.ts';
import type { TaxLine } from './tax.ts';

export const TaxLinesSchema = Type.Array(
  Named('TaxLine', {
    name: Type.String(),
    rateMillionths: Type.Integer({ description: 'Exact: 99750 is 9.975 %' }),
    amount: MoneySchema,
  }),
  { description: 'One for each tax; they add up to the tax' },
);

export const TaxRateBps = Type.Integer({
  deprecated: true,
  description: 'All rates together in hundredths of a percent, rounded; `taxLines` are exact',
});

export const taxLineViews = (lines: TaxLine[], money: (amount: number) => Money) =>
  lines.map(({ name, rateMillionths, amount }) => ({
    name,
    rateMillionths,
    amount: money(amount),
  }));
