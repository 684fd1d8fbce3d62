import { type Static, Type } from 'typebox';
import { SHIPPED_LOCALES } from '#common/locales.ts';
import { MAX_TIME_ZONE } from '#common/times.ts';
import {
  Currency,
  MAX_AMOUNT,
  MAX_CURRENCIES,
  Named,
  Nullable,
  OneOf,
  Shape,
} from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
import { publicShape } from './group-schemas.ts';

const TimeZone = Type.String({
  maxLength: MAX_TIME_ZONE,
  description: 'The zone of the shop’s day and of the times it tells, by its IANA name',
  examples: ['Asia/Kolkata'],
});

const Mark = Named('Mark', {
  url: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
});

/** What anyone may know of the shop. */
export const ShopSchema = Named('Shop', {
  name: Type.String(),
  tagline: Type.String(),
  hero: Nullable(
    Type.Object({
      url: Type.String(),
      alt: Type.String(),
      width: Type.Integer(),
      height: Type.Integer(),
    }),
  ),
  mode: Type.String({ enum: ['demo', 'live'] }),
  currency: Type.String(),
  currencies: Type.Array(Type.String()),
  locale: Type.String(),
  locales: Type.Array(Type.String()),
  countries: Type.Array(Type.String(), {
    description: 'Where the shop delivers, ISO 3166-1 alpha-2',
  }),
  timeZone: TimeZone,
  pricesIncludeTax: Type.Boolean(),
  taxRateBps: Type.Integer({
    deprecated: true,
    description: 'All rates together in hundredths of a percent, rounded; `taxRates` are exact',
  }),
  taxRates: Type.Array(Named('TaxRate', { name: Type.String(), rateMillionths: Type.Integer() }), {
    description:
      'On goods of the standard class, where the shop is at home. Empty: it charges no tax there',
  }),
  doors: OneOf(['open', 'closed', 'maintenance'], {
    description: 'While the shop is not open, most of the API answers 503 to all but staff',
  }),
  doorsText: Type.String({ description: 'The merchant’s words while the shop is not open' }),
  ...publicShape(),
  logo: Nullable(Mark),
  logoDark: Nullable(Mark),
  icon: Type.String({ description: 'Changes with the icon: `/icon/{size}.png?v=` followed by it' }),
  colours: Type.Record(Type.String(), Type.Object({ light: Type.String(), dark: Type.String() }), {
    description:
      'All colours of the look by their token, for light and dark pages, derived so that every text is readable',
  }),
  demoSignIns: Type.Array(
    Type.Object({ email: Type.String(), password: Type.String(), role: Type.String() }),
    { description: 'Only while the shop is a demo' },
  ),
});
export type Shop = Static<typeof ShopSchema>;

export const ShopChangeSchema = Shape({ timeZone: TimeZone });
export const ShopSettingsSchema = Named('ShopSettings', { version: Version, timeZone: TimeZone });

const Currencies = Type.Array(Currency, {
  minItems: 1,
  maxItems: MAX_CURRENCIES,
  uniqueItems: true,
  description:
    'What goods may have prices in; `currency` is what is shown to whoever has not chosen',
});
const Sells = {
  currency: Currency,
  currencies: Currencies,
};
export const CurrencyChangeSchema = Shape(Sells);
export const CurrencySettingsSchema = Named('CurrencySettings', { version: Version, ...Sells });

const Shipped = OneOf(SHIPPED_LOCALES, { title: 'ShippedLocale' });
const Speaks = {
  locale: Shipped,
  locales: Type.Array(Shipped, {
    minItems: 1,
    maxItems: SHIPPED_LOCALES.length,
    uniqueItems: true,
    description:
      'What the shop can be read in; `locale` is what whoever wishes for none of them reads',
  }),
};
export const LanguageChangeSchema = Shape(Speaks);
export const LanguageSettingsSchema = Named('LanguageSettings', {
  version: Version,
  ...Speaks,
  shipped: Type.Array(Shipped, { description: 'Languages that the shop has the words for' }),
});

/** What something costs: never less than nothing. */
export const PriceSchema = Shape(
  {
    amount: Type.Integer({ minimum: 0, maximum: MAX_AMOUNT, description: 'Minor units' }),
    currency: Currency,
  },
  { title: 'Price' },
);
