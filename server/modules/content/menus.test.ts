import { expect, test } from 'vitest';
import { updateProduct } from '#modules/catalog/index.ts';
import { DEFAULTS, writeSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
const boss = await owner(shop);

test('a link to goods that are gone is hidden in the shop and shown to staff, and the rest stays', async () => {
  const { slug, productId } = await goods(shop);
  const help = `Lamp | /products/${slug}\nContact | /contact\nno link`;
  await inTx(db, (tx) => writeSettings(tx, 'menus', { ...DEFAULTS.menus, help }));
  const labels = async () => {
    const { body } = await expectOk(api('GET', 'menus'));
    return body.help.map(({ label }: { label: string }) => label);
  };
  await expect.poll(labels).toEqual(['Lamp', 'Contact']);
  const gone = { status: 'archived' } as const;
  await inTx(db, (tx) => updateProduct(tx, productId, gone, null));
  await expect.poll(labels).toEqual(['Contact']);
  const { body } = await expectOk(api('GET', 'admin/menus/broken', { token: boss.token }));
  expect(body.items).toEqual([
    { menu: 'help', line: `Lamp | /products/${slug}`, reason: 'gone' },
    { menu: 'help', line: 'no link', reason: 'unreadable' },
  ]);
});
