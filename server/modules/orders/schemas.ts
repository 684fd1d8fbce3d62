import { type Static, Type } from 'typebox';
import { ORDER_NUMBER_PATTERN } from '#common/order-number.ts';
import {
  FULFILMENT_STATES,
  ORDER_STATUSES,
  PAYMENT_STATES,
  TIMELINE_KINDS,
} from '#common/order-states.ts';
import { OptionsSchema, PropertiesView } from '#modules/cart/index.ts';
import { AddressSchema } from '#modules/postal-addresses/index.ts';
import { ArrivalSchema } from '#modules/shipping/index.ts';
import { LocationRef } from '#modules/stock/index.ts';
import { TaxLinesSchema, TaxRateBps } from '#modules/tax/index.ts';
import {
  At,
  FilledLine,
  FilledText,
  Id,
  ImageSchema,
  MoneySchema,
  Named,
  Nullable,
  OneLine,
  OneOf,
  PageOf,
  Shape,
  Text,
} from '#platform/schemas.ts';
import { SyncBody, SyncFields } from '#platform/sync.ts';
import { Version } from '#platform/version.ts';

export const OrderNumber = Type.String({
  pattern: ORDER_NUMBER_PATTERN,
  description: 'Digits that no other order has, after the prefix that the merchant had set',
  examples: ['10001'],
});
export const OrderStatus = OneOf(ORDER_STATUSES, { title: 'OrderStatus' });
export const PaymentState = OneOf(PAYMENT_STATES, { title: 'PaymentState' });
export const FulfilmentState = OneOf(FULFILMENT_STATES, { title: 'FulfilmentState' });

export const OrderHeaders = Type.Object({
  'order-token': Type.Optional(Type.String({ maxLength: 100 })),
});

const OrderItemSchema = Named('OrderItem', {
  id: Id,
  variantId: Id,
  slug: Type.String(),
  title: Type.String(),
  sku: Nullable(Type.String()),
  options: OptionsSchema,
  properties: PropertiesView,
  image: Nullable(ImageSchema),
  quantity: Type.Integer(),
  shippedQuantity: Type.Integer(),
  returnedQuantity: Type.Integer(),
  unitPrice: MoneySchema,
  discount: MoneySchema,
  total: MoneySchema,
  tax: MoneySchema,
  taxLines: TaxLinesSchema,
});
/** `amount` is before the discount, `total` after it. */
const ChargeSchema = Named('OrderCharge', {
  kind: OneOf(['shipping']),
  label: Type.String(),
  amount: MoneySchema,
  discount: MoneySchema,
  total: MoneySchema,
  tax: MoneySchema,
  taxLines: TaxLinesSchema,
});
const AdjustmentSchema = Named(
  'OrderAdjustment',
  {
    kind: OneOf(['promotion', 'coupon', 'manual']),
    code: Nullable(Type.String({ description: 'What the shopper typed for it' })),
    label: Type.String(),
    discount: MoneySchema,
    items: Type.Array(Type.Object({ orderItemId: Id, discount: MoneySchema }), {
      description: 'What of it falls on each line; the rest falls on charges',
    }),
  },
  { description: 'What changed the price, and why; a discount below 0 adds to it' },
);
const TotalsSchema = Named('OrderTotals', {
  subtotal: MoneySchema,
  discount: MoneySchema,
  shipping: MoneySchema,
  tax: MoneySchema,
  total: MoneySchema,
  refunded: MoneySchema,
  refundPending: MoneySchema,
  taxRateBps: TaxRateBps,
  taxLines: TaxLinesSchema,
  pricesIncludeTax: Type.Boolean(),
});
const TimelineSchema = Type.Array(
  Named('TimelineEntry', {
    kind: OneOf(TIMELINE_KINDS, { title: 'TimelineKind' }),
    actor: OneOf(['shopper', 'staff', 'system']),
    actorName: Nullable(Type.String({ description: 'Told to staff only' })),
    data: Type.Record(Type.String(), Type.Unknown()),
    at: At,
  }),
);
const ShipmentSchema = Named('Shipment', {
  id: Id,
  carrier: Type.String(),
  trackingNumber: Type.String(),
  trackingUrl: Nullable(Type.String()),
  shippedAt: At,
  deliveredAt: Nullable(At),
  items: Type.Array(
    Named('ShipmentItem', {
      orderItemId: Id,
      quantity: Type.Integer(),
      variantId: Id,
      title: Type.String(),
      sku: Nullable(Type.String()),
      options: OptionsSchema,
      properties: PropertiesView,
    }),
  ),
});
const TagsSchema = Type.Array(Type.String(), {
  description: 'In small letters. Told to staff only',
});
export const OrderSchema = Named('Order', {
  number: OrderNumber,
  status: OrderStatus,
  paymentState: PaymentState,
  fulfilmentState: FulfilmentState,
  email: Type.String(),
  customerId: Nullable(Type.String({ format: 'uuid', description: 'Told to staff only' })),
  guestId: Nullable(
    Type.String({
      format: 'uuid',
      description: 'For `getCustomer`, of whoever ordered without an account. Told to staff only',
    }),
  ),
  items: Type.Array(OrderItemSchema),
  charges: Type.Array(ChargeSchema, { description: 'What is paid for beside goods' }),
  adjustments: Type.Array(AdjustmentSchema),
  addresses: Type.Object({ shipping: AddressSchema, billing: AddressSchema }),
  shopperNote: Nullable(Type.String({ description: 'What the shopper said with the order' })),
  agreedTerms: Nullable(
    Named('AgreedTerms', {
      version: { ...At, description: 'When the terms that were agreed to had last been changed' },
      at: { ...At, description: 'When the shopper agreed to them' },
    }),
  ),
  shippingOption: Type.Object({
    id: Id,
    name: Type.String(),
    /** Promised when it was ordered; null where it waited for money first, and for old orders. */
    arrival: Nullable(ArrivalSchema),
  }),
  totals: TotalsSchema,
  timeline: TimelineSchema,
  shipments: Type.Array(ShipmentSchema),
  placedAt: At,
  expiresAt: Nullable(At),
  tags: TagsSchema,
  ...SyncFields,
  version: Type.Optional({
    ...Version,
    description: 'Of what integrations note down; told to staff only',
  }),
  canCancel: Type.Boolean({ description: 'The shopper may still cancel' }),
  canPay: Type.Boolean({ description: 'Another try at paying is open' }),
  canShip: Type.Boolean({
    description: 'Something of it waits to be shipped, and its money is not on its way back',
  }),
});
export type OrderView = Static<typeof OrderSchema>;

export const OrderRowSchema = Named('OrderRow', {
  number: OrderNumber,
  status: OrderStatus,
  paymentState: PaymentState,
  fulfilmentState: FulfilmentState,
  email: Type.String(),
  name: Type.String(),
  total: MoneySchema,
  itemCount: Type.Integer(),
  country: Nullable(Type.String({ description: 'Where it goes' })),
  shippingOptionName: Type.String(),
  placedAt: At,
  tags: TagsSchema,
  ...SyncFields,
});
export type OrderRowView = Static<typeof OrderRowSchema>;
export const OrdersSchema = PageOf(OrderRowSchema);

export const OrdersSummarySchema = Named('OrdersSummary', {
  toShip: Type.Integer({ description: 'Confirmed, and something of it has not left yet' }),
  pending: Type.Integer({ description: 'Waiting for payment' }),
  since: Type.Object(
    {
      orders: Type.Integer(),
      totals: Type.Array(MoneySchema, { description: 'One per currency' }),
    },
    {
      description:
        'Placed since then, confirmed and not cancelled; without money that went back or is asked to',
    },
  ),
});

const Counted = Type.Integer({ maximum: 100, description: '100: so many, or more' });
export const OrderCountsSchema = Named('OrderCounts', {
  toShip: Counted,
  pending: Counted,
  shipped: Counted,
  delivered: Counted,
  cancelled: Counted,
});

const Units = { orderItemId: Id, quantity: Type.Integer({ minimum: 1, maximum: 999 }) };
const ListOf = { minItems: 1, maxItems: 100 };
const UnitsSchema = Type.Array(Shape(Units), ListOf);
const Restock = Type.Boolean({
  default: false,
  description: 'They are put back on sale; otherwise stock stays as it is',
});
export const ShipSchema = Shape({
  carrier: Type.Optional(OneLine(100)),
  trackingNumber: Type.Optional(OneLine(100)),
  trackingUrl: Type.Optional(
    Type.String({
      maxLength: 500,
      pattern: '^https?://',
      description: 'Where the parcel can be followed',
    }),
  ),
  items: Type.Optional({ ...UnitsSchema, description: 'Left out: all that is not shipped yet' }),
  mails: Type.Optional(
    Type.Boolean({ default: true, description: 'false: nobody is mailed about it' }),
  ),
});
export const ReturnSchema = Shape(
  {
    items: Type.Optional(
      Type.Array(
        Shape({
          ...Units,
          restock: Type.Optional(
            Type.Boolean({ description: 'For this line, in place of the `restock` of all' }),
          ),
        }),
        { ...ListOf, description: 'Left out: all that was shipped' },
      ),
    ),
    restock: Type.Optional(Restock),
    locationId: Type.Optional({
      ...LocationRef,
      description: "Where they are put: a location's id or code. Left out: the default location",
    }),
    note: Type.Optional(Text(500, { description: 'For staff' })),
  },
  { title: 'ReturnBody' },
);
export type ReturnBody = Static<typeof ReturnSchema>;
export const DeliveredSchema = Shape(
  {
    delivered: Type.Optional(
      Type.Boolean({ default: true, description: '`false` takes it back: on its way still' }),
    ),
    shipmentId: Type.Optional({ ...Id, description: 'Left out: every parcel of the order' }),
  },
  { title: 'DeliveredBody' },
);
export type ShipBody = Static<typeof ShipSchema>;
export const OrderChangeSchema = Shape(SyncBody, { minProperties: 1 });
export const SearchText = FilledText(100);
const MAX_TAG = 40;
export const TagText = FilledLine(MAX_TAG);
const Tags = Type.Array(TagText, { minItems: 1, maxItems: 20 });
export const TagsBody = Shape(
  { add: Type.Optional(Tags), remove: Type.Optional(Tags) },
  { minProperties: 1, title: 'OrderTagsBody' },
);
export const OrderTagsSchema = Named('OrderTags', { tags: Type.Array(Type.String()) });
export const NoteBody = Shape({ note: FilledText(2000) });
export const OrderNoteSchema = Named('OrderNote', {
  id: Id,
  note: Type.String(),
  authorName: Type.String(),
  at: At,
});
