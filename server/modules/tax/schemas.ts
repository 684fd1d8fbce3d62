/** How tax is shown in carts, orders, and on each of their lines and charges; and what the merchant sets. */
import { Type } from 'typebox';
import type { Money } from '#common/money.ts';
import { FilledLine, MoneySchema, Named, Nullable, OneOf, Shape } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
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

/** What the merchant sets. */
export const CountryCode = Type.String({ pattern: '^[A-Z]{2}$', examples: ['AT'] });
const Rounding = OneOf(['line', 'rate', 'order'], {
  description:
    'Where a fraction of a minor unit is rounded: each line, once per rate, or once per order',
});
const TaxSettings = {
  pricesIncludeTax: Type.Boolean(),
  rounding: Rounding,
};
export const TaxSettingsChangeSchema = Shape(TaxSettings, { title: 'TaxSettingsChange' });
export const TaxSettingsSchema = Named('TaxSettings', { version: Version, ...TaxSettings });

const MAX_RATES = 5;
const Rates = Type.Array(
  Shape({
    name: FilledLine(100, { examples: ['VAT'] }),
    rateMillionths: Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description: 'Exact: 99750 is 9.975 %',
    }),
  }),
  { maxItems: MAX_RATES },
);
const OfClasses = { standard: Rates, reduced: Rates };
const CountryTax = {
  charges: OneOf(['country', 'own', 'home', 'none'], {
    description:
      '`country`: its own rates as they are shipped. `own`: `rates`. `home`: what the shop’s home country is charged. ' +
      '`none`: no tax',
  }),
  rates: Shape(OfClasses, { title: 'OwnTaxRates' }),
};
export const CountryTaxChangeSchema = Shape(CountryTax, { title: 'CountryTaxChange' });
const Shown = Type.Array(Type.Object({ name: Type.String(), rateMillionths: Type.Integer() }));
export const CountryTaxSchema = Named('CountryTax', {
  country: Type.String(),
  version: Version,
  ...CountryTax,
  isDecided: Type.Boolean({ description: 'False: `charges` is what is usual, nobody has said so' }),
  charged: Type.Object(
    { standard: Shown, reduced: Shown },
    { description: 'What its shoppers are charged today' },
  ),
  shipped: Nullable(
    Named('ShippedTaxRates', {
      from: Type.String({ examples: ['2026-01-01'] }),
      source: Type.String(),
      standard: Type.Integer({ description: 'Millionths' }),
      reduced: Type.Array(Type.Integer(), {
        description:
          'The first is charged for the reduced class; the others are for particular goods',
      }),
    }),
  ),
});
