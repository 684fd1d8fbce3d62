/** What the head and the foot lead to, as a merchant says it, and what happens to it when a page goes. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answer } from '#api/client.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { clientAs, signedInAs } from '#test/pages/steps.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const MENUS = '/admin/settings/menus';
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

async function asStaff(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open('about:blank', { javaScript, expectFaults: [/status of 400/] });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

async function write(title: string): Promise<{ id: string; slug: string }> {
  const api = await clientAs(shop.url, 'owner');
  const publishAt = '2026-01-01T00:00:00.000Z';
  return answer(api.POST('/admin/pages', { body: { title, text: 'Words', publishAt } }));
}

const valuesOf = async (fields: Locator) =>
  Promise.all((await fields.all()).map((field) => field.inputValue()));
const linksIn = (page: Page) =>
  page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link').allInnerTexts();

story(
  'a menu is put together link by link, by keyboard, and a removal undone',
  async ({ open }) => {
    await write('Our workshop');
    const page = await asStaff(open, MENUS);
    const main = page.getByRole('region', { name: 'Main menu' });
    const words = () => valuesOf(main.getByRole('textbox', { name: /^Words of link/ }));
    const add = async (target: string) => {
      await main.getByLabel('Add a link to').selectOption({ label: target });
      await main.getByRole('button', { name: 'Add', exact: true }).click();
    };
    await add('Journal');
    await add('Our workshop');
    await add('An address that you type');
    await page.keyboard.type('Elsewhere');
    await main.getByText('A link has words, and an address').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://elsewhere.example/');
    expect(await words()).toEqual(['Journal', 'Our workshop', 'Elsewhere']);

    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(words).toEqual(['Journal', 'Elsewhere', 'Our workshop']);
    await page.keyboard.press('Enter');
    await expect.poll(words).toEqual(['Elsewhere', 'Journal', 'Our workshop']);
    await main.getByText('Now link 1 of 3.').waitFor();
    await main.getByRole('button', { name: 'Put Our workshop under the link above it' }).click();
    await main.getByRole('button', { name: 'Remove Elsewhere' }).click();
    await expect.poll(words).toEqual(['Journal', 'Our workshop']);
    await page.keyboard.press('Enter');
    await expect.poll(words).toEqual(['Elsewhere', 'Journal', 'Our workshop']);
    await main.getByRole('button', { name: 'Remove Elsewhere' }).click();
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(`${shop.url}${MENUS}?saved`);

    await page.goto(shop.url);
    expect(await linksIn(page)).toEqual(['All products', 'Journal']);
  },
);

story('a menu of forty links is read on a phone, and written without scripts', async ({ open }) => {
  const page = await asStaff(open, MENUS, false);
  const lines = Array.from({ length: 40 }, (_, i) => `Spare parts ${i + 1} | /products?page=${i}`);
  await page.getByLabel('Main menu').fill(`${lines.join('\n')}\nGone | /pages/gone`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('What it leads to is not there any more').waitFor();

  const phone = await open(shop.url, { width: 390 });
  await untilHydrated(phone);
  const width = () => phone.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await phone.getByRole('button', { name: 'Menu' }).click();
  const menu = phone.getByRole('navigation', { name: 'Menu', exact: true });
  await menu.getByRole('link', { name: 'Spare parts 40', exact: true }).click();
  await phone.waitForURL(/page=39/);
  expect(await menu.getByRole('link', { name: 'Gone' }).count()).toBe(0);
});

story.for(modes)(
  'who deletes a page reads what leads to it, and leads its visitors on, $how',
  async ({ how, javaScript }, { open }) => {
    const [gone, other] = [await write(`Workshop ${how}`), await write(`About us ${how}`)];
    const api = await clientAs(shop.url, 'owner');
    const from = `/old-${gone.slug}`;
    await answer(api.POST('/admin/redirects', { body: { from, to: `/pages/${gone.slug}` } }));
    const page = await asStaff(open, `/admin/pages/${gone.id}`, javaScript);
    await page.getByRole('link', { name: 'Delete …' }).click();
    await page.getByRole('heading', { name: 'What leads to it' }).waitFor();
    await page.getByText(`Redirect of ${from}`).waitFor();
    const field = page.getByLabel('Lead its visitors to');
    await field.fill(`/pages/${gone.slug}`);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await field.fill(`/pages/${other.slug}`);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.waitForURL(`${shop.url}/admin/pages`);

    const answered = await fetch(shop.url + from, { redirect: 'manual' });
    expect([answered.status, answered.headers.get('location')]).toEqual([
      301,
      `/pages/${other.slug}`,
    ]);
  },
);
