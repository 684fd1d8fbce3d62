/// <reference lib="dom" />
/** Lists of the admin: views of one's own, and what is done to many rows at once. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

async function asStaff(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open('about:blank', { javaScript });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

story.for(modes)(
  'a view of a list is saved under a name, come back to, renamed, and removed, $how',
  async ({ javaScript }, { open }) => {
    const page = await asStaff(open, '/admin/products?status=draft&sort=title', javaScript);
    await page.getByText('Save this view').waitFor();
    await page.goto(`${shop.url}/admin/orders?search=example&toShip=true`);
    const name = javaScript ? 'To pack' : 'To wrap';
    await page.getByText('Save this view').click();
    await page.getByLabel('Name of the view').fill(name);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const chip = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
    await expect.poll(() => chip.getAttribute('aria-current')).toBe('true');
    expect(await page.getByText('Save this view').count()).toBe(0);

    await page.getByRole('link', { name: 'All', exact: true }).first().click();
    await page.waitForURL(`${shop.url}/admin/orders`);
    await chip.click();
    await page.waitForURL(`${shop.url}/admin/orders?search=example&toShip=true`);
    const change = page.getByLabel(`Rename or remove the view ${name}`);
    const rename = page.getByRole('button', { name: 'Rename' });
    await change.click();
    const field = page.getByLabel('Name of the view');
    await field.fill(' ');
    await rename.click();
    await page.getByText('Give the view a name of up to 60 characters.').waitFor();
    await field.fill(`${name} today`);
    await rename.click();
    const renamed = chip.and(page.getByRole('link', { name: `${name} today`, exact: true }));
    await renamed.waitFor();
    await page.getByLabel(`Rename or remove the view ${name} today`).click();
    await page.getByText('Only the view goes.').waitFor();
    await page.getByRole('button', { name: 'Remove this view' }).click();
    await page.waitForURL(`${shop.url}/admin/orders`);
    await expect.poll(() => chip.count()).toBe(0);
  },
);

story.for(modes)(
  'products are selected and taken out of sale together, $how',
  async ({ javaScript }, { open }) => {
    const page = await asStaff(open, '/admin/products?search=plate', javaScript);
    const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ });
    const count = await boxes.count();
    expect(count).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Archive' }).isVisible()).toBe(false);
    if (javaScript) {
      await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
      await page.getByText(`${count} selected`).waitFor();
      const all = page.getByRole('checkbox', { name: 'Select all on this page' });
      await boxes.first().uncheck();
      expect(await all.isChecked()).toBe(false);
      await boxes.first().check();
      expect(await all.isChecked()).toBe(true);
      expect(await page.getByText('Unsaved changes').count()).toBe(0);
    } else {
      for (const box of await boxes.all()) await box.check();
    }
    await page.getByRole('button', { name: 'Archive' }).click();
    const said = page.getByText(/(is|are) archived now: shoppers no longer see/);
    await said.waitFor();
    // Where the buttons were, nothing is left: the focus is on what became of it.
    const focused = page.locator(':focus');
    await expect.poll(() => focused.innerText()).toBe(await said.innerText());
    expect(new URL(page.url()).searchParams.get('search')).toBe('plate');
    await page.getByRole('cell', { name: 'Archived' }).first().waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'Archived' }).count()).toBe(count);

    for (const box of await boxes.all()) await box.check();
    await page.getByRole('button', { name: 'Put on sale' }).click();
    await page.getByText(/(is|are) on sale now\.$/).waitFor();
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('button', { name: 'Put on sale' }).press('Enter');
    const already = page.getByText(/(was|were) on sale already\.$/);
    await already.waitFor();
    await expect.poll(() => focused.innerText()).toBe(await already.innerText());
  },
);

story(
  'what is filled in by itself on a form that came in haste is unsaved too',
  async ({ open }) => {
    const page = await asStaff(open, '/admin/products?search=level');
    await page.locator('[data-row-link]').first().waitFor();
    // Two ways at once: the list's state may never be drawn in between.
    await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[href="/admin/orders"]')?.click();
      document.querySelector<HTMLAnchorElement>('[data-row-link]')?.click();
    });
    const maker = page.getByLabel('Maker');
    await maker.waitFor();
    // As a password manager or an extension does it: without the focus.
    await maker.evaluate((field: HTMLInputElement) => {
      field.value = 'Filled in';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.getByText('Unsaved changes').waitFor();
    await page.evaluate('history.back()');
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
  },
);
