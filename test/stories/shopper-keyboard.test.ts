/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { ADA, EMAIL, partOf, seeThanks, untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const MAX_STEPS = 60;

/** Steps on by Tab until this is reached, and sees to it that the way can be followed with the eyes. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, `the outline of ${target}`).not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MAX_STEPS} steps with Tab do not lead to ${target}`);
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Fills the checkout without ever leaving the keyboard. */
async function typeCheckout(page: Page): Promise<void> {
  const delivery = partOf(page, 'Delivery address');
  const type = async (field: Locator, words: string) => {
    await tabTo(page, field);
    await page.keyboard.type(words);
  };
  await type(page.getByRole('textbox', { name: 'Email' }), EMAIL);
  await type(delivery.getByRole('combobox', { name: 'Country' }), ADA.country);
  await type(delivery.getByRole('textbox', { name: 'First name' }), ADA.firstName);
  await type(delivery.getByRole('textbox', { name: 'Last name' }), ADA.lastName);
  await type(delivery.getByRole('textbox', { name: 'Street and number' }), ADA.line1);
  await type(delivery.getByRole('textbox', { name: 'Postal code' }), ADA.postalCode);
  await type(delivery.getByRole('textbox', { name: 'Town or city' }), ADA.city);
}

story(
  'a purchase works by keyboard alone, from the front page to a paid order',
  async ({ open }) => {
    const page = await open(shop.url);
    await untilHydrated(page);
    await page.keyboard.press('Tab');
    const past = page.getByRole('link', { name: 'Skip to content' });
    expect(await past.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const main = page.getByRole('main');
    await pressOn(page, main.getByRole('link', { name: 'See everything' }));
    await page.waitForURL(/\/products$/);
    await pressOn(page, main.getByRole('link', { name: 'Morrow cup' }));
    await page.getByRole('heading', { name: 'Morrow cup', level: 1 }).waitFor();
    await pressOn(page, main.getByRole('link', { name: 'Slate' }));
    await page.waitForURL(/Colour=Slate/);
    await pressOn(page, main.getByRole('button', { name: 'Add to bag' }));

    const panel = page.getByRole('dialog', { name: 'Your bag' });
    await panel.waitFor();
    await tabTo(page, panel.getByRole('button', { name: 'One more: Morrow cup' }));
    await page.keyboard.press('Enter');
    await panel.getByText('€48.00').first().waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    const add = main.getByRole('button', { name: 'Add to bag' });
    expect(await add.evaluate((button) => button === document.activeElement)).toBe(true);
    await pressOn(page, page.getByRole('link', { name: 'Bag, 2 items' }));
    await panel.waitFor();
    await pressOn(page, panel.getByRole('link', { name: 'Check out' }));

    await page.getByRole('heading', { name: 'Checkout' }).waitFor();
    await typeCheckout(page);
    await tabTo(page, page.getByRole('radio', { name: 'Standard delivery' }));
    await page.keyboard.press('ArrowDown');
    const pay = page.getByRole('button', { name: 'Pay €60.90' });
    await pay.waitFor();
    await pressOn(page, pay);
    await page.waitForURL(/\/test-gateway\/pay\//);
    await pressOn(page, page.getByRole('button', { name: 'Pay €60.90' }));
    await seeThanks(page);
  },
);
