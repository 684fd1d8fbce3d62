/** A shop unlike the demo, a dealer's in spare parts, is as right as the demo: on every width, in the dark, from right to left. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import {
  assertAccessible,
  assertFits,
  assertReachable,
  assertReadableColours,
} from '#test/harness/browser/look.ts';
import { PSEUDO, SCREENS, story, WIDTHS } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { asPartsDealer, PARTS_FIXTURES } from './parts-dealer.ts';
import { signedInAs } from './steps.ts';

const LOOKED_AT = SCREENS.filter(({ width }) => Object.values<number>(WIDTHS).includes(width));
const shop = await openShop({ pages: true });

beforeAll(() => asPartsDealer(shop.url));

describe('a dealer in spare parts with forty categories and no photograph', () => {
  story('has pages that anybody can use, on every screen', async ({ open }) => {
    const page = await open('about:blank');
    for (const { go } of PARTS_FIXTURES) {
      await go(page, shop.url);
      await assertAccessible(page);
      for (const screen of LOOKED_AT) {
        await page.setViewportSize(screen);
        await assertFits(page);
        await assertReachable(page);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertReadableColours(page);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });

  story('wears its own look from the first paint, in light and dark', async ({ open }) => {
    const page = await open(`${shop.url}/products/part-2`);
    const buy = page.getByRole('button', { name: 'Add to bag' });
    const colours = () =>
      buy.evaluate((button) => {
        const { backgroundColor, color } = getComputedStyle(button);
        return `${color} on ${backgroundColor}`;
      });
    expect(await colours()).toBe('rgb(255, 255, 255) on rgb(31, 79, 216)');
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(new Set(faces)).toEqual(new Set(['Hanken Grotesk Variable']));
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(colours).toMatch(/^rgb\(0, 0, 0\) on/);
  });

  story('shows a look that is not saved to nobody but who chose it', async ({ open }) => {
    const page = await open('about:blank', { javaScript: false });
    await signedInAs(page, shop.url, 'owner');
    await page.goto(`${shop.url}/admin/settings/look`);
    const accent = page.getByLabel('Accent');
    await accent.fill('#FFD400');
    await page.getByRole('button', { name: 'Preview in the shop' }).click();
    await page.getByText('Only you see this look').waitFor();
    const styleOf = (one: Page) => one.locator('head style').textContent();
    expect(await styleOf(page)).toContain('--color-accent:#ffd400');
    expect(await styleOf(await open(shop.url))).toContain('--color-accent:#1f4fd8');
    // Its settings go on from what is previewed.
    await page.getByRole('link', { name: 'Back to its settings' }).click();
    expect(await accent.inputValue()).toBe('#ffd400');
    await page.goto(shop.url);
    await page.getByRole('button', { name: 'End the preview' }).click();
    expect(await accent.inputValue()).toBe('#1f4fd8');
    expect(await styleOf(page)).toContain('--color-accent:#1f4fd8');
  });

  story('sees what an accent becomes while it is typed', async ({ open }) => {
    const page = await open('about:blank');
    await signedInAs(page, shop.url, 'owner');
    await page.goto(`${shop.url}/admin/settings/look`);
    await page.getByLabel('Accent').fill('#ffd400');
    await page
      .getByText(/darkened to #/)
      .first()
      .waitFor();
    const sample = page.locator('.look-light .button-primary');
    const colour = () => sample.evaluate((button) => getComputedStyle(button).backgroundColor);
    await expect.poll(colour).toBe('rgb(255, 212, 0)');
  });

  story('stands under its logo once one is chosen, drawn or painted', async ({ open }) => {
    const page = await open('about:blank');
    await signedInAs(page, shop.url, 'owner');
    await page.goto(`${shop.url}/admin/settings/branding`);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30z"/></svg>';
    const logo = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
    await page.getByLabel('Logo', { exact: true }).setInputFiles(logo);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const guest = await open(`${shop.url}/products`);
    const shown = guest.locator('header img.logo');
    expect(await shown.getAttribute('alt')).toBe('Norden Teile');
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const box = await shown.boundingBox();
    expect(box && [Math.round(box.width), Math.round(box.height)]).toEqual([96, 32]);
    await assertAccessible(guest);
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
