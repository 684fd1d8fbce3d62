import { expect, test } from 'vitest';
import { inTx, sql } from '#platform/db.ts';
import { hashToken } from '#platform/tokens.ts';
import { goods, readyCart } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { readCart } from './queries/read.ts';
import { versionOf } from './version.ts';
import { priceRow } from './view.ts';

const shop = await openShop();

test('a cart keeps its version when PostgreSQL plans the read differently', async () => {
  const { variantId } = await goods(shop);
  const token = await readyCart(shop, [{ variantId }]);
  const versionWithout = (...scans: string[]) =>
    inTx(shop.db, async (tx) => {
      await sql`set local plan_cache_mode = force_custom_plan`.execute(tx);
      for (const scan of scans) await sql.raw(`set local enable_${scan} = off`).execute(tx);
      const cart = await readCart(tx, { tokenHash: hashToken(token), accountId: null });
      return cart && versionOf(cart, priceRow(cart));
    });
  const byIndex = await versionWithout('seqscan');
  expect(byIndex).toBeDefined();
  expect(await versionWithout('indexscan', 'indexonlyscan', 'bitmapscan')).toBe(byIndex);
});
