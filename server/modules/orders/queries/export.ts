/** Orders, and their lines, as rows of a file: those of the list, in its order. */

import type { FulfilmentState, OrderStatus, PaymentState } from '#common/order-states.ts';
import type { LineProperties } from '#common/variant-name.ts';
import { type RawBuilder, sql } from '#platform/db.ts';
import { type OrderFilter, type OrderSort, orderConditions, sortedBy, whereOf } from './list.ts';
import { numberOf } from './numbers.ts';

type Asked = { filter: OrderFilter; sort: OrderSort };

/** What files tell of the order itself. */
export type OrderHeadRow = {
  number: string;
  placedAt: Date;
  status: OrderStatus;
  paymentState: PaymentState;
  fulfilmentState: FulfilmentState;
  currency: string;
  email: string;
  name: string;
  country: string | null;
};
export type OrderFileRow = OrderHeadRow & {
  company: string | null;
  line1: string | null;
  line2: string | null;
  postalCode: string | null;
  city: string | null;
  region: string | null;
  phone: string | null;
  units: number;
  subtotal: number;
  adjustment: number;
  charges: number;
  tax: number;
  total: number;
  refunded: number;
  deliveryOption: string;
  arrivesFrom: string | null;
  arrivesTo: string | null;
  trackingNumbers: string | null;
  tags: string[];
  externalId: string | null;
};

export const ORDER_HEAD: RawBuilder<unknown> = sql`
  ${numberOf(sql.ref('o'))} as number, o.placed_at as "placedAt", o.status, o.payment_state as "paymentState",
  o.fulfilment_state as "fulfilmentState", o.currency, o.email,
  coalesce(trim(a.first_name || ' ' || a.last_name), '') as name, a.country`;
export const ORDERS_WITH_ADDRESS: RawBuilder<unknown> = sql`
  orders o left join order_addresses a on a.order_id = o.id and a.kind = 'shipping'`;

export const orderFileRows = ({ filter, sort }: Asked): RawBuilder<OrderFileRow> => sql`
  select ${ORDER_HEAD}, a.company, a.line1, a.line2, a.postal_code as "postalCode", a.city, a.region, a.phone,
    (select coalesce(sum(quantity), 0)::int from order_items i where i.order_id = o.id) as units,
    o.subtotal_amount as subtotal, o.adjustment_amount as adjustment, o.charges_amount as charges,
    o.tax_amount as tax, o.total_amount as total, o.refunded_amount as refunded,
    o.shipping_option_name as "deliveryOption", to_char(o.arrives_from, 'YYYY-MM-DD') as "arrivesFrom",
    to_char(o.arrives_to, 'YYYY-MM-DD') as "arrivesTo", o.tags, o.external_id as "externalId",
    (select string_agg(s.tracking_number, ' ' order by s.id) from shipments s
      where s.order_id = o.id and s.tracking_number <> '') as "trackingNumbers"
  from ${ORDERS_WITH_ADDRESS} ${whereOf(orderConditions(filter))} order by ${sortedBy(sort)}`;

export type LineFileRow = OrderHeadRow & {
  title: string;
  options: { name: string; value: string }[];
  properties: LineProperties;
  sku: string | null;
  quantity: number;
  shipped: number;
  returned: number;
  unitPrice: number;
  adjustment: number;
  tax: number;
  total: number;
};

export const lineFileRows = ({ filter, sort }: Asked): RawBuilder<LineFileRow> => sql`
  select ${ORDER_HEAD}, i.title, i.options, i.properties, i.sku, i.quantity, i.shipped_quantity as shipped,
    i.returned_quantity as returned, i.unit_price_amount as "unitPrice", i.adjustment_amount as adjustment,
    i.tax_amount as tax, i.total_amount as total
  from ${ORDERS_WITH_ADDRESS} join order_items i on i.order_id = o.id
  ${whereOf(orderConditions(filter))} order by ${sortedBy(sort)}, i.position`;
