import type { Address } from '#modules/postal-addresses/index.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';

export type LocationRow = {
  id: string;
  name: string;
  code: string;
  address: Address | null;
  isDefault: boolean;
  active: boolean;
};
export type LocationContent = Pick<LocationRow, 'name' | 'code' | 'address'>;

const COLUMNS = sql`id, name, code, address, is_default as "isDefault", active`;

/** With the units that stand at each, the default one first. */
export async function listLocations(
  db: Reader,
): Promise<(LocationRow & { onHand: number; reserved: number })[]> {
  const { rows } = await sql<LocationRow & { onHand: number; reserved: number }>`
    select ${COLUMNS}, coalesce(l.on_hand, 0) as "onHand", coalesce(l.reserved, 0) as reserved
    from stock_locations o
    left join (
      select location_id, sum(on_hand)::int as on_hand, sum(reserved)::int as reserved from stock_levels group by 1
    ) l on l.location_id = o.id
    order by o.is_default desc, o.id`.execute(db);
  return rows;
}

export type OrderUnits = {
  variantId: string;
  locationId: string;
  name: string;
  code: string;
  quantity: number;
};

/** Where an order's units stand, or stood before they left, by variant. */
export async function unitsOfOrder(db: Reader, orderId: string): Promise<OrderUnits[]> {
  const { rows } = await sql<OrderUnits>`
    select r.variant_id as "variantId", o.id as "locationId", o.name, o.code, r.quantity
    from stock_reservations r join stock_locations o on o.id = r.location_id
    where r.order_id = ${orderId} and r.state <> 'released'
    order by o.is_default desc, o.id, r.variant_id`.execute(db);
  return rows;
}

export type OpenLocation = { locationId: string; name: string; code: string };

/** The default one first. */
export async function openLocations(db: Reader): Promise<OpenLocation[]> {
  const { rows } = await sql<OpenLocation>`
    select id as "locationId", name, code from stock_locations where active
    order by is_default desc, id`.execute(db);
  return rows;
}

/** All of them, locked: one change of locations at a time. Whoever opens a level there need not wait. */
export async function lockLocations(tx: Tx): Promise<LocationRow[]> {
  const { rows } = await sql<LocationRow>`
    select ${COLUMNS} from stock_locations order by id for no key update`.execute(tx);
  return rows;
}

export async function insertLocation(tx: Tx, content: LocationContent): Promise<LocationRow> {
  const { rows } = await sql<LocationRow>`
    insert into stock_locations (name, code, address)
    values (${content.name}, ${content.code}, ${jsonOf(content.address)}::jsonb)
    returning ${COLUMNS}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an insert answers its row');
  return row;
}

export async function writeLocation(tx: Tx, { id, ...row }: LocationRow): Promise<void> {
  if (row.isDefault) {
    await sql`update stock_locations set is_default = false where is_default and id <> ${id}`.execute(
      tx,
    );
  }
  await sql`
    update stock_locations set name = ${row.name}, code = ${row.code}, address = ${jsonOf(row.address)}::jsonb,
      is_default = ${row.isDefault}, active = ${row.active}
    where id = ${id}`.execute(tx);
}

const jsonOf = (address: Address | null) => (address ? JSON.stringify(address) : null);

/**
 * Waits for everybody who moves stock and keeps others waiting until the transaction ends, so that what is found empty
 * stays so; gives up after a moment, so that a long import holds up no checkout.
 */
export async function stopStock(tx: Tx): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(tx);
  await sql`lock table stock_levels in share mode`.execute(tx);
}

export async function isEmpty(tx: Tx, locationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from stock_levels where location_id = ${locationId} and (on_hand <> 0 or reserved <> 0) limit 1`.execute(
    tx,
  );
  return rows.length === 0;
}
