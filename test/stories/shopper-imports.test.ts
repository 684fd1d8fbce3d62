import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { importShopify } from '#modules/imports/index.ts';
import { story } from '#test/harness/browser/story.ts';
import { sampleData } from '#test/harness/sample-data.ts';
import { openShop } from '#test/harness/shop.ts';
import { orderAsGuest, payWith, seeThanks } from './shopping.ts';

const shop = await openShop({ pages: true });
const OWN_EXPORT = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Position,Image Alt Text
oak-stool,Oak stool,<p>Three legs.</p>,Test Maker,Seating,oak,true,Finish,Oiled,Height,45 cm,OS-45,3200,shopify,4,deny,119.50,,https://pictures.example/stool.jpg,1,A stool
oak-stool,,,,,,,,Oiled,,60 cm,OS-60,3900,shopify,1,deny,139.50,150.00,,,
`;
/** An export of another shop. */
const REAL_EXPORT = sampleData('shopify', 'home-and-garden.csv');

/** No picture can be fetched, so all stay references. */
async function importCatalogue(csv: string): Promise<void> {
  const fetchPicture = () => Promise.reject(new Error('there is no network in this story'));
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const source = Readable.from([csv]);
  const { refusedRows } = await importShopify(shop.platform, source, { log, fetchPicture });
  expect(refusedRows, logged.join('\n')).toBe(0);
}

// The pictures stand at addresses that nobody answers.
const expectFaults = [/pictures\.example|shopifycdn|ERR_|status of 404/];

story('a variant imported from another shop can be bought', async ({ open }) => {
  const list = await open(`${shop.url}/products?search=stool`, { expectFaults });
  await list.getByText('Nothing matches that.').waitFor();
  await importCatalogue(OWN_EXPORT);
  await expect
    .poll(async () => {
      await list.reload();
      return list.getByRole('main').getByRole('link', { name: 'Oak stool' }).count();
    })
    .toBe(1);
  await list.getByRole('main').getByRole('link', { name: 'Oak stool' }).click();
  await list.getByRole('link', { name: '60 cm' }).click();
  await list.getByText('€139.50').first().waitFor();
  await list.getByText('1 left').waitFor();
  await orderAsGuest(list);
  await payWith(list, 'Approve');
  await seeThanks(list);
  expect(await list.getByRole('main').innerText()).toContain('Oiled, 60 cm');
});

story('products of real exports can be bought too', async ({ open }) => {
  // A clone without the file buys a second time from our own.
  const [csv, path] = REAL_EXPORT
    ? [readFileSync(REAL_EXPORT, 'utf8'), '/products/clay-plant-pot?Size=Large']
    : [OWN_EXPORT, '/products/oak-stool?Height=45+cm'];
  await importCatalogue(csv);
  const page = await open(shop.url + path, { expectFaults });
  await orderAsGuest(page);
  await payWith(page, 'Approve');
  await seeThanks(page);
});
