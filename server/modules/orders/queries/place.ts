import type { LineProperties } from '#common/variant-name.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import type { Priced } from '#modules/pricing/index.ts';
import { ORDER_PREFIX } from '#modules/settings/index.ts';
import type { Arrival } from '#modules/shipping/index.ts';
import type { TaxRounding } from '#modules/tax/index.ts';
import { sql, type Tx } from '#platform/db.ts';
import { type Locked, lockedByInsert } from '#platform/locked.ts';
import type { Image } from '#platform/schemas.ts';
import type { Order } from './moves.ts';

export type NewOrder = {
  cartId: string;
  cartFingerprint: Buffer;
  accountId: string | null;
  email: string;
  currency: string;
  locale: string;
  placedAt: Date;
  expiresAt: Date | null;
  pricesIncludeTax: boolean;
  taxRounding: TaxRounding;
  /** Its lines are those of `items`, in their order. */
  priced: Priced;
  shippingOptionId: string;
  shippingOptionName: string;
  /** When it was promised to arrive; null: nothing was promised. */
  arrival: Arrival | null;
  items: {
    variantId: string;
    slug: string;
    title: string;
    sku: string | null;
    options: { name: string; value: string }[];
    properties: LineProperties;
    image: Image | null;
    quantity: number;
    unitPrice: number;
  }[];
  addresses: Record<'shipping' | 'billing', Address>;
  shopperNote: string | null;
  /** When the terms that the shopper agreed to were last changed; null where there was nothing to agree to. */
  termsVersion: Date | null;
};

/** The order, all that its money is made of, its addresses and first timeline row in one statement. */
export async function insertOrder(tx: Tx, order: NewOrder): Promise<Locked<Order>> {
  const { priced } = order;
  const json = rowsOf(order);
  const { rows } = await sql<Placed>`
    with placed as (
      insert into orders (cart_id, cart_fingerprint, account_id, email, currency, locale, placed_at, expires_at,
        prices_include_tax, tax_rounding, subtotal_amount, adjustment_amount, charges_amount, tax_amount,
        total_amount, shipping_option_id, shipping_option_name, arrives_from, arrives_to, number_prefix,
        shopper_note, terms_version)
      values (${order.cartId}, ${order.cartFingerprint}, ${order.accountId}, ${order.email}, ${order.currency},
        ${order.locale}, ${order.placedAt}, ${order.expiresAt}, ${order.pricesIncludeTax}, ${order.taxRounding},
        ${priced.subtotal}, ${priced.adjustment}, ${priced.charged}, ${priced.tax}, ${priced.total},
        ${order.shippingOptionId}, ${order.shippingOptionName}, ${order.arrival?.from}::date,
        ${order.arrival?.to}::date, ${ORDER_PREFIX},
        ${order.shopperNote}, ${order.termsVersion})
      returning id, number_prefix || number as number, status, payment_state as "paymentState", fulfilment_state as "fulfilmentState"
    ), items as (
      insert into order_items (order_id, variant_id, position, slug, title, sku, options, properties, image,
        quantity, unit_price_amount, adjustment_amount, tax_amount, total_amount)
      select placed.id, i."variantId", i.position, i.slug, i.title, i.sku, i.options, i.properties, i.image,
        i.quantity, i."unitPrice", i.adjustment, i.tax, i.total
      from placed, jsonb_to_recordset(${json.items}::jsonb) as i("variantId" uuid, position int, slug text,
        title text, sku text, options jsonb, properties jsonb, image jsonb, quantity int, "unitPrice" bigint,
        adjustment bigint, tax bigint, total bigint)
      returning id, position
    ), ${moneyRows(json, priced.adjustments.length > 0)}, addresses as (
      insert into order_addresses (order_id, kind, first_name, last_name, company, line1, line2, city, region,
        postal_code, country, phone)
      select placed.id, a.kind, a."firstName", a."lastName", a.company, a.line1, a.line2, a.city, a.region,
        a."postalCode", a.country, a.phone
      from placed, jsonb_to_recordset(${json.addresses}::jsonb) as a(kind text, "firstName" text,
        "lastName" text, company text, line1 text, line2 text, city text, region text, "postalCode" text,
        country text, phone text)
    ), told as (
      insert into order_events (order_id, kind, actor, actor_id, created_at)
      select id, 'placed', 'shopper', ${order.accountId}::uuid, ${order.placedAt} from placed
    )
    select * from placed`.execute(tx);
  const placed = rows[0];
  if (!placed) throw new Error('an insert answers its row');
  const { cartId, cartFingerprint, accountId, email, locale, currency, expiresAt } = order;
  const known = { cartId, cartFingerprint, accountId, email, locale, currency, expiresAt };
  const open = { confirmedAt: null, cancelledAt: null, cancelReason: null };
  const money = { total: priced.total, refunded: 0, refundPending: 0, givesAllBack: false };
  return lockedByInsert({ ...known, ...placed, ...open, ...money });
}

/** What the money is made of. Rows of the same statement are joined by their positions. */
const moneyRows = (json: ReturnType<typeof rowsOf>, adjusted: boolean) => sql`charges as (
      insert into order_charges (order_id, position, kind, label, amount, adjustment_amount, tax_amount,
        total_amount)
      select placed.id, c.position, c.kind, c.label, c.amount, c.adjustment, c.tax, c.total
      from placed, jsonb_to_recordset(${json.charges}::jsonb) as c(position int, kind text, label text,
        amount bigint, adjustment bigint, tax bigint, total bigint)
      returning id, position
    ), tax_lines as (
      insert into order_tax_lines (order_id, order_item_id, charge_id, position, name, rate_millionths, amount)
      select placed.id, items.id, charges.id, t.position, t.name, t."rateMillionths", t.amount
      from placed cross join jsonb_to_recordset(${json.taxLines}::jsonb) as t(line int, charge int, position int,
        name text, "rateMillionths" int, amount bigint)
      left join items on items.position = t.line left join charges on charges.position = t.charge
    )${adjusted ? adjustmentRows(json) : sql``}`;

/** Most orders have none, and each table written to costs its part of a millisecond. */
const adjustmentRows = (json: ReturnType<typeof rowsOf>) => sql`, adjustments as (
      insert into order_adjustments (order_id, position, kind, scope, source, code, label, amount)
      select placed.id, a.position, a.kind, a.scope, a.source, a.code, a.label, a.amount
      from placed, jsonb_to_recordset(${json.adjustments}::jsonb) as a(position int, kind text, scope text,
        source text, code text, label text, amount bigint)
      returning id, position
    ), shares as (
      insert into order_adjustment_shares (adjustment_id, order_item_id, charge_id, amount)
      select adjustments.id, items.id, charges.id, s.amount
      from jsonb_to_recordset(${json.shares}::jsonb) as s(adjustment int, line int, charge int, amount bigint)
      join adjustments on adjustments.position = s.adjustment
      left join items on items.position = s.line left join charges on charges.position = s.charge
    )`;

type Placed = Pick<Order, 'id' | 'number' | 'status' | 'paymentState' | 'fulfilmentState'>;

/** Rows of each table as JSON; what belongs to a line, charge or adjustment names it by its position. */
function rowsOf({ items, addresses, priced: { lines, charges, adjustments } }: NewOrder) {
  const owned = [
    ...lines.map(({ taxLines }, line) => ({ taxLines, owner: { line } })),
    ...charges.map(({ taxLines }, charge) => ({ taxLines, owner: { charge } })),
  ];
  return {
    items: JSON.stringify(
      items.map((item, position) => {
        const { adjustment, tax, total } = moneyOf(lines[position]);
        return { ...item, position, adjustment, tax, total };
      }),
    ),
    charges: JSON.stringify(charges.map((charge, position) => ({ ...charge, position }))),
    taxLines: JSON.stringify(
      owned.flatMap(({ taxLines, owner }) =>
        taxLines.map((taxLine, position) => ({ ...taxLine, ...owner, position })),
      ),
    ),
    adjustments: JSON.stringify(adjustments.map((one, position) => ({ ...one, position }))),
    shares: JSON.stringify(
      adjustments.flatMap(({ shares }, adjustment) =>
        shares.map((share) => ({ ...share, adjustment })),
      ),
    ),
    addresses: JSON.stringify(
      (['shipping', 'billing'] as const).map((kind) => ({ kind, ...addresses[kind] })),
    ),
  };
}

function moneyOf(line: Priced['lines'][number] | undefined) {
  if (!line) throw new Error('every line of an order has its price');
  return line;
}
