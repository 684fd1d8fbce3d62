/** Pages hold whatever people put into the shop: forty categories, endless names, many choices, large sums. */
import { describe } from 'vitest';
import { assertFits, assertReachable } from '#test/harness/browser/look.ts';
import { PSEUDO, SCREENS, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { LONG_FIXTURES } from './long-fixtures.ts';

const shop = await openShop({ pages: true });

describe('a shop with long names and forty categories', () => {
  for (const { name, go } of LONG_FIXTURES) {
    story(`lays out the page "${name}" at every width`, async ({ open }) => {
      const page = await open('about:blank');
      await go(page, shop.url);
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await assertFits(page);
        await assertReachable(page);
      }
    });
  }

  story('lays out right to left too, with its menu open', async ({ open }) => {
    const page = await open(`${shop.url}/products`, { width: 390, locale: PSEUDO });
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      await page.locator('button[popovertarget="menu"]:visible').first().click();
      await page.locator('#menu:popover-open').waitFor();
      await assertFits(page);
      await page.keyboard.press('Escape');
      await page.locator('#menu').waitFor({ state: 'hidden' });
      await assertReachable(page);
    }
  });
});
