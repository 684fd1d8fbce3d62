/** What holds on every page, on those for guests; and on what opens over a page. */

import {
  assertAccessible,
  assertFits,
  assertReadableColours,
  assertTranslated,
} from '#test/harness/browser/look.ts';
import { PSEUDO, story, WIDTHS } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { lookAtPages } from './every-page.ts';

const shop = await openShop({ pages: true });

lookAtPages('shop', shop);

story('panels over a page meet the same rules as pages', async ({ open }) => {
  for (const locale of ['en', PSEUDO]) {
    const page = await open(`${shop.url}/products/level-plate`, { width: WIDTHS.phone, locale });
    const look = async () => {
      await assertFits(page);
      if (locale === PSEUDO) return assertTranslated(page);
      await assertAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertReadableColours(page);
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await page.locator('form[action="/bag"] button').click();
    await page.locator('dialog[open] a[href="/checkout"]').waitFor();
    await look();
    await page.keyboard.press('Escape');
    await page.goto(`${shop.url}/products?maxPrice=50`);
    for (const panel of ['menu', 'search', 'filters']) {
      await page.locator(`button[popovertarget="${panel}"]`).first().click();
      await page.locator(`#${panel}:popover-open`).waitFor();
      await look();
      await page.keyboard.press('Escape');
    }
  }
});
