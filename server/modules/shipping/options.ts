/** The shop's flat shipping options. An option without a price in the currency is not offered in it. */
import { type Static, Type } from 'typebox';
import { contentLocale } from '#common/locales.ts';
import { Id, MoneySchema, Named } from '#platform/schemas.ts';
import * as queries from './queries.ts';

export type ShippingOption = queries.OptionRow;

export const ShippingOptionSchema = Named('ShippingOption', {
  id: Id,
  name: Type.String(),
  price: MoneySchema,
  estimate: Type.Object({
    minDays: Type.Integer({ description: 'Working days' }),
    maxDays: Type.Integer(),
  }),
});
export const shippingOptionsAnswer = Named('ShippingOptions', {
  items: Type.Array(ShippingOptionSchema),
});

/** The statement that reads the options offered in a currency, given by value or by expression. */
export const shippingOptions = ({ locale, currency }: queries.Wanted) =>
  queries.activeOptions({ locale: contentLocale(locale), currency });

export function presentShippingOptions(
  rows: ShippingOption[],
): Static<typeof ShippingOptionSchema>[] {
  return rows.map(({ id, name, amount, currency, minDays, maxDays }) => ({
    id,
    name,
    price: { amount, currency },
    estimate: { minDays, maxDays },
  }));
}
