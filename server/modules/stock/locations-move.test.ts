/** A database of the release before, whose stock knew no locations, is brought to this one. */
import { expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { migrate } from '#platform/migrate.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, levelOf, placedOrder, setLevel } from '#test/factories/orders.ts';
import { orderWith, sellWithBank } from '#test/fakes/bank.ts';

const MOVE = '202611300305_stock_locations.sql';
const shop = await sellWithBank();
const { api, config, db, pool, runJobs } = shop;
const boss = await owner(shop);
const cancel = (number: string) =>
  expectOk(api('POST', `admin/orders/${number}/cancel`, { token: boss.token, body: { note: '' } }));

/** What the migration found: one level for each variant, and no place anywhere. */
const BEFORE = `
  delete from schema_migrations where name = '${MOVE}';
  alter table stock_reservations drop column location_id, add unique (order_id, variant_id),
    add foreign key (variant_id) references variants;
  alter table stock_movements drop column location_id, add foreign key (variant_id) references variants;
  drop table stock_levels, stock_locations;
  alter table stock_items rename to stock_levels;
  alter index stock_items_pkey rename to stock_levels_pkey;
  alter table stock_levels rename constraint stock_items_variant_id_fkey to stock_levels_variant_id_fkey;
  alter table stock_levels rename constraint stock_items_on_hand_check to stock_levels_on_hand_check;
  alter table stock_levels rename constraint stock_items_reserved_check to stock_levels_reserved_check;
  alter table stock_levels rename constraint stock_items_check to stock_levels_check;`;

test('the migration puts levels, reservations and movements in every state at the default location', async () => {
  const pending = await orderWith(shop, 'requires_action');
  const taken = await orderWith(shop, 'captured');
  const released = await orderWith(shop, 'requires_action');
  const returned = await orderWith(shop, 'captured');
  for (const { number } of [released, returned]) await cancel(number);
  await runJobs();
  const onOrder = await goods(shop, { onHand: 1, backorder: true });
  await placedOrder(shop, [{ variantId: onOrder.variantId, quantity: 3 }]);
  const uncounted = await goods(shop, { onHand: 2 });
  await setLevel(shop, uncounted.variantId, { tracked: false, onHand: 4 });
  await placedOrder(shop, [{ variantId: uncounted.variantId, quantity: 5 }]);
  const empty = await goods(shop, { onHand: 0 });
  const all = [pending, taken, released, returned, onOrder, uncounted, empty];
  const levels = () => Promise.all(all.map(({ variantId }) => levelOf(shop, variantId)));
  const history = async () => {
    const { rows } = await pool.query(
      `select 'reservation' as what, id, state as kind, quantity as n from stock_reservations
       union all select 'movement', id, kind, on_hand_change + reserved_change from stock_movements order by id`,
    );
    return rows;
  };
  const before = [await levels(), await history()];
  expect(new Set((await history()).map(({ what, kind }) => `${what} ${kind}`))).toEqual(
    new Set([
      ...['held', 'taken', 'released'].map((state) => `reservation ${state}`),
      ...['received', 'adjusted', 'reserved', 'released', 'taken', 'returned'].map(
        (kind) => `movement ${kind}`,
      ),
    ]),
  );
  await pool.query(BEFORE);
  expect(await migrate(String(config.databaseUrl))).toEqual([MOVE]);
  expect([await levels(), await history()]).toEqual(before);
  const { rows } = await pool.query(
    `select count(*)::int as locations, bool_and(is_default and active) as "isDefault",
      (select count(*)::int from stock_levels) as levels, (select count(*)::int from variants) as variants
     from stock_locations`,
  );
  expect(rows).toEqual([
    { locations: 1, isDefault: true, levels: all.length, variants: all.length },
  ]);
  await cancel(pending.number);
  await cancel(taken.number);
  await runJobs();
  expect(await levelOf(shop, pending.variantId)).toEqual(await levelOf(shop, released.variantId));
  expect(await levelOf(shop, taken.variantId)).toEqual(await levelOf(shop, returned.variantId));
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});
