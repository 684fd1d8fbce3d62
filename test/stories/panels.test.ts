/// <reference lib="dom" />
/** What opens over a page: it leads on and is then gone, and whoever has no popovers still gets in. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { story, WIDTHS } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { addToBag, untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });

type Panel = { name: string; at: string; open: (page: Page) => Promise<unknown>; box: string };
const sheet = (id: string, at: string): Panel => ({
  name: id,
  at,
  box: `#${id}`,
  open: (page) => page.locator(`button[popovertarget="${id}"]:visible`).first().click(),
});
const PANELS: Panel[] = [
  sheet('menu', '/products/level-plate'),
  sheet('search', '/products/level-plate'),
  sheet('filters', '/products?inStock=true'),
  { name: 'bag', at: '/products/morrow-cup?Colour=Slate', box: 'dialog.sheet', open: addToBag },
];

/** Every link of a panel, and every form that leads on, as an act that follows it. */
async function linksOf(
  box: Locator,
): Promise<{ name: string; go: (box: Locator) => Promise<void> }[]> {
  const hrefs = await box
    .locator('a[href]:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const links = [...new Set(hrefs)].map((href) => ({
    name: href,
    go: (panel: Locator) => panel.locator(`a[href="${href}"]:visible`).first().click(),
  }));
  const forms = await box.locator('form:not([action="/bag"])').count();
  const send = async (panel: Locator) => {
    const search = panel.locator('input[type=search]');
    if (await search.count()) await search.fill('vase');
    await panel.locator('form [type=submit]').first().click();
  };
  return [...links, ...(forms > 0 ? [{ name: 'its form', go: send }] : [])];
}

story.for(PANELS)(
  'the panel "$name" is gone after every way that leads on from it, on a phone',
  async ({ at, box, open: openPanel }, { open }) => {
    const page = await open(shop.url + at, { width: WIDTHS.phone });
    const panel = page.locator(box);
    const begin = async () => {
      await page.goto(shop.url + at);
      await untilHydrated(page);
      await openPanel(page);
      await panel.waitFor();
    };
    await begin();
    const links = await linksOf(panel);
    expect(links.length).toBeGreaterThan(0);
    for (const { name, go } of links) {
      await begin();
      // A page that came anew would have no panel either: it is the walking on that is looked at.
      await page.evaluate('window.isSamePage = true');
      await go(panel);
      await panel.waitFor({ state: 'hidden' }).catch(() => {
        throw new Error(`the panel stays open after ${name}`);
      });
      expect(await page.evaluate('window.isSamePage'), name).toBe(true);
    }
  },
);

story('the bag panel on a low screen shows its lines and the checkout button', async ({ open }) => {
  const page = await open(`${shop.url}/products/level-plate`);
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(`${shop.url}/products/level-plate`);
    await addToBag(page);
    const line = await page.locator('dialog li').first().boundingBox();
    const foot = await page.locator('.bag-panel-foot').boundingBox();
    expect((foot?.y ?? 0) - (line?.y ?? 0), 'of the lines in sight').toBeGreaterThan(200);
  }
});
