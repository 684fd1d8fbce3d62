/** How an order is shown to its shopper and, with names of staff, to staff. */
import type { Money } from '#common/money.ts';
import { isForShoppers } from '#common/order-states.ts';
import { chargedFor } from '#modules/pricing/index.ts';
import { sumTaxLines, type TaxLine, taxLineViews, taxRateBps } from '#modules/tax/index.ts';
import { versionOf } from '#platform/version.ts';
import type { OrderListRow } from './queries/list.ts';
import type { OrderRow } from './queries/read.ts';
import type { OrderRowView, OrderView } from './schemas.ts';

/** Notes, and what is sold again, are for staff. */
const forShoppers = ({ note: _, restocked: _shelf, ...data }: Record<string, unknown>) => data;

const iso = (time: string | Date) => new Date(time).toISOString();

export function presentOrder(order: OrderRow, { forStaff }: { forStaff: boolean }): OrderView {
  const money = (amount: number) => ({ amount, currency: order.currency });
  const open = order.status === 'pending';
  // Confirmed already, but its authorised money was lost: the shopper may pay again.
  const isOwed = order.paymentState === 'failed' && order.status !== 'cancelled';
  return {
    number: String(order.number),
    status: order.status,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    email: order.email,
    customerId: forStaff ? order.accountId : null,
    guestId: forStaff && !order.accountId && order.email ? order.id : null,
    items: order.items.map((item) => presentItem(item, money)),
    charges: order.charges.map((charge) => ({
      kind: charge.kind,
      label: charge.label,
      amount: money(charge.amount),
      ...moneyOf(charge, money),
    })),
    adjustments: order.adjustments.map((adjustment) => presentAdjustment(adjustment, order, money)),
    addresses: order.addresses,
    shopperNote: order.shopperNote,
    agreedTerms: order.termsVersion && {
      version: order.termsVersion.toISOString(),
      at: iso(order.placedAt),
    },
    shippingOption: optionOf(order),
    totals: totalsOf(order, money),
    timeline: order.timeline
      .filter((entry) => forStaff || isForShoppers(entry))
      .map(({ kind, actor, actorName, data, at }) => ({
        kind,
        actor,
        actorName: forStaff ? actorName : null,
        data: forStaff ? data : forShoppers(data),
        at: iso(at),
      })),
    shipments: (order.shipments ?? []).map((shipment) => ({
      ...shipment,
      shippedAt: iso(shipment.shippedAt),
      deliveredAt: shipment.deliveredAt && iso(shipment.deliveredAt),
      items: shipment.items.flatMap(({ orderItemId, quantity }) => {
        const item = order.items.find(({ id }) => id === orderItemId);
        if (!item) return [];
        const { variantId, title, sku, options, properties } = item;
        return [{ orderItemId, quantity, variantId, title, sku, options, properties }];
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

const optionOf = ({ shippingOptionId, shippingOptionName, arrival }: OrderRow) => ({
  id: shippingOptionId,
  name: shippingOptionName,
  arrival,
});

type ToMoney = (amount: number) => Money;

function totalsOf(order: OrderRow, money: ToMoney): OrderView['totals'] {
  const taxes = [...order.items, ...order.charges].map(({ taxLines }) => taxRateBps(taxLines));
  return {
    subtotal: money(order.subtotal),
    discount: money(0 - order.adjustment),
    shipping: money(chargedFor('shipping', order.charges)),
    tax: money(order.tax),
    total: money(order.total),
    refunded: money(order.refunded),
    refundPending: money(order.refundPending),
    taxRateBps: Math.max(0, ...taxes),
    taxLines: taxLineViews(taxesOf(order), money),
    pricesIncludeTax: order.pricesIncludeTax,
  };
}

/** What the order's taxes are, each in all its lines and charges together. */
export const taxesOf = ({ items, charges }: Pick<OrderRow, 'items' | 'charges'>): TaxLine[] =>
  sumTaxLines([...items, ...charges].flatMap(({ taxLines }) => taxLines));

function presentItem(
  { unitPrice, adjustment, total, tax, taxLines, ...item }: OrderRow['items'][number],
  money: ToMoney,
) {
  const amounts = moneyOf({ adjustment, total, tax, taxLines }, money);
  return { ...item, unitPrice: money(unitPrice), ...amounts };
}

type Taxed = Pick<OrderRow['items'][number], 'adjustment' | 'total' | 'tax' | 'taxLines'>;

const moneyOf = ({ adjustment, total, tax, taxLines }: Taxed, money: ToMoney) => ({
  discount: money(0 - adjustment),
  total: money(total),
  tax: money(tax),
  taxLines: taxLineViews(taxLines, money),
});

function presentAdjustment(
  { kind, code, label, amount, shares }: OrderRow['adjustments'][number],
  { items }: OrderRow,
  money: ToMoney,
) {
  const ofItems = items.flatMap(({ id }) => {
    const share = shares.find(({ orderItemId }) => orderItemId === id);
    return share ? [{ orderItemId: id, discount: money(0 - share.amount) }] : [];
  });
  return { kind, code, label, discount: money(0 - amount), items: ofItems };
}

type Noted = Pick<OrderRow, 'externalId' | 'metadata' | 'tags' | 'updatedAt'>;

/** What integrations and staff wrote down is for them. */
const ofIntegrations = ({ externalId, metadata, tags, updatedAt }: Noted, forStaff: boolean) => ({
  externalId: forStaff ? externalId : null,
  metadata: forStaff ? metadata : {},
  tags: forStaff ? tags : [],
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
    country: row.country,
    shippingOptionName: row.shippingOptionName,
    placedAt: row.placedAt.toISOString(),
    ...ofIntegrations(row, forStaff),
  };
}
