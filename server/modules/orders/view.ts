/** How an order is shown: to its shopper, and with names of staff to staff. */
import { versionOf } from '#platform/version.ts';
import type { OrderListRow, OrderRow } from './queries/read.ts';
import type { OrderRowView, OrderView } from './schemas.ts';

/** Between the shop, its provider and a bank; shoppers are not troubled with it. */
const STAFF_ONLY = new Set([
  'payment_mismatch',
  'authorisation_lost',
  'refund_requested',
  'refund_failed',
  'dispute_open',
  'dispute_waiting',
  'dispute_won',
  'dispute_lost',
  'attention_cleared',
  'mail_not_written',
]);

/** Notes are written by staff for staff. */
const withoutNote = ({ note: _, ...data }: Record<string, unknown>) => data;

const iso = (time: string | Date) => new Date(time).toISOString();

export function presentOrder(order: OrderRow, { forStaff }: { forStaff: boolean }): OrderView {
  const money = (amount: number) => ({ amount, currency: order.currency });
  const open = order.status === 'pending';
  // Worked on already, and its held money was lost: the shopper may make up for it.
  const isOwed = order.paymentState === 'failed' && order.status !== 'cancelled';
  return {
    number: String(order.number),
    status: order.status,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    email: order.email,
    customerId: forStaff ? order.accountId : null,
    items: order.items.map((item) => ({
      ...item,
      unitPrice: money(item.unitPrice),
      total: money(item.total),
      tax: money(item.tax),
    })),
    addresses: order.addresses,
    shippingOption: { id: order.shippingOptionId, name: order.shippingOptionName },
    totals: {
      subtotal: money(order.subtotal),
      discount: money(order.discount),
      shipping: money(order.shipping),
      tax: money(order.tax),
      total: money(order.total),
      refunded: money(order.refunded),
      refundPending: money(order.refundPending),
      taxRateBps: order.taxRateBps,
      pricesIncludeTax: order.pricesIncludeTax,
    },
    timeline: order.timeline
      .filter(({ kind }) => forStaff || !STAFF_ONLY.has(kind))
      .map(({ kind, actor, actorName, data, at }) => ({
        kind,
        actor,
        actorName: forStaff ? actorName : null,
        data: forStaff ? data : withoutNote(data),
        at: iso(at),
      })),
    shipments: (order.shipments ?? []).map((shipment) => ({
      ...shipment,
      shippedAt: iso(shipment.shippedAt),
      deliveredAt: shipment.deliveredAt && iso(shipment.deliveredAt),
      items: shipment.items.flatMap(({ orderItemId, quantity }) => {
        const item = order.items.find(({ id }) => id === orderItemId);
        if (!item) return [];
        const { variantId, title, sku, options } = item;
        return [{ orderItemId, quantity, variantId, title, sku, options }];
      }),
    })),
    placedAt: iso(order.placedAt),
    expiresAt: order.expiresAt && iso(order.expiresAt),
    ...ofIntegrations(order, forStaff),
    canCancel: open,
    canPay: open || isOwed,
    canShip: (order.status === 'confirmed' || order.status === 'paid') && !order.givesAllBack,
  };
}

/** What integrations wrote down is for them and for staff. */
const ofIntegrations = (
  { externalId, metadata, updatedAt }: Pick<OrderRow, 'externalId' | 'metadata' | 'updatedAt'>,
  forStaff: boolean,
) => ({
  externalId: forStaff ? externalId : null,
  metadata: forStaff ? metadata : {},
  ...(forStaff && { version: versionOf({ externalId, metadata }) }),
  updatedAt: updatedAt.toISOString(),
});

export function presentOrderRow(
  row: OrderListRow,
  { forStaff }: { forStaff: boolean },
): OrderRowView {
  const { number, status, paymentState, fulfilmentState, email, name, total, currency } = row;
  return {
    number: String(number),
    status,
    paymentState,
    fulfilmentState,
    email,
    name,
    total: { amount: total, currency },
    itemCount: row.itemCount,
    placedAt: row.placedAt.toISOString(),
    ...ofIntegrations(row, forStaff),
  };
}
