import type {
  FulfilmentState,
  OrderStatus,
  PaymentState,
  TimelineKind,
} from '#common/order-states.ts';
import type { LineProperties } from '#common/variant-name.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import type { AdjustmentKind, ChargeKind } from '#modules/pricing/index.ts';
import type { Arrival } from '#modules/shipping/index.ts';
import type { TaxLine } from '#modules/tax/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Image } from '#platform/schemas.ts';
import type { Metadata } from '#platform/sync.ts';
import { hasNumber, numberOf } from './numbers.ts';

const O = sql.ref('o');

export type OrderRow = {
  id: string;
  number: string;
  accountId: string | null;
  email: string;
  locale: string;
  currency: string;
  status: OrderStatus;
  paymentState: PaymentState;
  fulfilmentState: FulfilmentState;
  placedAt: Date;
  expiresAt: Date | null;
  refunded: number;
  refundPending: number;
  givesAllBack: boolean;
  externalId: string | null;
  metadata: Metadata;
  tags: string[];
  updatedAt: Date;
  pricesIncludeTax: boolean;
  subtotal: number;
  /** What all adjustments change together: below 0 where they take off. */
  adjustment: number;
  tax: number;
  total: number;
  shippingOptionId: string;
  shippingOptionName: string;
  arrival: Arrival | null;
  items: {
    id: string;
    variantId: string;
    slug: string;
    title: string;
    sku: string | null;
    options: { name: string; value: string }[];
    properties: LineProperties;
    image: Image | null;
    quantity: number;
    shippedQuantity: number;
    returnedQuantity: number;
    unitPrice: number;
    adjustment: number;
    total: number;
    tax: number;
    taxLines: TaxLine[];
  }[];
  charges: {
    kind: ChargeKind;
    label: string;
    amount: number;
    adjustment: number;
    total: number;
    tax: number;
    taxLines: TaxLine[];
  }[];
  adjustments: {
    kind: AdjustmentKind;
    code: string | null;
    label: string;
    amount: number;
    shares: { orderItemId: string | null; amount: number }[];
  }[];
  addresses: Record<'shipping' | 'billing', Address>;
  shopperNote: string | null;
  termsVersion: Date | null;
  timeline: {
    kind: TimelineKind;
    actor: 'shopper' | 'staff' | 'system';
    actorName: string | null;
    data: Record<string, unknown>;
    at: string;
  }[];
  shipments:
    | {
        id: string;
        carrier: string;
        trackingNumber: string;
        trackingUrl: string | null;
        shippedAt: string;
        deliveredAt: string | null;
        items: { orderItemId: string; quantity: number }[];
      }[]
    | null;
};

/** A whole order in one statement; numbers are as many digits as the schema allows, so exact. */
export async function readOrder(
  db: Reader,
  which: { id: string } | { number: string },
): Promise<OrderRow | undefined> {
  const isIt = 'id' in which ? sql`o.id = ${which.id}` : hasNumber(O, which.number);
  const { rows } = await sql<OrderRow>`
    select o.id, ${numberOf(O)} as number, o.account_id as "accountId", o.email, o.locale, o.currency, o.status,
      o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.placed_at as "placedAt",
      o.expires_at as "expiresAt", o.external_id as "externalId", o.metadata, o.tags,
      o.updated_at as "updatedAt", o.prices_include_tax as "pricesIncludeTax", o.subtotal_amount as subtotal,
      o.adjustment_amount as adjustment, o.tax_amount as tax, o.total_amount as total,
      o.refunded_amount as refunded, o.refund_pending_amount as "refundPending",
      o.gives_all_back as "givesAllBack", o.shipping_option_id as "shippingOptionId",
      o.shipping_option_name as "shippingOptionName", o.shopper_note as "shopperNote",
      o.terms_version as "termsVersion",
      case when o.arrives_from is not null then
        json_build_object('from', o.arrives_from, 'to', o.arrives_to) end as arrival,
      (select json_agg(json_build_object('id', i.id, 'variantId', i.variant_id, 'slug', i.slug,
          'title', i.title, 'sku', i.sku, 'options', i.options, 'properties', i.properties, 'image', i.image, 'quantity', i.quantity,
          'shippedQuantity', i.shipped_quantity, 'returnedQuantity', i.returned_quantity, 'unitPrice', i.unit_price_amount,
          'adjustment', i.adjustment_amount, 'total', i.total_amount, 'tax', i.tax_amount,
          'taxLines', (${taxLinesOf(sql`t.order_item_id = i.id`)})) order by i.position)
        from order_items i where i.order_id = o.id) as items,
      (select coalesce(json_agg(json_build_object('kind', c.kind, 'label', c.label, 'amount', c.amount,
          'adjustment', c.adjustment_amount, 'total', c.total_amount, 'tax', c.tax_amount,
          'taxLines', (${taxLinesOf(sql`t.charge_id = c.id`)})) order by c.position), '[]')
        from order_charges c where c.order_id = o.id) as charges,
      (select coalesce(json_agg(json_build_object('kind', a.kind, 'code', a.code, 'label', a.label,
          'amount', a.amount, 'shares', (
            select json_agg(json_build_object('orderItemId', s.order_item_id, 'amount', s.amount) order by s.id)
            from order_adjustment_shares s where s.adjustment_id = a.id)) order by a.position), '[]')
        from order_adjustments a where a.order_id = o.id) as adjustments,
      (select json_object_agg(a.kind, json_strip_nulls(json_build_object('firstName', a.first_name,
          'lastName', a.last_name, 'company', a.company, 'line1', a.line1, 'line2', a.line2, 'city', a.city,
          'region', a.region, 'postalCode', a.postal_code, 'country', a.country, 'phone', a.phone))
          order by a.kind)
        from order_addresses a where a.order_id = o.id) as addresses,
      (select json_agg(json_build_object('kind', e.kind, 'actor', e.actor, 'data', e.data, 'at', e.created_at,
          'actorName', ac.name) order by e.id)
        from order_events e left join accounts ac on ac.id = e.actor_id
        where e.order_id = o.id) as timeline,
      (select json_agg(json_build_object('id', s.id, 'carrier', s.carrier,
          'trackingNumber', s.tracking_number, 'trackingUrl', s.tracking_url, 'shippedAt', s.shipped_at,
          'deliveredAt', s.delivered_at,
          'items', (select json_agg(json_build_object('orderItemId', si.order_item_id, 'quantity', si.quantity)
              order by si.order_item_id)
            from shipment_items si where si.shipment_id = s.id)) order by s.id)
        from shipments s where s.order_id = o.id) as shipments
    from orders o where ${isIt}`.execute(db);
  return rows[0];
}

/** By the order first: that is the index. */
const taxLinesOf = (where: ReturnType<typeof sql>) => sql`
  select coalesce(json_agg(json_build_object('name', t.name, 'rateMillionths', t.rate_millionths,
    'amount', t.amount) order by t.position), '[]')
  from order_tax_lines t where t.order_id = o.id and ${where}`;
