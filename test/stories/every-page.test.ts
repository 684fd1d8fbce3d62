/** What holds on every page: nothing that axe finds, no sentence outside of the catalogue, nothing wider than the screen. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { assertAccessible, assertFits, assertTranslated } from '../browser/look.ts';
import { PSEUDO, story, type Visitor, WIDTHS } from '../browser/story.ts';
import { SCENES } from '../scenes.ts';
import { openShop } from '../shop.ts';

const LOOKS = [
  { width: WIDTHS.phone, height: 844, colorScheme: 'light' },
  { width: WIDTHS.tablet, height: 1180, colorScheme: 'dark' },
  { width: WIDTHS.desktop, height: 900, colorScheme: 'light' },
] as const;
const shop = await openShop();

describe.each(SCENES)('the page "$name"', ({ go, status = 200 }) => {
  // A page that is not there is told by the browser as a fault.
  const expectFaults = status === 200 ? [] : [new RegExp(`status of ${status}`)];
  const visit = async (
    open: (address: string, visitor?: Visitor) => Promise<Page>,
    visitor: Visitor,
  ) => {
    const page = await open('about:blank', { ...visitor, expectFaults });
    const response = (await go(page, shop.url)) as { status(): number } | null;
    expect(response?.status()).toBe(status);
    return page;
  };

  story('can be read by everybody, at every width, in light and dark', async ({ open }) => {
    const page = await visit(open, {});
    for (const look of LOOKS) {
      await page.setViewportSize(look);
      await page.emulateMedia(look);
      await assertAccessible(page);
      await assertFits(page);
    }
  });

  story('speaks the language of its reader, from right to left too', async ({ open }) => {
    const page = await visit(open, { width: WIDTHS.phone, locale: PSEUDO });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await assertTranslated(page);
    await assertFits(page);
  });

  story('says what it is about without JavaScript', async ({ open }) => {
    const page = await visit(open, { javaScript: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
  });
});
