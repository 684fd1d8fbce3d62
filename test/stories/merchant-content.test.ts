/** What a merchant writes, where menus and old addresses lead to it, and who may read it when. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { answer } from '#api/client.ts';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { clientAs, signedInAs } from '#test/pages/steps.ts';
import { addToBag, goToCheckout, untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
afterEach(() => setClock());
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

test('a post of a later hour is nowhere before it, and everywhere from then on', async () => {
  const api = await clientAs(shop.url, 'owner');
  const hour = after(now(), minutes(5));
  const title = 'Zephyr lamps';
  const body = { title, text: 'A lamp', publishAt: hour.toISOString() };
  const { slug } = await answer(api.POST('/admin/posts', { body }));
  const lists = ['/journal', '/journal/feed.xml', '/sitemap.xml', '/products?search=zephyr'];
  const look = async () => {
    const own = await fetch(`${shop.url}/journal/${slug}`);
    const texts = await Promise.all(
      lists.map(async (path) => (await fetch(shop.url + path)).text()),
    );
    return [own.status, ...texts.map((text) => text.includes(slug) || text.includes(title))];
  };
  const nowhere = [404, false, false, false, false];
  expect(await look()).toEqual(nowhere);
  setClock(after(hour, -1));
  expect(await look()).toEqual(nowhere);
  setClock(hour);
  await expect.poll(look).toEqual([200, true, true, true, false]);
});

test('a page that moved twice answers with one hop, also once it is back', async () => {
  const api = await clientAs(shop.url, 'owner');
  const { id } = await write('Opening hours');
  const rename = (slug: string) =>
    answer(api.PATCH('/admin/pages/{id}', { params: { path: { id } }, body: { slug } }));
  const look = async (slug: string) => {
    const { status, headers } = await fetch(`${shop.url}/pages/${slug}`, { redirect: 'manual' });
    return [status, headers.get('location')];
  };
  await rename('hours-b');
  await rename('hours-c');
  await expect.poll(() => look('opening-hours')).toEqual([301, '/pages/hours-c']);
  await expect.poll(() => look('hours-b')).toEqual([301, '/pages/hours-c']);
  await rename('opening-hours');
  await expect.poll(() => look('opening-hours')).toEqual([200, null]);
  await expect.poll(() => look('hours-c')).toEqual([301, '/pages/opening-hours']);
});

story('a draft is looked at by staff alone, and neither stored nor indexed', async ({ open }) => {
  const api = await clientAs(shop.url, 'owner');
  const { id } = await answer(api.POST('/admin/pages', { body: { title: 'Soon', text: 'Words' } }));
  const path = `/preview/pages/${id}`;
  expect((await fetch(shop.url + path)).status).toBe(404);
  const shopper = await open('about:blank', { expectFaults: [/status of 40[34]/] });
  await signedInAs(shopper, shop.url, 'shopper');
  expect([403, 404]).toContain((await shopper.goto(shop.url + path))?.status());

  const staff = await asStaff(open, '/admin');
  const seen = await staff.goto(shop.url + path);
  expect([seen?.status(), seen?.headers()['cache-control']]).toEqual([200, 'private, no-store']);
  const robots = staff.locator('meta[name="robots"]');
  expect(await robots.getAttribute('content')).toContain('noindex');
});

story('an hour of the shop is that hour after its clocks change', async ({ open }) => {
  const api = await clientAs(shop.url, 'owner');
  const { version: _seen, ...before } = await answer(api.GET('/admin/settings/shop'));
  await answer(
    api.PUT('/admin/settings/shop', { body: { ...before, timeZone: 'America/Los_Angeles' } }),
  );
  const { id } = await write('Spring');
  const page = await asStaff(open, `/admin/pages/${id}`, false);
  await page.getByRole('radio', { name: 'At a day and time of the shop' }).check();
  await page.getByLabel(/^Day/).fill('2027-03-14');
  await page.getByLabel(/^Time/).fill('07:30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Stays scheduled for .*07:30/).waitFor();
  const params = { params: { path: { id } } };
  const { publishAt } = await answer(api.GET('/admin/pages/{id}', params));
  expect(publishAt).toBe('2027-03-14T14:30:00.000Z');
  await answer(api.PUT('/admin/settings/shop', { body: before }));
});

story.for(modes)(
  'terms and withdrawal stand beside the button that orders once they are published, $how',
  async ({ javaScript }, { open }) => {
    const api = await clientAs(shop.url, 'owner');
    const page = await open(`${shop.url}/products/morrow-cup`, { javaScript });
    if (javaScript) await untilHydrated(page);
    await addToBag(page);
    await goToCheckout(page);
    const links = () => page.getByText(/^(By ordering you agree|You may withdraw)/).count();
    expect(await links()).toBe(0);

    const publishAt = '2026-01-01T00:00:00.000Z';
    const made = [];
    for (const policy of ['terms', 'returns'] as const) {
      const body = { title: `Our ${policy}`, text: 'Words', policy, publishAt };
      made.push(await answer(api.POST('/admin/pages', { body })));
    }
    const known = async () => (await answer(api.GET('/policies'))).items.length;
    await expect.poll(known).toBe(2);
    await page.reload();
    const form = page.locator('form', { has: page.getByRole('button', { name: /^Pay €/ }) });
    for (const { title, slug } of made) {
      const link = form.getByRole('link', { name: title });
      expect(await link.getAttribute('href')).toBe(`/pages/${slug}`);
      expect((await fetch(`${shop.url}/pages/${slug}`)).status).toBe(200);
    }
    for (const { id } of made) {
      await answer(api.DELETE('/admin/pages/{id}', { params: { path: { id } } }));
    }
    await expect.poll(known).toBe(0);
  },
);
