/**
 * The products of the measured shop, made through the catalogue's own functions. The same number always makes the same
 * product.
 */

import sharp from 'sharp';
import { createCategory, createProduct, type NewProduct } from '#modules/catalog/index.ts';
import { addMedia, mediaJobs } from '#modules/media/index.ts';
import { type Db, inTx } from '#platform/db.ts';
import { handlersOf } from '#platform/define-job.ts';

const MATERIALS = ['Oak', 'Linen', 'Stoneware', 'Wool', 'Brass', 'Glass', 'Felt', 'Ash', 'Cork'];
const NOUNS = [
  'mug',
  'bowl',
  'lamp',
  'blanket',
  'vase',
  'stool',
  'tray',
  'carafe',
  'cushion',
  'plate',
  'candle',
  'shelf',
  'basket',
  'clock',
  'mirror',
  'teapot',
  'towel',
  'rug',
  'jar',
  'spoon',
];
const ADJECTIVES = ['quiet', 'bright', 'slow', 'northern', 'plain', 'round', 'tall', 'soft'];
const COLOURS = ['Chalk', 'Moss', 'Slate', 'Clay'];
const CATEGORIES = ['Kitchen', 'Living', 'Sleeping', 'Working', 'Garden', 'Gifts'];
/** More than any run can sell. */
const ON_HAND = 1_000_000;
const PER_TRANSACTION = 25;

const pick = <T>(list: T[], n: number): T => list[n % list.length] as T;

/** Words that shoppers of these products would type: 50, some of two words, some incomplete. */
export const SEARCH_WORDS = [
  ...NOUNS,
  ...MATERIALS.map((material) => material.toLowerCase()),
  ...ADJECTIVES,
  'oak mug',
  'wool rug',
  'glass jar',
  'round tray',
  'soft towel',
  'blank',
  'cush',
  'brass lamp',
  'tall vase',
  'kitchen',
  'slate',
  'stonewear',
  'cork stool',
];

export async function fillWithGoods(db: Db, count: number): Promise<void> {
  const picture = await sharp({
    create: { width: 1200, height: 1500, channels: 3, background: '#b9a88f' },
  })
    .webp()
    .toBuffer();
  const mediaId = await inTx(db, async (tx) => {
    for (const [position, name] of CATEGORIES.entries())
      await createCategory(tx, { name, position }, null);
    return (await addMedia(tx, picture)).id;
  });
  // Made beforehand, like the products: rendering pictures is not measured.
  await handlersOf(mediaJobs(db))['media.make-renditions']({ mediaId });
  for (let from = 0; from < count; from += PER_TRANSACTION) {
    await inTx(db, async (tx) => {
      const until = Math.min(from + PER_TRANSACTION, count);
      for (let n = from; n < until; n++) await createProduct(tx, productNumber(n, mediaId), null);
    });
  }
}

/** Two or three variants each. */
function productNumber(n: number, mediaId: string): NewProduct {
  const material = pick(MATERIALS, n);
  const noun = pick(NOUNS, Math.floor(n / MATERIALS.length));
  const adjective = pick(ADJECTIVES, Math.floor(n / (MATERIALS.length * NOUNS.length)));
  const colours = COLOURS.slice(n % 2, (n % 2) + 2 + (n % 2));
  const amount = 900 + ((n * 137) % 20_000);
  return {
    title: `${material} ${noun}, ${adjective}`,
    slug: `${material}-${noun}-${n}`.toLowerCase(),
    description: `<p>A ${adjective} ${noun} of ${material.toLowerCase()}, made to be used every day. It ages well, is easy to clean and goes with all the others of its kind.</p><p>Each piece is a little different from the next; that is how one tells that hands made it.</p>`,
    vendor: 'Bench',
    status: 'active',
    position: n,
    categories: [pick(CATEGORIES, n).toLowerCase()],
    tags: [noun, adjective],
    images: [1, 2].map((which) => ({ mediaId, alt: `${material} ${noun}, view ${which}` })),
    options: [{ name: 'Colour', values: colours }],
    variants: colours.map((colour, v) => ({
      options: [colour],
      sku: `B-${n}-${v}`,
      prices: [
        { amount: amount + v * 100, currency: 'EUR' },
        { amount: amount + v * 120, currency: 'USD' },
      ],
      weightGrams: 400,
      stock: { onHand: ON_HAND },
    })),
  };
}
