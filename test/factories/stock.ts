/** Stock at several locations, beneath everything that sells it. */
import { verifyShop } from '#modules/invariants/index.ts';
import { reserveStock } from '#modules/stock/index.ts';
import { inTx } from '#platform/db.ts';
import type { TestApp } from '#test/harness/app.ts';
import { nextNumber, owner } from './accounts.ts';
import { expectOk, goods, setLevel } from './orders.ts';

/** The shop with a second and a third location, and what tests do there. */
export async function atThreeLocations(shop: TestApp) {
  const { db, api, pool } = shop;
  const { token } = await owner(shop);
  const list = async () =>
    (await expectOk(api('GET', 'admin/stock-locations', { token }))).body.items;
  const add = async (): Promise<string> => {
    const code = `location-${nextNumber()}`;
    const body = { name: code, code };
    return (await expectOk(api('POST', 'admin/stock-locations', { token, body }))).body.id;
  };
  const patch = (id: string, body: object) =>
    api('PATCH', `admin/stock-locations/${id}`, { token, body });
  const ids: string[] = [(await list())[0].id, await add(), await add()];

  const newOrderId = async (): Promise<string> =>
    (await pool.query('select new_id() as id')).rows[0].id;

  /** A variant of which so many stand at the default, second and third location. */
  async function thing(onHand: number[], more: { backorder?: boolean } = {}): Promise<string> {
    const { variantId } = await goods(shop, { onHand: onHand[0], ...more });
    for (const [i, units] of onHand.entries()) {
      await setLevel(shop, variantId, { onHand: units, locationId: ids[i] });
    }
    return variantId;
  }

  async function at(variantId: string): Promise<{ onHand: number[]; reserved: number[] }> {
    const { rows } = await pool.query('select * from stock_levels where variant_id = $1', [
      variantId,
    ]);
    const of = (column: string) =>
      ids.map((id) => rows.find((row) => row.location_id === id)?.[column] ?? 0);
    return { onHand: of('on_hand'), reserved: of('reserved') };
  }

  async function reserve(demand: Record<string, number>): Promise<string> {
    const orderId = await newOrderId();
    const lines = Object.entries(demand).map(([variantId, quantity]) => ({ variantId, quantity }));
    await inTx(db, (tx) => reserveStock(tx, orderId, lines, null));
    return orderId;
  }

  /** Reservations here name no orders, so rules about orders do not hold. */
  async function brokenStockRules(): Promise<string[]> {
    const findings = await verifyShop(db);
    return findings
      .filter(({ rule }) => /ledger adds up to every level|is reserved|location/.test(rule))
      .flatMap(({ broken }) => broken);
  }

  return { token, list, add, patch, ids, newOrderId, thing, at, reserve, brokenStockRules };
}
