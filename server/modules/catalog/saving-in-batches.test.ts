/** What saving a product of 250 variants asks of PostgreSQL, counted on the wire, and what it leaves behind. */
import { expect, test } from 'vitest';
import { catalogStaff, dollar, euro, newMedia } from '#test/factories/catalog.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { testDatabase } from '#test/harness/database.ts';
import { openShop } from '#test/harness/shop.ts';
import { countedDatabase } from '#test/harness/wire.ts';
import type { AdminProduct } from './index.ts';

/** Within one transaction, the look-up of the caller included. */
const MAX_STATEMENTS = 19;
const VARIANTS = 250;
const SIZES = 25;

const wire = await countedDatabase(await testDatabase());
const shop = await openShop({ database: wire });
const { db } = shop;
const { get, post, patch } = await catalogStaff(shop);
const [firstId, secondId, thirdId] = [
  await newMedia(shop),
  await newMedia(shop),
  await newMedia(shop),
];

const skuOf = (n: number) => `BIG-${n}`;
const variantOf = (n: number) => ({
  options: [`Colour ${Math.floor(n / SIZES)}`, `Size ${n % SIZES}`],
  sku: skuOf(n),
  prices: [euro(1000 + n), dollar(1100 + n)],
  compareAtPrices: n % 2 ? [euro(2000 + n)] : [],
  weightGrams: n,
  mediaId: n % 3 ? firstId : secondId,
  stock: { onHand: n },
});
const numbers = (length: number, first = 0) => Array.from({ length }, (_, n) => first + n);
const BIG = {
  title: 'A product of many variants',
  status: 'active',
  description: 'In every colour and size.',
  categories: ['big', 'wide'],
  tags: ['many', 'sizes'],
  images: [{ mediaId: firstId, alt: 'First' }, { mediaId: secondId }],
  options: [{ name: 'Colour' }, { name: 'Size' }],
  variants: numbers(VARIANTS).map(variantOf),
};
const onSale = (product: AdminProduct) =>
  product.variants.filter(({ archivedAt }) => archivedAt === null);

async function inFewStatements(call: () => Promise<TestAnswer>): Promise<AdminProduct> {
  let answer: TestAnswer | undefined;
  const { statements } = await wire.count(async () => {
    answer = await call();
  });
  expect(answer?.status, JSON.stringify(answer?.body).slice(0, 300)).toBeLessThan(300);
  // After it the listening connection is asked whether all notifications have come: a read of nothing.
  const asked = statements.filter((one) => !['begin', 'commit', 'read select'].includes(one));
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MAX_STATEMENTS);
  return answer?.body;
}

async function addBig(extra: object = {}): Promise<AdminProduct> {
  for (const name of ['Big', 'Wide', 'Other'])
    await post('admin/categories', { name, slug: name.toLowerCase() });
  return inFewStatements(() => post('admin/products', { ...BIG, ...extra }));
}

test('a product of 250 variants is added in few statements', async () => {
  const added = await addBig();
  expect(added).toMatchObject({
    categories: [{ slug: 'big' }, { slug: 'wide' }],
    tags: ['many', 'sizes'],
    images: [
      { mediaId: firstId, alt: 'First' },
      { mediaId: secondId, alt: '' },
    ],
  });
  expect(added.options.map(({ values }) => values.length)).toEqual([10, 25]);
  const expected = BIG.variants.map(({ mediaId, stock, ...variant }) => ({
    ...variant,
    imageId: added.images.find((image) => image.mediaId === mediaId)?.id,
    stock: { ...stock, tracked: true, backorder: false, reserved: 0, available: stock.onHand },
  }));
  expect(added.variants).toMatchObject(expected);
  const { body: shown } = await shop.api('GET', `products/${added.slug}?currency=USD`);
  expect(shown.variants.map(({ price }: { price: object }) => price)).toEqual(
    numbers(VARIANTS).map((n) => dollar(1100 + n)),
  );
});

/** Each of 199 variants has the SKU of the one before, another price and one unit more; fifty are new, and fifty-one go. */
function changesOf({ options, images, variants }: AdminProduct) {
  const changed = variants.slice(1, 200).map(({ id, stock }, n) => ({
    id,
    sku: `C-${n}`,
    prices: [euro(5000 + n), dollar(n)],
    weightGrams: 7,
    mediaId: thirdId,
    stock: { onHand: stock.onHand + 1 },
  }));
  const added = numbers(50).map((n) => ({
    ...variantOf(n),
    options: [`Size ${n}`, 'Colour 99'],
    sku: `C-new-${n}`,
    mediaId: null,
  }));
  const body = {
    ...BIG,
    title: 'Changed again',
    slug: 'changed-again',
    categories: ['other'],
    tags: ['other'],
    images: [
      { mediaId: thirdId, alt: 'Third' },
      { id: images[0]?.id, alt: 'Was first' },
    ],
    options: options.map(({ id, name }) => ({ id, name: `${name}!` })).toReversed(),
    variants: [...changed, ...added],
  };
  return { changed, added, body };
}

test('a product of 250 variants is changed throughout in few statements', async () => {
  const before = await addBig({
    title: 'Changed',
    variants: numbers(VARIANTS).map((n) => ({ ...variantOf(n), sku: `C-${n}` })),
  });
  const { changed, added, body } = changesOf(before);
  const { version } = (await get(`admin/products/${before.id}`)).body;
  const after = await inFewStatements(() =>
    patch(`admin/products/${before.id}`, body, { 'if-match': `"${version}"` }),
  );
  expect(after).toMatchObject({
    slug: 'changed-again',
    categories: [{ slug: 'other' }],
    tags: ['other'],
    images: [
      { mediaId: thirdId, alt: 'Third' },
      { id: before.images[0]?.id, alt: 'Was first' },
    ],
    options: [{ name: 'Size!' }, { name: 'Colour!' }],
  });
  expect(onSale(after)).toMatchObject([
    ...changed.map(({ mediaId: _, ...variant }) => ({
      ...variant,
      imageId: after.images[0]?.id,
    })),
    ...added.map(({ sku, prices }) => ({ sku, prices, imageId: null })),
  ]);
  expect(after.variants.filter(({ archivedAt }) => archivedAt)).toHaveLength(51);
  const ledger = await db
    .selectFrom('stock_movements')
    .select(['kind', 'on_hand_change as change', 'reason'])
    .where('variant_id', '=', changed[3]?.id ?? '')
    .orderBy('id')
    .execute();
  expect(ledger).toEqual([
    { kind: 'received', change: 4, reason: 'New product' },
    { kind: 'adjusted', change: 1, reason: 'Edited' },
  ]);
  const log = db.selectFrom('audit_log').select('action').where('subject_id', '=', before.id);
  expect(await log.orderBy('id').execute()).toEqual([
    { action: 'product.create' },
    { action: 'product.update' },
  ]);
});

test("changing one variant leaves the others' versions alone", async () => {
  const before = await addBig({
    title: 'Hardly changed',
    variants: numbers(VARIANTS).map((n) => ({ ...variantOf(n), sku: `H-${n}` })),
  });
  const rows = async () => {
    const { rows: found } = await shop.pool.query(
      `select v.id || ':' || v.xmin as name, (select string_agg(p.xmin::text, ' ' order by currency) from prices p where p.variant_id = v.id) as prices,
         (select s.xmin::text from stock_levels s where s.variant_id = v.id) as stock,
         (select string_agg(o.xmin::text, ' ') from variant_option_values o where o.variant_id = v.id) as options
       from variants v where v.product_id = $1 order by v.position`,
      [before.id],
    );
    return found;
  };
  const stood = await rows();
  const variants = before.variants.map(
    ({ id, sku, options, prices, compareAtPrices, weightGrams }, n) => ({
      id,
      sku,
      options,
      prices: n === 8 ? [euro(1)] : prices,
      compareAtPrices: n === 8 ? [] : compareAtPrices,
      weightGrams,
      stock: { onHand: n },
    }),
  );
  const after = await inFewStatements(() => patch(`admin/products/${before.id}`, { variants }));
  expect(after.variants[8]?.prices).toEqual([euro(1)]);
  const stands = await rows();
  const touched = stands.flatMap((row, n) =>
    JSON.stringify(row) === JSON.stringify(stood[n]) ? [] : [n],
  );
  expect(touched).toEqual([8]);
  expect((await get(`admin/products/${before.id}`)).body).toEqual(after);
});

test('duplicate SKUs and options are refused at their place', async () => {
  const { id } = await addBig({
    title: 'Names',
    variants: [{ ...variantOf(0), sku: 'N-1', externalId: 'E-1' }],
  });
  const one = (sku: string, externalId: string, colour: string) => ({
    options: [colour, 'S'],
    prices: [euro(1)],
    sku,
    externalId,
  });
  const refusalOf = async (variants: object[], path = `admin/products/${id}`) => {
    const { body } = await patch(path, { variants });
    return [body.code, body.errors[0].path];
  };
  expect(await refusalOf([one('A', 'a', 'x'), one('A', 'b', 'y')])).toEqual([
    'catalog.sku_taken',
    '/variants/1/sku',
  ]);
  expect(await refusalOf([one('A', 'a', 'x'), one('B', 'a', 'y')])).toEqual([
    'request.external_id_taken',
    '/variants/1/externalId',
  ]);
  const other = await addBig({ title: 'Other names', variants: [{ ...variantOf(0), sku: 'N-2' }] });
  expect(
    await refusalOf([one('C', 'c', 'x'), one('D', 'E-1', 'y')], `admin/products/${other.id}`),
  ).toEqual(['request.external_id_taken', '/variants/1/externalId']);
});
