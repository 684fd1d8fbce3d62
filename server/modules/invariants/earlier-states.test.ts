/** A shop that began with the first release and traded in each later one is brought to this one, and adds up. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { createDb, createPool } from '#platform/db.ts';
import { migrate, migrationNames } from '#platform/migrate.ts';
import { EARLIER_FORMS, ordersInEveryState } from '#test/factories/earlier-orders.ts';
import { copyTemplate } from '#test/harness/postgres.ts';
import { verifyShop } from './index.ts';

const FOLDER = join(import.meta.dirname, '../../../migrations');

/** As a release had them whose newest migration was this one. */
async function migrateAsFar(url: string, newest: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  const names = migrationNames().filter((name) => name <= newest);
  expect(names.at(-1)).toBe(newest);
  for (const name of names) copyFileSync(join(FOLDER, name), join(folder, name));
  await migrate(url, folder);
  rmSync(folder, { recursive: true });
}

test('orders of every earlier release, in every state, keep their values and pass verify', async () => {
  const copy = await copyTemplate(inject('postgresUrl'), 'template0');
  const client = new pg.Client({ connectionString: copy.url });
  await client.connect();
  const pool = createPool(copy.url, { max: 2 });
  afterAll(async () => {
    await Promise.all([client.end(), pool.end()]);
    await copy.drop();
  });
  const placed = [];
  for (const { newest, form } of EARLIER_FORMS) {
    await migrateAsFar(copy.url, newest);
    placed.push(...(await ordersInEveryState(client, form)));
  }
  await migrate(copy.url);
  const findings = await verifyShop(createDb(pool));
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
  const { rows } = await client.query(
    `select o.number, o.status, o.fulfilment_state as goods, o.total_amount::int as total, o.tax_amount::int as tax,
       (select sum(amount)::int from order_charges where order_id = o.id) as charges,
       (select sum(amount)::int from order_tax_lines where order_id = o.id) as "taxLines",
       (select count(*)::int from order_items where order_id = o.id and properties = '{}') as lines
     from orders o order by o.number`,
  );
  expect(rows).toEqual(
    placed.map(({ number, status, goods, money }) => ({
      number,
      status,
      goods,
      total: money.total,
      tax: money.tax,
      charges: money.delivery,
      taxLines: money.tax === 0 ? null : money.tax,
      lines: 2,
    })),
  );
});
