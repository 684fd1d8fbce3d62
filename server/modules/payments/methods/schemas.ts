import { type Static, Type } from 'typebox';
import { LOCALES } from '#common/locales.ts';
import { CountryCode } from '#modules/postal-addresses/index.ts';
import { Currency, Named, Shape, Text } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
import { MethodParam } from '../review/schemas.ts';

/** By language. Only the form of a language's name is checked here. */
const ByLocale = (maxLength: number) =>
  Shape(Object.fromEntries(LOCALES.map((locale) => [locale, Type.Optional(Text(maxLength))])), {
    description: 'By language',
  });
const Words = Type.Record(Type.String(), Type.String(), { description: 'By language' });
const Intent = Type.String({
  enum: ['capture', 'authorise'],
  description: '`authorise`: authorised first, until staff capture it',
});
const currencies = { description: 'Only these; empty: all' };
const countries = { description: 'Only to these; empty: everywhere' };

export const MethodSettingsBodySchema = Shape({
  enabled: Type.Boolean(),
  names: ByLocale(60),
  instructions: ByLocale(2000),
  currencies: Type.Array(Currency, { maxItems: 50, ...currencies }),
  countries: Type.Array(CountryCode, { maxItems: 300, ...countries }),
  intent: Intent,
});
export type MethodSettingsBody = {
  enabled: boolean;
  names: Record<string, string>;
  instructions: Record<string, string>;
  currencies: string[];
  countries: string[];
  intent: 'capture' | 'authorise';
};

export const MethodForStaffSchema = Named('PaymentMethodForStaff', {
  method: MethodParam,
  version: Version,
  provider: Type.String(),
  providerName: Type.String({ description: 'For people, in the language asked for' }),
  name: Type.String({ description: 'What shoppers read, in the language asked for' }),
  usualName: Type.String({ description: 'What they read while it has no name of its own' }),
  standing: Type.String({
    enum: ['offered', 'off', 'unsaid', 'nowhere'],
    description:
      '`unsaid`: on, but where the money is to be sent is not said. `nowhere`: on, but for no currency and country of the shop',
  }),
  flow: Type.String({ enum: ['redirect', 'embedded', 'form', 'later'] }),
  demo: Type.Boolean({ description: 'There only while the shop is a demo' }),
  canAuthorise: Type.Boolean(),
  needsInstructions: Type.Boolean(),
  possibleCurrencies: Type.Array(Type.String(), { description: 'Of those the shop has' }),
  enabled: Type.Boolean(),
  names: Words,
  instructions: Words,
  currencies: Type.Array(Type.String(), currencies),
  countries: Type.Array(Type.String(), countries),
  intent: Intent,
});
export type MethodForStaff = Static<typeof MethodForStaffSchema>;

export const MethodsForStaffSchema = Named('PaymentMethodsForStaff', {
  version: { ...Version, description: 'Of the order in which they stand' },
  items: Type.Array(MethodForStaffSchema, {
    description: 'In the order in which they are offered',
  }),
  providers: Type.Array(
    Type.Object({
      provider: Type.String(),
      name: Type.String({ description: 'As the provider writes itself' }),
      ready: Type.Boolean({ description: 'Its keys are set' }),
      missing: Type.Array(Type.String(), { description: 'Names of settings it needs' }),
      optionalMissing: Type.Array(Type.String(), { description: 'Settings it can do without' }),
      webhookUrl: Type.String({ description: 'To be entered at the provider' }),
    }),
  ),
});

export const MethodOrderSchema = Shape({
  methods: Type.Array(MethodParam, { minItems: 1, maxItems: 50 }),
});
