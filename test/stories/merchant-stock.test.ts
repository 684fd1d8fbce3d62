import { expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { findProduct, signedInAs } from '#test/pages/steps.ts';
import { callerOf, findVariant, signInAs } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

story.for(modes)(
  'units are counted at each location, and what is sold meanwhile stays sold, $how',
  async ({ javaScript }, { open }) => {
    const place = javaScript ? 'Harbour' : 'Hill';
    const page = await open('about:blank', { javaScript, expectFaults: [/status of 400/] });
    await signedInAs(page, shop.url, 'owner');
    await page.goto(`${shop.url}/admin/settings/locations`);
    if (javaScript) await untilHydrated(page);
    const added = page.getByRole('region', { name: 'New location' });
    await added.getByLabel('Name').fill(place);
    await added.getByLabel('Code').fill(place.toLowerCase());
    await added.getByRole('button', { name: 'Add location' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: place }).count()).toBe(1);

    const token = await signInAs(caller, 'owner');
    const variantId = await findVariant(caller, 'ember-teapot');
    const sold = { items: [{ variantId, change: -1 }] };
    const sellOne = () =>
      expectOk(caller.api('POST', 'admin/stock/changes', { token, body: sold }));
    const product = `${shop.url}/admin/products/${await findProduct(shop.url, 'ember-teapot')}`;
    await page.goto(product);
    if (javaScript) await untilHydrated(page);
    const stockAt = (location: string) =>
      page.getByRole('group', { name: 'Row 1' }).getByLabel(`Stock, ${location}`);
    const saveAll = page.getByRole('button', { name: 'Save', exact: true });
    const shown = Number(await stockAt('Main location').inputValue());
    await stockAt(place).fill('some');
    await stockAt('Main location').fill(String(shown + 5));
    await saveAll.click();
    await page.getByText('Write a whole number').waitFor();
    expect(await stockAt('Main location').inputValue()).toBe(String(shown + 5));
    await stockAt(place).fill('7');
    await sellOne();
    await saveAll.click();
    await page.getByText(`${shown - 1} are there now`).waitFor();
    const typed = [stockAt('Main location'), stockAt(place)].map((field) => field.inputValue());
    expect(await Promise.all(typed)).toEqual([String(shown + 5), '7']);
    await saveAll.click();
    await page.getByText('Saved. The shop shows it already.').waitFor();
    expect(await stockAt(place).inputValue()).toBe('7');

    await page.goto(`${product}/stock`);
    const main = page.getByLabel('Main location');
    const other = page.getByLabel(place);
    await main.waitFor();
    const before = Number(await main.inputValue());
    const save = page.getByRole('button', { name: 'Save the stock' });
    await other.fill('a few');
    await save.click();
    await page.getByText('Enter a whole number, such as 12, or 0.').waitFor();
    expect(await other.inputValue()).toBe('a few');

    await sellOne();
    await main.fill(String(before + 2));
    await other.fill('4');
    await save.click();
    await page.getByText('Saved. It counts at once.').waitFor();
    await expect.poll(() => main.inputValue()).toBe(String(before + 1));
    expect(await other.inputValue()).toBe('4');
  },
);
