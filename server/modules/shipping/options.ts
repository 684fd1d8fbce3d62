/** The shop's flat shipping options. An option without a price in the currency is not offered in it. */
import { type Static, Type } from 'typebox';
import { contentLocale } from '#common/locales.ts';
import type { Reader } from '#platform/db.ts';
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

export async function listShippingOptions(
  db: Reader,
  { locale, currency }: { locale: string; currency: string },
): Promise<Static<typeof ShippingOptionSchema>[]> {
  const rows = await queries.activeOptions(db, { locale: contentLocale(locale), currency });
  return rows.map(({ id, name, amount, minDays, maxDays }) => ({
    id,
    name,
    price: { amount, currency },
    estimate: { minDays, maxDays },
  }));
}
