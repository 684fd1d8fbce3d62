import type {
  CancelReason,
  FulfilmentState,
  OrderStatus,
  PaymentState,
  TimelineKind,
} from '#common/order-states.ts';
import { type Reader, sql, type Tx, writeAhead } from '#platform/db.ts';
import { type Locked, lockRow } from '#platform/locked.ts';
import { ORDER_CHANGED } from '../notices.ts';
import { hasNumber, numberOf } from './numbers.ts';

/** What a transition needs to know of an order; it takes a `Locked<Order>`. */
export type Order = {
  id: string;
  /** With its prefix. */
  number: string;
  cartId: string;
  accountId: string | null;
  email: string;
  locale: string;
  currency: string;
  total: number;
  status: OrderStatus;
  paymentState: PaymentState;
  fulfilmentState: FulfilmentState;
  cartFingerprint: Buffer;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: CancelReason | null;
  expiresAt: Date | null;
  refunded: number;
  refundPending: number;
  /** All the money that came has gone back, or is asked to. */
  givesAllBack: boolean;
};

const ORDERS = sql.ref('orders');

function heads(db: Reader) {
  return db
    .selectFrom('orders')
    .select([
      'orders.id',
      numberOf(ORDERS).as('number'),
      'orders.cart_id as cartId',
      'orders.account_id as accountId',
      'orders.email',
      'orders.locale',
      'orders.currency',
      'orders.total_amount as total',
      sql<OrderStatus>`orders.status`.as('status'),
      'orders.payment_state as paymentState',
      'orders.fulfilment_state as fulfilmentState',
      'orders.cart_fingerprint as cartFingerprint',
      'orders.confirmed_at as confirmedAt',
      'orders.cancelled_at as cancelledAt',
      'orders.cancel_reason as cancelReason',
      'orders.expires_at as expiresAt',
      'orders.refunded_amount as refunded',
      'orders.refund_pending_amount as refundPending',
      'orders.gives_all_back as givesAllBack',
    ]);
}

export function orderHead(db: Reader, id: string): Promise<Order | undefined> {
  return heads(db).where('id', '=', id).executeTakeFirst();
}

export function orderHeadByNumber(db: Reader, number: string): Promise<Order | undefined> {
  return heads(db).where(hasNumber(ORDERS, number)).executeTakeFirst();
}

/** Locks the cart, then the order. */
export function lockCartAndOrder(tx: Tx, id: string): Promise<Locked<Order> | undefined> {
  const order = heads(tx)
    .innerJoin('carts', 'carts.id', 'orders.cart_id')
    .where('orders.id', '=', id);
  return lockRow(order, ['carts', 'orders']);
}

/** Locks the order of a cart that is not cancelled: there is one at most. The cart is locked by now. */
export function lockLiveOrder(tx: Tx, cartId: string): Promise<Locked<Order> | undefined> {
  return lockRow(heads(tx).where('cart_id', '=', cartId).where('cancelled_at', 'is', null));
}

export type OrderChange = {
  paymentState?: PaymentState;
  fulfilmentState?: FulfilmentState;
  inTransit?: boolean;
  confirmedAt?: Date;
  /** Null when the order is reinstated. */
  cancelled?: { at: Date; reason: CancelReason } | null;
  expiresAt?: Date | null;
};
export type TimelineRow = {
  kind: TimelineKind;
  actor: 'shopper' | 'staff' | 'system';
  actorId?: string | null;
  data?: Record<string, unknown>;
  at: Date;
};

/** Every transition is one statement: the new status, its timeline rows, and the notification to open pages. */
export function moveOrder(
  tx: Tx,
  { id }: Locked<Order>,
  change: OrderChange,
  timeline: TimelineRow[],
): Promise<void> {
  return writeMove(tx, id, change, timeline);
}

/** Adds to the timeline without a transition, so it needs no lock. */
export function addToTimeline(tx: Tx, orderId: string, row: TimelineRow): Promise<void> {
  return writeMove(tx, orderId, {}, [row]);
}

/** A guest's order goes to the account that has proved its address. */
const confirmed = (at: Date) => sql`confirmed_at = ${at}, account_id = coalesce(account_id,
          (select p.account_id from proven_emails p where p.email = orders.email)),`;

async function writeMove(
  tx: Tx,
  orderId: string,
  change: OrderChange,
  timeline: TimelineRow[],
): Promise<void> {
  const rows = timeline.map(({ kind, actor, actorId = null, data = {}, at }) => ({
    kind,
    actor,
    actor_id: actorId,
    data,
    created_at: at,
  }));
  const has = (key: keyof OrderChange) => change[key] !== undefined;
  const move = sql`
    with moved as (
      update orders set
        payment_state = coalesce(${change.paymentState ?? null}, payment_state),
        fulfilment_state = coalesce(${change.fulfilmentState ?? null}, fulfilment_state),
        in_transit = coalesce(${change.inTransit ?? null}::boolean, in_transit),
        ${change.confirmedAt ? confirmed(change.confirmedAt) : sql``}
        cancelled_at = case when ${has('cancelled')} then ${change.cancelled?.at ?? null}::timestamptz
          else cancelled_at end,
        cancel_reason = case when ${has('cancelled')} then ${change.cancelled?.reason ?? null}
          else cancel_reason end,
        expires_at = case when ${has('expiresAt')} then ${change.expiresAt ?? null}::timestamptz
          else expires_at end
      where id = ${orderId}
      returning id
    ), told as (
      insert into order_events (order_id, kind, actor, actor_id, data, created_at)
      select moved.id, r.kind, r.actor, r.actor_id, r.data, r.created_at
      from moved, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(kind text, actor text, actor_id uuid, data jsonb, created_at timestamptz)
    )
    select ${ORDER_CHANGED.sql(sql.ref('id'))} from moved`;
  await writeAhead(tx, move);
}

export type OrderItemRow = {
  id: string;
  variantId: string;
  title: string;
  options: { name: string; value: string }[];
  quantity: number;
  shippedQuantity: number;
  returnedQuantity: number;
};

export function orderItems(tx: Reader, orderId: string): Promise<OrderItemRow[]> {
  return tx
    .selectFrom('order_items')
    .select(['id', 'variant_id as variantId', 'title', 'quantity'])
    .select([
      'shipped_quantity as shippedQuantity',
      'returned_quantity as returnedQuantity',
      sql<OrderItemRow['options']>`options`.as('options'),
    ])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
}

export async function insertShipment(
  tx: Tx,
  orderId: string,
  shipment: {
    carrier: string;
    trackingNumber: string;
    trackingUrl: string | null;
    shippedAt: Date;
    items: { orderItemId: string; quantity: number }[];
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with sent as (
      insert into shipments (order_id, carrier, tracking_number, tracking_url, shipped_at)
      values (${orderId}, ${shipment.carrier}, ${shipment.trackingNumber}, ${shipment.trackingUrl},
        ${shipment.shippedAt})
      returning id
    ), what as (
      select * from jsonb_to_recordset(${JSON.stringify(shipment.items)}::jsonb)
        as w("orderItemId" uuid, quantity int)
    ), items as (
      insert into shipment_items (shipment_id, order_item_id, quantity)
      select sent.id, what."orderItemId", what.quantity from sent, what
    ), counted as (
      update order_items i set shipped_quantity = i.shipped_quantity + what.quantity
      from what where i.id = what."orderItemId" and i.order_id = ${orderId}
    )
    select id from sent`.execute(tx);
  const sent = rows[0];
  if (!sent) throw new Error('an insert answers its row');
  return sent.id;
}
