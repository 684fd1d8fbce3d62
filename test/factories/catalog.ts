/** Goods for tests of the catalogue: a desk at which staff write, and a small shop to browse. */
import sharp from 'sharp';
import { createCategory, createProduct, type NewProduct } from '#modules/catalog/index.ts';
import { addMedia } from '#modules/media/index.ts';
import { inTx } from '#platform/db.ts';
import type { TestApp } from '#test/harness/app.ts';
import { nextNumber, owner } from './accounts.ts';

export const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';
export const euro = (amount: number) => ({ amount, currency: 'EUR' });
export const dollar = (amount: number) => ({ amount, currency: 'USD' });

/** Calls of the shop's owner. */
export async function catalogStaff(shop: TestApp) {
  const { token } = await owner(shop);
  const get = (path: string) => shop.api('GET', path, { token });
  const post = (path: string, body: unknown) => shop.api('POST', path, { token, body });
  const patch = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    shop.api('PATCH', path, { token, body, headers });
  const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    shop.api('PUT', path, { token, body, headers });
  const remove = (path: string) => shop.api('DELETE', path, { token });
  const makeScarf = async (extra: object = {}) => (await post('admin/products', scarf(extra))).body;
  return { get, post, patch, put, remove, makeScarf };
}

/** A picture unlike any other. */
export async function newMedia({ db }: TestApp): Promise<string> {
  const colour = { r: nextNumber() % 256, g: 80, b: 120 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();
  return (await inTx(db, (tx) => addMedia(tx, bytes))).id;
}

/** A form with a picture of this shade, as a browser sends it. */
export async function pictureForm(red: number): Promise<{ body: Buffer; type: string }> {
  const create = { width: 8, height: 8, channels: 3, background: { r: red, g: 1, b: 2 } } as const;
  const form = new FormData();
  const bytes = await sharp({ create }).png().toBuffer();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'picture.png');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  return { body: Buffer.from(await sent.arrayBuffer()), type };
}

/** A scarf in two colours and two sizes. */
export const scarf = (extra: object = {}) => ({
  title: `Scarf ${nextNumber()}`,
  status: 'active',
  options: [{ name: 'Colour', values: ['Moss', 'Rust'] }, { name: 'Size' }],
  variants: [
    { options: ['Moss', 'S'], prices: [euro(3000)], stock: { onHand: 2 } },
    { options: ['Moss', 'L'], prices: [euro(3500)], stock: { onHand: 0 } },
    { options: ['Rust', 'S'], prices: [euro(3000), dollar(3300)], compareAtPrices: [euro(4000)] },
  ],
  ...extra,
});

/** The combinations on sale: `Moss/S`. */
export const combos = (product: { variants: { options: string[]; archivedAt: string | null }[] }) =>
  product.variants.filter(({ archivedAt }) => !archivedAt).map(({ options }) => options.join('/'));

/** One variant per colour and price; `stock` units each. */
export function coloured(
  title: string,
  colours: Record<string, number>,
  extra: Partial<NewProduct> = {},
  stock = 5,
): NewProduct {
  return {
    title,
    options: [{ name: 'Colour' }],
    variants: Object.entries(colours).map(([colour, amount]) => ({
      options: [colour],
      prices: [euro(amount)],
      stock: { onHand: stock },
    })),
    ...extra,
  };
}

/**
 * Five products on sale and a draft: a mug in two colours (one sold out, one priced in dollars too), a bowl, a lamp, a
 * basket that is sold out and a table that is made to order.
 */
export async function seedCatalog({ db }: TestApp) {
  const add = (input: NewProduct) =>
    inTx(db, (tx) => createProduct(tx, { status: 'active', ...input }, null));
  await inTx(db, async (tx) => {
    await createCategory(tx, { name: 'Home' }, null);
    await createCategory(
      tx,
      { name: 'Lamps & light', slug: 'lamps', parent: 'home', position: 1 },
      null,
    );
    await createCategory(tx, { name: 'Ceramics', parent: 'home', position: 2 }, null);
    await createCategory(tx, { name: 'Unused' }, null);
  });
  const mug = await add(
    coloured(
      'Alder mug',
      { Chalk: 2400, Moss: 2600 },
      {
        categories: ['ceramics'],
        tags: ['stoneware', 'kitchen'],
        description: 'A cup for coffee.',
        variants: [
          {
            options: ['Chalk'],
            sku: 'MUG-1',
            prices: [euro(2400), { amount: 2700, currency: 'USD' }],
            compareAtPrices: [euro(3000)],
            weightGrams: 300,
            stock: { onHand: 3 },
          },
          { options: ['Moss'], sku: 'MUG-2', prices: [euro(2600)], stock: { onHand: 0 } },
        ],
      },
    ),
  );
  const bowl = await add(
    coloured('Aldér bowl', { Chalk: 4000 }, { categories: ['ceramics'], tags: ['stoneware'] }),
  );
  const lamp = await add(
    coloured(
      'Heron lamp',
      { Brass: 19_000, Chalk: 15_000 },
      { categories: ['lamps'], vendor: 'Fennholt' },
    ),
  );
  const soldOut = await add(coloured('Reed basket', { Natural: 6000 }, {}, 0));
  const onOrder = await add({
    title: 'Long table',
    variants: [{ prices: [euro(90_000)], stock: { onHand: 0, backorder: true } }],
  });
  await add({ ...coloured('Secret vase', { Chalk: 100 }), status: 'draft' });
  return { add, mug, bowl, lamp, soldOut, onOrder };
}

export const slugsOf = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug);

/** A product's texts in another language than the one they were written in. */
export async function translateProduct(
  { db }: Pick<TestApp, 'db'>,
  productId: string,
  text: { locale: string; title: string },
): Promise<void> {
  await db
    .insertInto('product_texts')
    .values({ product_id: productId, ...text })
    .execute();
}
