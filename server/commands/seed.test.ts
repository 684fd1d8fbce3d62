import { expect, test } from 'vitest';

import { readSettings, takeFirstRun } from '#modules/settings/index.ts';
import { openShop } from '#test/harness/shop.ts';

import { products, shop } from '../../demo/catalogue.ts';
import { seedDemo } from './seed.ts';

const { api, db } = await openShop();
const logged: string[] = [];
const seed = () => seedDemo(db, (line) => logged.push(line));

test('two starts at once fill the shop once, with the whole catalogue', async () => {
  await Promise.all([seed(), seed()]);
  const { body } = await api('GET', 'products?limit=100');
  expect(body.items.map(({ slug }: { slug: string }) => slug)).toEqual(
    products.map(({ slug }) => slug),
  );
  expect(await readSettings(db)).toMatchObject({
    identity: { name: shop.name, tagline: shop.tagline },
  });
});

test('the accounts of the sign-in page work', async () => {
  const { body } = await api('GET', 'shop');
  for (const { email, password } of body.demoSignIns) {
    expect((await api('POST', 'auth/login', { body: { email, password } })).status).toBe(200);
  }
});

test('the payment methods are in order, and the bank transfer warns that its account does not exist', async () => {
  const { body } = await api('GET', 'payment-methods');
  expect(body.items.map(({ method }: { method: string }) => method)).toEqual([
    'test',
    'bank_transfer',
    'cash_on_delivery',
  ]);
  expect(body.items[1].instructions).toContain('send nothing');
});

test('a variant has its prices, earlier prices, stock and picture', async () => {
  const wanted = products.find(({ variants }) => variants.some(({ compareAt }) => compareAt));
  const { body } = await api('GET', `products/${wanted?.slug}`);
  const variant = wanted?.variants[0];
  expect(body.variants[0]).toMatchObject({
    sku: variant?.sku,
    price: { amount: variant?.price, currency: 'EUR' },
    compareAtPrice: { amount: variant?.compareAt, currency: 'EUR' },
    available: variant?.stock,
  });
  expect(body.images[0].alt).toBe(wanted?.photos[0]?.alt);
});

test('a later start adds and prints nothing', async () => {
  logged.length = 0;
  await seed();
  expect(logged).toEqual([]);
  expect((await api('GET', 'products?limit=100')).body.items).toHaveLength(products.length);
});

test('an interrupted fill is completed by the next start', async () => {
  const { db: fresh, api: call } = await openShop();
  await fresh
    .transaction()
    .execute(async (tx) => {
      await takeFirstRun(tx, 'demo_seeded');
      throw new Error('killed');
    })
    .catch(() => {});
  await seedDemo(fresh, () => {});
  expect((await call('GET', 'products?limit=100')).body.items).toHaveLength(products.length);
});
