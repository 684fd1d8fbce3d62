/** Shapes of delivery: what shoppers choose from, and what the merchant sets. */
import { type Static, Type } from 'typebox';
import {
  Currency,
  FilledLine,
  Id,
  MAX_AMOUNT,
  MAX_CURRENCIES,
  MoneySchema,
  Named,
  Nullable,
  OneOf,
  Shape,
} from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
import { MAX_COUNTRIES } from './queries/zones.ts';

export const Country = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'ISO 3166-1 alpha-2',
  examples: ['AT'],
});
const MAX_STEPS = 20;
const MAX_DAYS = 90;
export const MAX_GRAMS = 10_000_000;
const MAX_DAYS_OFF = 100;

const Day = Type.String({ format: 'date', examples: ['2026-12-03'] });
export const ArrivalSchema = Named('Arrival', {
  from: Type.String({ description: 'A day in the shop’s time zone', examples: ['2026-12-03'] }),
  to: Type.String({ examples: ['2026-12-07'] }),
});
export const ShippingOptionSchema = Named('ShippingOption', {
  id: Id,
  name: Type.String(),
  price: MoneySchema,
  estimate: Type.Object({
    minDays: Type.Integer({ description: 'Working days' }),
    maxDays: Type.Integer(),
  }),
  arrival: Nullable(ArrivalSchema),
  freeFrom: Nullable(MoneySchema),
});
export const shippingOptionsAnswer = Named('ShippingOptions', {
  country: Nullable(
    Type.String({ description: 'Where to: the usual country until another one is known' }),
  ),
  items: Type.Array(ShippingOptionSchema),
});
const PricingSchema = OneOf(['flat', 'total', 'weight'], {
  description: 'What the price depends on: nothing, the total of the goods, or their weight',
});
/** With all that its price depends on. */
export const DeliveryOptionSchema = Named('DeliveryOption', {
  ...ShippingOptionSchema.properties,
  rule: Type.Object(
    {
      pricing: PricingSchema,
      amount: Type.Integer({ description: 'Minor units; below the first step' }),
      freeFrom: Nullable(Type.Integer()),
      steps: Type.Array(Type.Object({ from: Type.Integer(), amount: Type.Integer() })),
      maxWeightGrams: Nullable(Type.Integer()),
    },
    {
      description:
        'What it would cost for another parcel: free from `freeFrom`, else the amount of the highest step whose `from` (a ' +
        'total in minor units, or a weight in grams, after `pricing`) is reached; not offered above `maxWeightGrams`',
    },
  ),
});
export const DeliveryPromiseSchema = Named('DeliveryPromise', {
  country: Nullable(Type.String({ description: 'Where to; null while the shop sells nowhere' })),
  items: Type.Array(DeliveryOptionSchema),
});

const Amount = Type.Integer({ minimum: 0, maximum: MAX_AMOUNT });
const Price = Shape({
  amount: Amount,
  currency: Currency,
  freeFrom: Nullable(
    Type.Integer({
      minimum: 1,
      maximum: MAX_AMOUNT,
      description: 'Free for goods of this total and more',
    }),
  ),
  steps: Type.Array(
    Shape({ from: Type.Integer({ minimum: 1, maximum: MAX_AMOUNT }), amount: Amount }),
    {
      maxItems: MAX_STEPS,
      description:
        'From a total of the goods in minor units (`pricing` is `total`) or a weight in grams (`weight`) on it costs `amount`',
    },
  ),
});
export const OptionPricesSchema = Shape(
  {
    prices: Type.Array(
      Shape({
        amount: Amount,
        currency: Currency,
        freeFrom: Type.Optional(Price.properties.freeFrom),
        steps: Type.Optional(Price.properties.steps),
      }),
      {
        maxItems: MAX_CURRENCIES,
        description: 'One per currency. In a currency without one the option is not offered',
      },
    ),
  },
  { title: 'ShippingOptionPrices' },
);
export type OptionPrices = Static<typeof OptionPricesSchema>['prices'];
const Prices = Type.Array(Price, {
  maxItems: MAX_CURRENCIES,
  description: 'One per currency. In a currency without one the option is not offered',
});
const Content = {
  name: FilledLine(100),
  active: Type.Boolean({ description: 'Whether it is offered at all' }),
  pricing: PricingSchema,
  minDays: Type.Integer({ minimum: 0, maximum: MAX_DAYS, description: 'Working days on the way' }),
  maxDays: Type.Integer({ minimum: 0, maximum: MAX_DAYS }),
  cutOffHour: Nullable(
    Type.Integer({
      minimum: 1,
      maximum: 23,
      description: 'Ordered before this hour of the shop’s day it leaves on the same day',
    }),
  ),
  maxWeightGrams: Nullable(
    Type.Integer({
      minimum: 1,
      maximum: MAX_GRAMS,
      description: 'Heavier goods do not go this way',
    }),
  ),
  prices: Prices,
};
export const OptionChangeSchema = Shape(Content, { title: 'ShippingOptionContent' });
export type OptionChange = Static<typeof OptionChangeSchema>;
export const NewOptionSchema = Shape({ zoneId: Id, ...Content }, { title: 'NewShippingOption' });
export const OptionSchema = Named('ShippingOptionForStaff', {
  id: Id,
  version: Version,
  zoneId: Id,
  ...Content,
});

export const ZoneChangeSchema = Shape(
  {
    name: FilledLine(100),
    countries: Type.Array(Country, {
      maxItems: MAX_COUNTRIES,
      uniqueItems: true,
      description: 'A country is in one zone at most; the shop sells to these and no others',
    }),
  },
  { title: 'ShippingZoneContent' },
);
export const ZoneSchema = Named('ShippingZone', {
  id: Id,
  version: Version,
  name: Type.String(),
  countries: Type.Array(Country),
  options: Type.Array(OptionSchema),
});
export const ZonesSchema = Named('ShippingZones', {
  items: Type.Array(ZoneSchema),
  nextCursor: Type.Null(),
  variantsWithoutWeight: Type.Integer({
    description:
      'Variants on sale that count as weighing nothing, since nobody has said what they weigh',
  }),
});

const DaysSettings = {
  workingDays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
    maxItems: 7,
    uniqueItems: true,
    description: 'Days of the week on which parcels leave and arrive; 1 is Monday',
  }),
  daysOff: Type.Array(Day, {
    maxItems: MAX_DAYS_OFF,
    uniqueItems: true,
    description: 'Days on which none leaves and none arrives',
  }),
};
export const DaysChangeSchema = Shape(DaysSettings, { title: 'DeliveryDaysChange' });
export const DaysSchema = Named('DeliveryDays', { version: Version, ...DaysSettings });
