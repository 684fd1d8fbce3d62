import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answer, type BodyOf } from '#api/client.ts';
import { setLevel } from '#test/factories/orders.ts';
import { assertAccessible, assertFits, assertTranslated } from '#test/harness/browser/look.ts';
import { type Open, PSEUDO, story, type Visitor, WIDTHS } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { ownersClient } from '#test/pages/team-steps.ts';
import { addPictures } from './product-form.ts';
import { addToBag, untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const PHOTO = join(import.meta.dirname, '../../demo/photos/ember-teapot.webp');
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

/** The merchant, signed in and on this page. */
async function asStaff(open: Open, path: string, visitor: Visitor = {}): Promise<Page> {
  const page = await open('about:blank', visitor);
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (visitor.javaScript !== false) await untilHydrated(page);
  return page;
}

const rowOf = (page: Page, number: number) =>
  page.getByRole('group', { name: `Row ${number}`, exact: true });

async function fillRow(page: Page, number: number, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await rowOf(page, number).getByLabel(label, { exact: true }).fill(text);
}

const save = (page: Page) => page.getByRole('button', { name: /^(Save|Add the product)$/ }).click();
const seeSaved = (page: Page) => page.getByText('Saved. The shop shows it already.').waitFor();

/** What a shopper sees of the product. */
async function asShopper(open: Open, slug: string, query = ''): Promise<Page> {
  return open(`${shop.url}/products/${slug}${query}`);
}

story.for(modes)(
  'the merchant adds a product with a picture, and the shop sells it at once, $how',
  async ({ javaScript }, { open }) => {
    const title = `Ridge tray ${javaScript ? 'one' : 'two'}`;
    const slug = title.toLowerCase().replaceAll(' ', '-');
    const page = await asStaff(open, '/admin/products', { javaScript });
    await page.getByRole('link', { name: 'New product' }).click();
    await page.getByRole('heading', { name: 'New product' }).waitFor();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Description').fill('Oak, oiled & waxed.\n\nBy hand.');
    await page.getByLabel('Ceramics').check();
    await addPictures(page, [PHOTO]);
    await page.getByLabel('What picture 1 shows, for people who cannot see it').fill('A tray');
    await page.getByLabel('Option 1', { exact: true }).fill('Size');
    await page.getByLabel('Values of option 1').fill('Small\nLarge');
    await page.getByRole('button', { name: 'Make a row for each combination' }).click();
    await expect
      .poll(() => rowOf(page, 2).getByLabel('Size', { exact: true }).inputValue())
      .toBe('Large');
    const rest = { 'Price in USD': '44', Stock: '4' };
    await fillRow(page, 1, { 'Price in EUR': '39,50 €', ...rest });
    await page.getByRole('button', { name: /^Copy the first row/ }).click();
    await expect.poll(() => rowOf(page, 2).getByLabel('Price in USD').inputValue()).toBe('44');
    await fillRow(page, 2, { 'Price in EUR': '52' });
    await save(page);
    await seeSaved(page);
    expect(await page.getByLabel('Description').inputValue()).toBe(
      'Oak, oiled & waxed.\n\nBy hand.',
    );
    expect(await page.getByRole('group', { name: /^Row/ }).count()).toBe(3);

    const shopper = await asShopper(open, slug, '?Size=Large');
    await shopper.getByText('€52.00').first().waitFor();
    await shopper.getByRole('img', { name: 'A tray' }).first().waitFor();
    await addToBag(shopper);
    await shopper.goto(`${shop.url}/categories/ceramics`);
    await shopper.getByRole('main').getByRole('link', { name: title }).waitFor();
  },
);

story.for(modes)(
  'a changed price and a changed stock are what the shopper sees next, $how',
  async ({ javaScript }, { open }) => {
    const slug = javaScript ? 'morrow-cup' : 'mere-bowl';
    const page = await asStaff(open, `/admin/products?search=${slug.split('-')[0]}`, {
      javaScript,
    });
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('heading', { name: 'Variants and prices' }).waitFor();
    const prices = { 'Price in EUR': '17.35', 'Before, in EUR': '21', Stock: '2' };
    await fillRow(page, 1, prices);
    await page.getByLabel('Take row 2 off sale').check();
    await save(page);
    await seeSaved(page);
    const row = rowOf(page, 1);
    expect(await row.getByLabel('Price in EUR').inputValue()).toBe('17.35');
    expect(await row.getByLabel('Stock').inputValue()).toBe('2');

    const shopper = await asShopper(open, slug);
    const words = await shopper.getByRole('main').innerText();
    expect(words).toContain('€17.35');
    expect(words).toContain('€21.00');
    expect(words).toContain('2 left');
  },
);

story.for(modes)(
  'a form opened earlier takes back nothing of what a colleague did meanwhile, $how',
  async ({ javaScript }, { open }) => {
    const search = javaScript ? 'selvedge' : 'vesper';
    const visitor = { javaScript, expectFaults: [/status of 400/] };
    const page = await asStaff(open, `/admin/products?search=${search}`, visitor);
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('heading', { name: 'Variants and prices' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const params = { path: { id } };
    const colleague = await ownersClient(shop.url);
    const saveTheirs = (body: BodyOf<'updateProduct'>) =>
      answer(colleague.PATCH('/admin/products/{id}', { params, body }));

    await saveTheirs({ status: 'archived', tags: ['theirs'] });
    await page.getByLabel('Maker').fill('Mine');
    await save(page);
    await page.getByText('Saved. The shop does not show it').waitFor();
    const saved = await answer(colleague.GET('/admin/products/{id}', { params }));
    expect(saved).toMatchObject({ status: 'archived', tags: ['theirs'], vendor: 'Mine' });

    await saveTheirs({ title: 'Their title' });
    await page.getByLabel('Title').fill('My title');
    await save(page);
    await page.getByText('Somebody else changed this to “Their title” meanwhile.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('My title');
    await save(page);
    await page.getByRole('heading', { name: 'My title' }).waitFor();
  },
);

story.for(modes)(
  'a role that a colleague changed meanwhile is shown with both values, $how',
  async ({ javaScript }, { open }) => {
    const colleague = await ownersClient(shop.url);
    const name = javaScript ? 'Packing' : 'Counting';
    const made = { name, permissions: ['orders:read' as const] };
    const { id } = await answer(colleague.POST('/admin/roles', { body: made }));
    const visitor = { javaScript, expectFaults: [/status of 409/] };
    const page = await asStaff(open, `/admin/team/roles/${id}`, visitor);
    const params = { path: { id } };
    await answer(colleague.PATCH('/admin/roles/{id}', { params, body: { name: `${name} A` } }));
    await page.getByLabel('Name').fill(`${name} B`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else changed this while you had it open.').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(`${name} A`);
    expect(await page.getByLabel('Name').inputValue()).toBe(`${name} B`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: `${name} B` }).waitFor();
  },
);

story.for(modes)(
  'an archived product is gone from the shop and can be brought back, $how',
  async ({ javaScript }, { open }) => {
    const expectFaults = [/status of 404/];
    const page = await asStaff(open, '/admin/products?search=hollin', { javaScript });
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Archived. The shop no longer shows it.').waitFor();
    const shopper = await open(`${shop.url}/products/hollin-table-lamp`, { expectFaults });
    await shopper.getByRole('heading', { name: 'This page is not here' }).waitFor();
    await shopper.goto(`${shop.url}/categories/lighting`);
    expect(await shopper.getByText('Hollin table lamp').count()).toBe(0);

    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('It is on sale again.').waitFor();
    await shopper.goto(`${shop.url}/products/hollin-table-lamp`);
    await shopper.getByRole('heading', { name: 'Hollin table lamp', level: 1 }).waitFor();
  },
);

story.for(modes)(
  'what is not right is told beside its field, and nothing typed is lost, $how',
  async ({ javaScript }, { open }) => {
    const expectFaults = [/status of 400/];
    const page = await asStaff(open, '/admin/products/new', { javaScript, expectFaults });
    await page.getByLabel('Title').fill('Fern print');
    await addPictures(page, [PHOTO]);
    await page.getByRole('button', { name: 'More rows' }).click();
    await rowOf(page, 6).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Fern print');
    // A SKU of the demo, and a price that is none.
    await fillRow(page, 5, { 'Price in EUR': '19,90,-', Stock: 'many', SKU: 'FH-TARN-CHK' });
    await save(page);
    await page.getByText('2 fields need another look.').waitFor();
    const price = rowOf(page, 5).getByLabel('Price in EUR');
    expect(await price.inputValue()).toBe('19,90,-');
    expect(await price.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('*:focus').getAttribute('name')).toBe('rows.4.price.EUR');
    await rowOf(page, 5).getByText('Enter an amount such as 19.90.').waitFor();
    await rowOf(page, 5).getByText('Write a whole number from 0 to 1,000,000.').waitFor();
    await fillRow(page, 5, { 'Price in EUR': '19.90', Stock: '3' });
    await save(page);
    await rowOf(page, 5)
      .getByText(/already has this SKU/)
      .waitFor();
    await fillRow(page, 5, { SKU: '' });
    await save(page);
    await seeSaved(page);
    // The picture was kept from the first try on.
    expect(await page.getByLabel('Remove picture 1').count()).toBe(1);
  },
);

story('a sale while the merchant edits is not undone by saving', async ({ open }) => {
  const page = await asStaff(open, '/admin/products?search=tarn');
  await page.locator('[data-row-link]').first().click();
  const stock = rowOf(page, 1).getByLabel('Stock');
  const shown = Number(await stock.inputValue());
  const variantId = await page.locator('[name="rows.0.id"]').inputValue();
  await setLevel(shop.platform, variantId, { onHand: shown - 1 });
  await page.getByLabel('Maker').fill('Somebody else');
  await save(page);
  await seeSaved(page);
  expect(await stock.inputValue()).toBe(String(shown - 1));
});

describe.each(['/admin/products', '/admin/products/new', 'edit'])('the page %s', (path) => {
  const editProduct = async (open: Open, visitor: Visitor) => {
    if (path !== 'edit') return asStaff(open, path, visitor);
    const page = await asStaff(open, '/admin/products?search=ember', visitor);
    await page.locator('[data-row-link]').first().click();
    await page.locator('[name="rows.0.id"]').waitFor({ state: 'attached' });
    return page;
  };

  story('is accessible at every width', async ({ open }) => {
    const page = await editProduct(open, {});
    for (const [width, colorScheme] of [
      [WIDTHS.phone, 'light'],
      [WIDTHS.tablet, 'dark'],
      [WIDTHS.desktop, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page);
      await assertFits(page);
    }
  });

  story("is in the reader's language", async ({ open }) => {
    const page = await editProduct(open, { width: WIDTHS.phone, locale: PSEUDO });
    await assertTranslated(page);
    await assertFits(page);
  });
});

story('leaving unsaved changes asks first', async ({ open }) => {
  const page = await asStaff(open, '/admin/products?search=level');
  await page.locator('[data-row-link]').first().click();
  const maker = page.getByLabel('Maker');
  const marked = page.getByText('Unsaved changes');
  const before = await maker.inputValue();
  await maker.fill('Another maker');
  await marked.waitFor();
  await maker.fill(before);
  await marked.waitFor({ state: 'detached' });
  await maker.fill('Another maker');

  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await page.getByRole('link', { name: 'Orders' }).first().click();
  await question.getByRole('button', { name: 'Stay on this page' }).click();
  expect(await maker.inputValue()).toBe('Another maker');
  await page.goBack();
  await question.waitFor();
  await page.keyboard.press('Escape');
  expect(await maker.inputValue()).toBe('Another maker');
  // The browser's own question, at a reload or when the window is closed.
  const asked = new Promise((resolve) => {
    page.once('dialog', (dialog) => dialog.dismiss().then(() => resolve(dialog.type())));
  });
  page.reload().catch(() => {});
  expect(await asked).toBe('beforeunload');

  await save(page);
  await seeSaved(page);
  await marked.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Orders' }).first().click();
  await page.getByRole('heading', { name: 'Orders', exact: true }).waitFor();
  expect(await question.isVisible()).toBe(false);
});
