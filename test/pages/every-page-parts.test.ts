/** A shop unlike the demo, a dealer's in spare parts, is as right as the demo: on every width, in the dark, from right to left. */
import { describe, expect } from 'vitest';
import {
  assertAccessible,
  assertFits,
  assertReachable,
  assertReadableColours,
} from '#test/harness/browser/look.ts';
import { PSEUDO, SCREENS, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { PARTS_FIXTURES } from './parts-dealer.ts';

const shop = await openShop({ pages: true });

describe('a dealer in spare parts with forty categories and no photograph', () => {
  story('has pages that anybody can use, on every screen', async ({ open }) => {
    const page = await open('about:blank');
    for (const { go } of PARTS_FIXTURES) {
      await go(page, shop.url);
      await assertAccessible(page);
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await assertFits(page);
        await assertReachable(page);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertReadableColours(page);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });

  story(
    'lists goods by name and price, with nothing in the place of pictures',
    async ({ open }) => {
      const page = await open(`${shop.url}/products`, { width: 390, locale: PSEUDO });
      await assertFits(page);
      expect(await page.locator('main .goods-plain > li').count()).toBe(24);
      expect(await page.locator('main .photo').count()).toBe(0);
      await page.goto(`${shop.url}/products/part-2`);
      expect(await page.locator('main .photo').count()).toBe(0);
    },
  );
});
