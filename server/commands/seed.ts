/** Fills a demo shop at its first start: products and pictures from `demo/`, and the accounts of its sign-in page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccount } from '#modules/auth/index.ts';
import { createCategory, createProduct } from '#modules/catalog/index.ts';
import { createPage } from '#modules/content/index.ts';
import { type AddedMedia, receivePicture } from '#modules/media/index.ts';
import { configureFirstMethods } from '#modules/payments/index.ts';
import {
  DEFAULTS,
  DEMO_SIGN_INS,
  hadFirstRun,
  takeFirstRun,
  writeDemoWords,
} from '#modules/settings/index.ts';
import { createOption, createZone, readZones } from '#modules/shipping/index.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { newSells } from '#platform/request-locale.ts';
import {
  categories,
  type DemoOption,
  type DemoProduct,
  type DemoVariant,
  homeCountry,
  paymentMethods,
  products,
  shop,
  zones,
} from '../../demo/catalogue.ts';
import { heads, home } from '../../demo/sections.ts';

const photos = join(import.meta.dirname, '../../demo/photos');
const names: Record<string, string> = { owner: 'Demo owner', shopper: 'Demo shopper' };
const doneKey = 'demo_seeded';
type Pictures = Map<string, AddedMedia>;

/**
 * All in one transaction with the note that it is done: a start killed halfway leaves nothing, and what the merchant
 * changes or deletes later does not come back.
 */
export async function seedDemo(db: Db, log: (line: string) => void): Promise<void> {
  if (await hadFirstRun(db, doneKey)) return;
  log('Filling the demo shop ...');
  const pictures = await addPictures(db);
  await inTx(db, async (tx) => {
    if (!(await takeFirstRun(tx, doneKey))) return; // Another process was quicker.
    await describeShop(tx, pictures);
    await configureFirstMethods(tx, paymentMethods);
    await openZones(tx);
    const ids = new Map<string, string>();
    for (const [position, category] of categories.entries()) {
      const { id } = await createCategory(tx, { ...category, position }, null);
      ids.set(category.slug, id);
    }
    await writeSections(tx, { pictures, categories: ids });
    for (const [position, product] of products.entries()) {
      await createProduct(tx, { ...productOf(product, pictures), position }, null);
    }
    for (const { email, password, role } of DEMO_SIGN_INS) {
      await createAccount(tx, { email, password, role, name: names[role] ?? role });
    }
  });
}

/** Stored before the transaction, since they take a while; a second start finds them by their content. */
async function addPictures(db: Db): Promise<Pictures> {
  const shown = products.flatMap((product) => [
    ...product.photos.map(({ file }) => file),
    ...product.variants.flatMap(({ photo }) => photo ?? []),
  ]);
  const pictures: Pictures = new Map();
  for (const file of new Set([shop.heroPhoto, ...shown])) {
    const path = join(photos, file);
    // The catalogue may be ahead of its photographs.
    if (existsSync(path)) pictures.set(file, await receivePicture(db, readFileSync(path)));
  }
  return pictures;
}

async function describeShop(tx: Tx, pictures: Pictures): Promise<void> {
  const { name, tagline, heroPhoto, heroAlt } = shop;
  const picture = pictures.get(heroPhoto);
  const hero = picture
    ? { url: picture.url, width: picture.width, height: picture.height, alt: heroAlt }
    : null;
  const introduction = 'Fewer things, made well, meant to stay.';
  await writeDemoWords(tx, {
    identity: { ...DEFAULTS.identity, name, tagline, country: homeCountry },
    shop: { ...DEFAULTS.shop, hero },
    home: { ...DEFAULTS.home, introduction },
  });
}

type Named = { pictures: Pictures; categories: Map<string, string> };

async function writeSections(tx: Tx, { pictures, categories }: Named): Promise<void> {
  const pictureOf = (file: string) => pictures.get(file)?.url ?? '';
  const publishAt = now().toISOString();
  const first = { title: 'Home page', text: home(pictureOf), publishAt };
  await createPage(tx, 'home', { input: first, actor: null });
  for (const { category, title, text } of heads(pictureOf)) {
    const input = { title, text, publishAt, categoryId: categories.get(category) ?? null };
    await createPage(tx, 'category', { input, actor: null });
  }
}

/** None where somebody was quicker to say where the shop sells. */
export async function openZones(tx: Tx): Promise<void> {
  if ((await readZones(tx)).length > 0) return;
  for (const { name, countries, options } of zones) {
    const { id } = await createZone(tx, { name, countries }, null);
    for (const option of options) await createOption(tx, newSells(), optionIn(id, option));
  }
}

function optionIn(zoneId: string, { name, minDays, maxDays, cutOffHour, ...price }: DemoOption) {
  const prices = (['eur', 'usd'] as const).map((currency) => ({
    currency: currency.toUpperCase(),
    amount: price[currency],
    freeFrom: price.freeFrom?.[currency] ?? null,
    steps: (price.steps ?? []).map((step) => ({ from: step.from, amount: step[currency] })),
  }));
  const pricing = price.steps ? ('weight' as const) : ('flat' as const);
  const rest = { active: true, pricing, cutOffHour, maxWeightGrams: null };
  return { zoneId, actor: null, content: { name, minDays, maxDays, ...rest, prices } };
}

function productOf(product: DemoProduct, pictures: Pictures) {
  const { slug, title, description, vendor, category, tags, options, variants } = product;
  const images = product.photos.flatMap(({ file, alt }) => {
    const picture = pictures.get(file);
    return picture ? [{ mediaId: picture.id, alt }] : [];
  });
  return {
    slug,
    title,
    description,
    vendor,
    tags,
    options,
    images,
    status: 'active' as const,
    categories: [category],
    variants: variants.map((variant) => variantOf(variant, pictures)),
  };
}

function variantOf(variant: DemoVariant, pictures: Pictures) {
  const { options, sku, price, usd, compareAt, compareAtUsd, stock, weightGrams, photo } = variant;
  const euro = (amount: number) => ({ amount, currency: 'EUR' });
  const dollar = (amount: number) => ({ amount, currency: 'USD' });
  return {
    options,
    sku,
    weightGrams,
    prices: [euro(price), dollar(usd)],
    compareAtPrices: [
      ...(compareAt === undefined ? [] : [euro(compareAt)]),
      ...(compareAtUsd === undefined ? [] : [dollar(compareAtUsd)]),
    ],
    stock: { onHand: stock },
    mediaId: photo === undefined ? undefined : pictures.get(photo)?.id,
  };
}
