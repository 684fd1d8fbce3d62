/// <reference lib="dom" />
/** What a shopper sees of a shop that somebody filled: its menu, a phone at 200 %, other currencies, lost pictures. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answer } from '#api/client.ts';
import { assertFits, assertReachable } from '#test/harness/browser/look.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { clientAs, withCart } from '#test/pages/steps.ts';

const shop = await openShop({ pages: true });
const staff = await clientAs(shop.url, 'owner');
const ZOOMED_PHONE = { width: 195, height: 422 };
const WIDE = [1024, 1280, 1440].map((width) => ({ width, height: 800 }));
const ORDINARY = [
  'Apparel',
  'Home & Living',
  'Outdoor',
  'Lighting',
  'Kitchen',
  'Stationery',
  'Bath & Body',
  'Wall art',
];

async function keepOnly(names: string[]): Promise<void> {
  const { items } = await answer(staff.GET('/categories'));
  for (const { id } of items) {
    await answer(staff.DELETE('/admin/categories/{id}', { params: { path: { id } } }));
  }
  for (const [position, name] of names.entries()) {
    await answer(
      staff.POST('/admin/categories', {
        body: { name, slug: `of-${names.length}-${position}`, position },
      }),
    );
  }
}

/** What of the head is cut, touches its neighbour or lies off the screen. */
function faultsOfHead(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.getBoundingClientRect().width > 0;
    const navLinks = [...document.querySelectorAll('.shop-links > *')].filter(isShown);
    const acts = [...document.querySelectorAll('.shop-head > div:nth-of-type(2) > *')].filter(
      isShown,
    );
    const name = document.querySelector('.shop-name span') as Element;
    const row = [...navLinks, name, ...acts];
    const cut = navLinks.filter(
      (link) => link.scrollWidth > link.clientWidth && link.clientWidth > 0,
    );
    const close = row.filter((element, i) => {
      const before = row[i - 1]?.getBoundingClientRect().right ?? 0;
      const isPair = acts.includes(element) && acts.includes(row[i - 1] as Element);
      return element.getBoundingClientRect().left - before < (isPair ? 0 : 8);
    });
    const off = row.filter((element) => element.getBoundingClientRect().right > innerWidth);
    const say = (what: string) => (element: Element) => `${what}: ${element.textContent}`;
    return [...cut.map(say('cut')), ...close.map(say('too close')), ...off.map(say('off'))];
  });
}

story.for([{ count: 6 }, { count: 8 }])(
  'of $count ordinary categories the head shows whole names, and the others under More',
  async ({ count }, { open }) => {
    await keepOnly(ORDINARY.slice(0, count));
    const page = await open(`${shop.url}/products`);
    for (const screen of WIDE) {
      await page.setViewportSize(screen);
      // The letters that stand in until the fonts have come are a little wider.
      await expect.poll(() => faultsOfHead(page), { message: `at ${screen.width}` }).toEqual([]);
      expect(await page.locator('.shop-link:visible').count()).toBeGreaterThan(0);
    }
    await page.locator('.shop-more:visible').click();
    await page
      .locator('#menu')
      .getByText(ORDINARY[count - 1] ?? '')
      .waitFor();
  },
);

story('pages at 200 % on a phone need no sideways scrolling', async ({ open }) => {
  const page = await open('about:blank');
  await page.setViewportSize(ZOOMED_PHONE);
  await withCart(page, shop.url);
  for (const path of ['/', '/products', '/products/tarn-vase', '/bag', '/checkout', '/sign-in']) {
    await page.goto(shop.url + path);
    await assertFits(page);
    await assertReachable(page);
  }
});

story(
  'a product without a price in the chosen currency says so, and offers the others',
  async ({ open }) => {
    const shelf = { name: 'Euro shelf', slug: 'euro-shelf' };
    await answer(staff.POST('/admin/categories', { body: shelf }));
    const body = {
      title: 'Euro bowl',
      slug: 'euro-bowl',
      status: 'active' as const,
      categories: [shelf.slug],
      variants: [{ prices: [{ amount: 1900, currency: 'EUR' as const }], stock: { onHand: 3 } }],
    };
    await answer(staff.POST('/admin/products', { body }));
    const page = await open(`${shop.url}/categories/euro-shelf?currency=USD`, {
      javaScript: false,
      expectFaults: [/status of 404/],
    });
    const main = page.getByRole('main');
    await main.getByText('Not sold in USD').waitFor();
    expect(await main.getByText('Nothing matches that.').count()).toBe(0);
    await page.goto(`${shop.url}/products/euro-bowl?currency=USD`);
    await main.getByRole('heading', { name: 'Euro bowl is not sold in USD' }).waitFor();
    await page.goto(`${shop.url}/categories/euro-shelf?currency=USD`);
    await main.getByRole('button', { name: /EUR/ }).click();
    await main.getByText('Euro bowl').waitFor();
  },
);

story('a picture that fails to load leaves its alternative text', async ({ open }) => {
  const page = await open('about:blank', { expectFaults: [/ERR_FAILED/] });
  await page.route(/\/media\//, (route) => route.abort('failed'));
  await page.goto(`${shop.url}/products/tarn-vase`);
  const picture = page.locator('.gallery .photo').first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
  const [name, words] = await picture.evaluate((img) => [
    img.getAttribute('alt'),
    getComputedStyle(img, '::after').content,
  ]);
  expect(words).toContain(name);
});
