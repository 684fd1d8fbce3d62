import type { Money } from '#common/money.ts';
import type {
  FulfilmentState,
  OrderStatus,
  PaymentState,
  TimelineKind,
} from '#common/order-states.ts';
import type { LineProperties } from '#common/variant-name.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import type { AdjustmentKind, ChargeKind } from '#modules/pricing/index.ts';
import type { TaxLine } from '#modules/tax/index.ts';
import type { CursorValue } from '#platform/cursor.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Image } from '#platform/schemas.ts';
import { staffSearch } from '#platform/staff-search.ts';
import { inWindow, type Metadata, microsOf, type SyncWindow } from '#platform/sync.ts';

export type OrderRow = {
  id: string;
  number: number;
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
  updatedAt: Date;
  pricesIncludeTax: boolean;
  subtotal: number;
  /** What all adjustments change together: below 0 where they take off. */
  adjustment: number;
  tax: number;
  total: number;
  shippingOptionId: string;
  shippingOptionName: string;
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
  const isIt = 'id' in which ? sql`o.id = ${which.id}` : sql`o.number = ${which.number}`;
  const { rows } = await sql<OrderRow>`
    select o.id, o.number, o.account_id as "accountId", o.email, o.locale, o.currency, o.status,
      o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.placed_at as "placedAt",
      o.expires_at as "expiresAt", o.external_id as "externalId", o.metadata, o.updated_at as "updatedAt",
      o.prices_include_tax as "pricesIncludeTax", o.subtotal_amount as subtotal,
      o.adjustment_amount as adjustment, o.tax_amount as tax, o.total_amount as total,
      o.refunded_amount as refunded, o.refund_pending_amount as "refundPending",
      o.gives_all_back as "givesAllBack", o.shipping_option_id as "shippingOptionId",
      o.shipping_option_name as "shippingOptionName",
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

export type OrderListRow = {
  id: string;
  number: number;
  status: OrderStatus;
  paymentState: PaymentState;
  fulfilmentState: FulfilmentState;
  email: string;
  name: string;
  total: number;
  currency: string;
  itemCount: number;
  placedAt: Date;
  externalId: string | null;
  metadata: Metadata;
  updatedAt: Date;
  micros: number;
};
export type OrderFilter = {
  accountId?: string;
  status?: OrderStatus;
  paymentState?: PaymentState;
  fulfilmentState?: FulfilmentState;
  toShip?: boolean;
  search?: string;
  createdFrom?: Date;
  createdBefore?: Date;
  externalId?: string;
  /** Only what changed in it, oldest change first. */
  window?: SyncWindow;
};

/** Confirmed, its money not on its way back, and something of it has not left yet. */
const TO_SHIP = sql`o.status in ('confirmed', 'paid') and not o.gives_all_back
  and o.fulfilment_state in ('unfulfilled', 'partially_shipped')`;

/** Newest first. `search` is an order number, or words of the email address or of the order's addresses. */
export async function listOrders(
  db: Reader,
  filter: OrderFilter,
  { after, limit }: { after: CursorValue[] | null; limit: number },
): Promise<OrderListRow[]> {
  const { accountId, status, paymentState, fulfilmentState, search } = filter;
  const conditions = [
    accountId && sql`o.account_id = ${accountId}`,
    status && sql`o.status = ${status}`,
    paymentState && sql`o.payment_state = ${paymentState}`,
    fulfilmentState && sql`o.fulfilment_state = ${fulfilmentState}`,
    filter.toShip && TO_SHIP,
    filter.createdFrom && sql`o.placed_at >= ${filter.createdFrom}`,
    filter.createdBefore && sql`o.placed_at < ${filter.createdBefore}`,
    search && matches(search),
    filter.externalId && sql`o.external_id = ${filter.externalId}`,
    ...(filter.window ? inWindow('o', filter.window) : []),
    after && sql`o.id < ${after[0]}`,
  ].filter((condition) => condition !== undefined && condition !== null && condition !== '');
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const { rows } = await sql<OrderListRow>`
    select o.id, o.number, o.status, o.payment_state as "paymentState",
      o.fulfilment_state as "fulfilmentState", o.email, o.total_amount as total, o.currency,
      o.placed_at as "placedAt", o.external_id as "externalId", o.metadata, o.updated_at as "updatedAt",
      ${microsOf(sql`o.updated_at`)} as micros, coalesce(trim(a.first_name || ' ' || a.last_name), '') as name,
      (select sum(quantity)::int from order_items i where i.order_id = o.id) as "itemCount"
    from orders o
    left join order_addresses a on a.order_id = o.id and a.kind = 'shipping'
    ${where}
    order by ${filter.window ? sql`o.updated_at, o.id` : sql`o.id desc`}
    limit ${limit + 1}`.execute(db);
  return rows;
}

function matches(search: string) {
  const number = search.replace(/^#/, '');
  const named = sql`(${staffSearch(sql`search_key(o.email)`, search)} or o.external_id = ${search}
    or o.id = any(array(select order_id from order_addresses n where ${staffSearch(sql`n.search_key`, search)})))`;
  // Digits may be of a street, a postal code or a telephone number as well.
  return /^\d{1,15}$/.test(number) ? sql`(o.number = ${number} or ${named})` : named;
}

type OrdersSummary = {
  toShip: number;
  pending: number;
  since: { orders: number; totals: Money[] };
};

/** What a merchant asks first in the morning. Money that has gone back, or is asked to, was not earned. */
export async function summariseOrders(db: Reader, since: Date): Promise<OrdersSummary> {
  const { rows } = await sql<Omit<OrdersSummary, 'since'> & OrdersSummary['since']>`
    with recent as (
      select o.currency, o.total_amount - o.refunded_amount - o.refund_pending_amount as kept from orders o
      where o.placed_at >= ${since} and o.confirmed_at is not null and o.cancelled_at is null
    )
    select (select count(*)::int from orders o where ${TO_SHIP}) as "toShip",
      (select count(*)::int from orders o where o.status = 'pending') as pending,
      (select count(*)::int from recent) as orders,
      (select coalesce(jsonb_agg(sums order by currency), '[]') from (
        select currency, sum(kept)::bigint as amount from recent group by currency) sums) as totals`.execute(
    db,
  );
  const { toShip = 0, pending = 0, orders = 0, totals = [] } = rows[0] ?? {};
  return { toShip, pending, since: { orders, totals } };
}
