/** A dealer in spare parts: forty categories, names like part numbers, from 12 cents to 4,000 euros, and no photograph. */
import type { Page } from 'playwright-core';
import { answer } from '#api/client.ts';
import { clientAs, oncePerShop, withCartOf } from './steps.ts';

const CATEGORIES = [
  'Ball bearings',
  'Roller bearings',
  'Bearing housings',
  'Shaft seals',
  'O-rings and cord',
  'Flat gaskets',
  'V-belts',
  'Timing belts and pulleys',
  'Roller chains',
  'Sprockets',
  'Couplings',
  'Linear guides and carriages',
  'Springs',
  'Hex bolts',
  'Socket head screws',
  'Nuts and washers',
  'Threaded rod',
  'Rivets and blind rivet nuts',
  'Retaining rings',
  'Keys and pins',
  'Hydraulic hoses',
  'Hydraulic couplings',
  'Pump repair kits',
  'Pneumatic cylinders',
  'Push-in fittings',
  'Valves and solenoids',
  'Pressure gauges',
  'Filters, air and oil',
  'Motors and gearboxes',
  'Brake discs and pads',
  'Switches and limit switches',
  'Sensors',
  'Relays and contactors',
  'Cable glands',
  'Fuses',
  'Lamps and indicators',
  'Castors and wheels',
  'Levelling feet',
  'Lubricants and sealants',
  'Workshop consumables',
];
const SHARE = 30;
const LONG =
  'Replacement cartridge for return line filter, 10 µm absolute, fits RF-0110 to RF-0240, with bypass valve and seal set';

/** From next to nothing to a month's wage, and always the same. */
function partOf(i: number) {
  const name = CATEGORIES[i] ?? CATEGORIES[0];
  const number = `${6200 + ((i * 37) % 1800)}-${['2RS', 'ZZ', 'C3', 'NBR 70', 'A2-70', 'M12x1'][i % 6]}`;
  const title =
    i % 11 === 3 ? `${LONG} (${number})` : `${name} ${number}, ${10 + i} x ${22 + i} mm`;
  const amount = i === 0 ? 12 : Math.min(400_000, Math.round(12 * 1.19 ** i));
  return { title, sku: `SP-${String(100_000 + i * 7)}`, amount };
}

const BLUE = {
  accent: '#1f4fd8',
  palette: 'cool',
  type: 'plain',
  corners: 'soft',
  pictureShape: 'square',
  pictureFit: 'contain',
} as const;

/** Through the API, in a shop that was the demo: whose goods are archived and whose categories go. */
export const asPartsDealer = oncePerShop(async (shopUrl) => {
  const staff = await clientAs(shopUrl, 'owner');
  const params = { header: { 'if-match': '*' } };
  await answer(staff.PUT('/admin/settings/look', { params, body: BLUE }));
  const { version: _, ...identity } = await answer(staff.GET('/admin/settings/identity'));
  const body = { ...identity, name: 'Norden Teile', tagline: 'Parts for machines that must run' };
  await answer(staff.PUT('/admin/settings/identity', { params, body }));
  const goods = await answer(staff.GET('/admin/products', { params: { query: { limit: 100 } } }));
  const ids = goods.items.map(({ id }) => id);
  await answer(staff.POST('/admin/products/status', { body: { ids, status: 'archived' } }));
  const former = await answer(staff.GET('/admin/categories'));
  for (const { id } of former.items) {
    const params = { path: { id } };
    await staff.DELETE('/admin/categories/{id}', { params });
  }
  for (const [i, name] of CATEGORIES.entries()) {
    const body = { name, slug: `parts-${i}`, position: i };
    await answer(staff.POST('/admin/categories', { body }));
  }
  for (let i = 0; i < CATEGORIES.length + SHARE; i += 1) {
    const { title, sku, amount } = partOf(i);
    const category = `parts-${i < CATEGORIES.length ? i : 0}`;
    const prices = [{ amount, currency: 'EUR' as const }];
    const body = {
      title,
      slug: `part-${i}`,
      status: 'active' as const,
      vendor: 'Norden Teile',
      description: i % 2 === 0 ? `<p>${title}. Sold by the piece.</p>` : '',
      categories: [category],
      options: [],
      variants: [{ options: [], sku, prices, stock: { onHand: 40 } }],
    };
    await answer(staff.POST('/admin/products', { body }));
  }
});

const at = (name: string, path: string) => ({
  name,
  async go(page: Page, url: string) {
    await asPartsDealer(url);
    return page.goto(url + path);
  },
});

export const PARTS_FIXTURES = [
  at('parts-home', '/'),
  at('parts-products', '/products'),
  at('parts-category', '/categories/parts-0'),
  at('parts-product', '/products/part-3'),
  {
    name: 'parts-bag',
    async go(page: Page, url: string) {
      await asPartsDealer(url);
      await withCartOf(page, url, ['part-0', 'part-3', 'part-69']);
      return page.goto(`${url}/bag`);
    },
  },
];
