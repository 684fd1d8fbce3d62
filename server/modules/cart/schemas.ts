import { type Static, Type } from 'typebox';
import { CHANGES, MAX_VERSION } from '#common/seen-cart.ts';
import { MAX_SHOPPER_NOTE } from '#common/settings/checkout.ts';
import type { LineProperties } from '#common/variant-name.ts';
import { AddressSchema, NewAddressSchema } from '#modules/postal-addresses/index.ts';
import { Country } from '#modules/shipping/index.ts';
import { TaxLinesSchema, TaxRateBps } from '#modules/tax/index.ts';
import {
  Currency,
  Email,
  FilledLine,
  Id,
  ImageSchema,
  Lines,
  MoneySchema,
  Named,
  Nullable,
  Shape,
  Text,
} from '#platform/schemas.ts';

export const MAX_LINES = 100;
export const MAX_QUANTITY = 999;
const Quantity = Type.Integer({ minimum: 1, maximum: MAX_QUANTITY });

const MAX_PROPERTIES = 10;
/** As JSON; the database's own spelling of it is a little longer, and its bound a little wider. */
export const MAX_PROPERTIES_BYTES = 1_900;
/** One line each and no addresses of sites: mails show them. */
export const PropertiesSchema = Type.Unsafe<LineProperties>({
  type: 'object',
  title: 'LineProperties',
  description:
    'What is said about a line, by name, such as an engraving. The same variant with other properties is a line of its ' +
    `own. Up to ${MAX_PROPERTIES}, together ${MAX_PROPERTIES_BYTES} bytes of JSON at most`,
  examples: [{ Engraving: 'For Ada' }],
  maxProperties: MAX_PROPERTIES,
  propertyNames: FilledLine(40),
  additionalProperties: FilledLine(500),
});
/** In an answer: what orders keep is not judged by today's limits. */
export const PropertiesView = Type.Unsafe<LineProperties>({
  type: 'object',
  description: 'What is said about the line, by name',
  additionalProperties: { type: 'string' },
});

export const AddItemSchema = Shape({
  variantId: Id,
  quantity: Quantity,
  properties: Type.Optional(PropertiesSchema),
});
export type AddItem = Static<typeof AddItemSchema>;
export const SetQuantitySchema = Shape({ quantity: Quantity });
export const CartAddressesSchema = Shape({
  email: Email,
  shipping: NewAddressSchema,
  billing: Type.Optional(NewAddressSchema),
  note: Type.Optional(
    Lines(MAX_SHOPPER_NOTE, {
      description:
        'What the shopper says with the order, where the shop takes notes; empty for none. Left out: the one that is there stays',
    }),
  ),
});
export type CartAddresses = Static<typeof CartAddressesSchema>;
/** By the names of a client's own fields, as far as they are filled in; checked by nobody yet. */
const TypedField = Shape({ name: Text(60, { minLength: 1 }), value: Text(1000) });
export const KeepDraftSchema = Shape({ draft: Type.Array(TypedField, { maxItems: 80 }) });
export type Draft = Static<typeof KeepDraftSchema>['draft'];
export const ChooseShippingSchema = Shape({ shippingOptionId: Id });

export const NewCartBody = Shape({ country: Type.Optional(Country) }, { title: 'NewCartBody' });
export const ChooseCountrySchema = Shape({ country: Country }, { title: 'CountryBody' });
export const ChooseCurrencySchema = Shape({ currency: Currency }, { title: 'CurrencyBody' });

export const OptionsSchema = Type.Array(
  Named('ChosenOption', { name: Type.String(), value: Type.String() }),
);

const CartItemSchema = Named('CartItem', {
  id: Id,
  variantId: Id,
  slug: Type.String(),
  title: Type.String(),
  options: OptionsSchema,
  properties: PropertiesView,
  image: Nullable(ImageSchema),
  quantity: Type.Integer(),
  unitPrice: MoneySchema,
  total: MoneySchema,
  available: Nullable(
    Type.Integer({
      description: 'Units on the shelf that no other line of this cart has; null where not counted',
    }),
  ),
});
export const CartVersion = Text(MAX_VERSION, {
  description:
    'What the shopper was shown; another one whenever lines, prices, amounts, currency, delivery or address are',
});
export const CartSchema = Named('Cart', {
  id: Id,
  version: CartVersion,
  currencySold: Type.Boolean({
    description:
      'False once the shop no longer sells in the cart’s currency: set another one, then it can be ordered',
  }),
  items: Type.Array(CartItemSchema),
  subtotal: MoneySchema,
  discount: MoneySchema,
  shipping: MoneySchema,
  tax: MoneySchema,
  total: MoneySchema,
  taxRateBps: TaxRateBps,
  taxLines: TaxLinesSchema,
  pricesIncludeTax: Type.Boolean(),
  email: Nullable(Type.String()),
  addresses: Type.Object({
    shipping: Nullable(AddressSchema),
    billing: Nullable(AddressSchema),
  }),
  draft: Nullable(
    Type.Array(Named('DraftField', { name: Type.String(), value: Type.String() }), {
      description: 'What was typed at the checkout since the addresses were set',
    }),
  ),
  shopperNote: Nullable(Type.String({ description: 'What the shopper says with the order' })),
  country: Nullable(
    Type.String({
      description: 'Where it goes, as far as that is known: tax and delivery follow it',
    }),
  ),
  shippingOptionId: Nullable(Id),
  orderNumber: Nullable(Type.String({ description: 'The pending order made from this cart' })),
  notices: Type.Array(
    Type.Object({
      code: Type.String({ examples: ['cart.only_left', 'cart.not_for_sale'] }),
      itemId: Id,
      available: Nullable(Type.Integer()),
    }),
    { description: 'What changed since it was put in the cart' },
  ),
});
export type CartView = Static<typeof CartSchema>;
export const NewCartSchema = Named('NewCart', {
  token: Type.String({ description: 'Send it as the Cart-Token header' }),
  cart: CartSchema,
});
export const AdoptedCartSchema = Named('ClaimedCart', {
  token: Nullable(Type.String()),
  cart: Nullable(CartSchema),
});
/** One thing that changed: of which line, and what it was and is. */
export const ShownChangeSchema = Type.Object({
  what: Type.String({ enum: CHANGES }),
  itemId: Nullable(Type.String()),
  variantId: Nullable(Type.String()),
  title: Nullable(Type.String({ description: 'The line, with its options' })),
  before: Nullable(MoneySchema),
  after: Nullable(MoneySchema),
  quantityBefore: Nullable(Type.Integer()),
  quantityAfter: Nullable(Type.Integer()),
});
export type ShownChange = Static<typeof ShownChangeSchema>;
export const CartHeaders = Type.Object({
  'cart-token': Type.String({ minLength: 20, maxLength: 100 }),
});
