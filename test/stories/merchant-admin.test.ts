import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOk, type PlacedOrder, payAt, placedOrder } from '#test/factories/orders.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { addPictures } from './product-form.ts';
import { callerOf, findVariant } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const PHOTOS = ['ember-teapot', 'tarn-vase-chalk'].map((name) =>
  join(import.meta.dirname, `../../demo/photos/${name}.webp`),
);
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

async function paidOrder(quantity = 1): Promise<PlacedOrder> {
  const variantId = await findVariant(caller, 'level-plate');
  const order = await placedOrder(caller, [{ variantId, quantity }]);
  await payAt(order.pageUrl, 'approve');
  await expectOk(caller.api('POST', `orders/${order.number}/settle`, { order: order.token }));
  return order;
}

async function asStaff(
  open: Open,
  path: string,
  javaScript = true,
  expectFaults: RegExp[] = [],
): Promise<Page> {
  const page = await open('about:blank', { javaScript, expectFaults });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

story.for(modes)(
  'a category is made with its first product, and another picture is chosen to lead, $how',
  async ({ javaScript }, { open }) => {
    const name = javaScript ? 'Baskets' : 'Brushes';
    const page = await asStaff(open, '/admin/products/new', javaScript);
    await page.getByLabel('Title').fill(`One of the ${name}`);
    await page.getByLabel('New category').fill(name);
    await addPictures(page, PHOTOS);
    for (const number of [1, 2])
      await page.getByLabel(`What picture ${number} shows`).fill(`View ${number}`);
    const row = page.getByRole('group', { name: 'Row 1', exact: true });
    await row.getByLabel('Price in EUR').fill('12');
    await page.getByRole('button', { name: 'Add the product' }).click();
    await page.getByText('Saved. The shop shows it already.').waitFor();
    expect(await page.getByLabel(name, { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('New category').inputValue()).toBe('');

    await page.getByRole('button', { name: 'Show picture 2 first' }).click();
    await expect.poll(() => page.getByLabel('What picture 1 shows').inputValue()).toBe('View 2');
    await page.getByRole('button', { name: 'Save' }).click();
    const first = page.getByLabel('What picture 1 shows');
    await expect.poll(() => first.inputValue(), { timeout: 10_000 }).toBe('View 2');
    await page.goto(`${shop.url}/categories/${name.toLowerCase()}`);
    await page
      .getByRole('main')
      .getByRole('link', { name: `One of the ${name}` })
      .click();
    await page.getByRole('img', { name: 'View 2' }).first().waitFor();
  },
);

story.for(modes)(
  'a parcel may take a part of an order, and says what is left, $how',
  async ({ javaScript }, { open }) => {
    const order = await paidOrder(3);
    const page = await asStaff(open, `/admin/orders/${order.number}`, javaScript);
    const units = (left: number) =>
      page.getByRole('textbox', { name: new RegExp(`^Level plate.*of ${left} left$`) });
    const ship = () => page.getByRole('button', { name: 'Mark as shipped' }).click();
    expect(await units(3).inputValue()).toBe('3');
    await units(3).fill('1');
    await ship();
    await units(2).waitFor();
    expect(await units(2).inputValue()).toBe('2');
    expect(await page.getByRole('main').innerText()).toContain('Partly shipped');
    await ship();
    await page.getByText('Everything in this order has been shipped.').waitFor();
  },
);

story("a row opens wherever it is clicked, and a list's header stays in view", async ({ open }) => {
  const order = await paidOrder();
  for (let more = 0; more < 6; more++) await paidOrder();
  const page = await asStaff(open, '/admin/orders');
  await page.setViewportSize({ width: 1440, height: 200 });
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  const head = page.getByRole('columnheader', { name: 'Customer' });
  await expect.poll(async () => (await head.boundingBox())?.y, { timeout: 10_000 }).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  const name = page.getByRole('row', { name: new RegExp(order.number) }).getByText('Ada Example');
  const box = await name.boundingBox();
  await page.mouse.click(box?.x ?? 0, (box?.y ?? 0) + 5);
  await page.waitForURL(`${shop.url}/admin/orders/${order.number}`);
});

story('single-key shortcuts can be switched off, and stay off', async ({ open }) => {
  const page = await asStaff(open, '/admin');
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByLabel('Single keys do something').uncheck();
  await page.reload();
  await untilHydrated(page);
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog', { name: 'Find orders, products, customers and actions' })
    .waitFor();
  expect(await page.getByRole('dialog', { name: 'Shortcuts' }).count()).toBe(0);
});

story("a day is the shop’s day, and times are shown in the reader's zone", async ({ open }) => {
  // Half past one in India on the 30th; in Newfoundland it is still the afternoon before.
  const { number, token } = await paidOrder();
  const placedAt = new Date('2026-03-29T20:00:00Z');
  const { db } = shop.platform;
  await db
    .updateTable('orders')
    .set({ placed_at: placedAt })
    .where('number', '=', Number(number))
    .execute();

  const page = await asStaff(open, '/admin/settings/shop');
  await page.getByLabel('Time zone').selectOption('Asia/Kolkata');
  const ofTime = page.locator('form').filter({ has: page.getByLabel('Time zone') });
  await ofTime.getByRole('button', { name: 'Save' }).click();
  await page.getByText('All pages go by it already.').waitFor();
  expect(await page.getByRole('main').innerText()).toContain('GMT+5:30');
  // Somebody who opened the page before sees both zones, and keeps what they chose.
  const late = await asStaff(open, '/admin/settings/shop', false, [/status of 4(00|09)/]);
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await ofTime.getByRole('button', { name: 'Save' }).click();
  await page.getByText('GMT+9').waitFor();
  const lateForm = late.locator('form').filter({ has: late.getByLabel('Time zone') });
  await late.getByLabel('Time zone').selectOption('Asia/Kolkata');
  await lateForm.getByRole('button', { name: 'Save' }).click();
  const clash = late.locator('.clash');
  expect(await clash.innerText()).toMatch(/Time zone\s+Tokyo/);
  expect(await late.getByLabel('Time zone').inputValue()).toBe('Asia/Kolkata');
  await lateForm.getByRole('button', { name: 'Save' }).click();
  await late.getByText('All pages go by it already.').waitFor();
  await late.goto(`${shop.url}/admin/settings/unpaid`);
  const days = late.locator('[name="endsAfterDays"]');
  await days.fill('0');
  await days.press('Enter');
  await late.locator('.field-error').waitFor();
  expect(await days.inputValue()).toBe('0');
  expect(await days.evaluate((field) => field === document.activeElement)).toBe(true);
  const found = async (day: string) => {
    await page.goto(`${shop.url}/admin/orders?from=${day}&until=${day}`);
    return page.getByRole('row', { name: new RegExp(number) }).count();
  };
  expect([await found('2026-03-29'), await found('2026-03-30')]).toEqual([0, 1]);
  await page.goto(`${shop.url}/admin/orders/${number}`);
  await page.getByText('Mar 30, 01:30 GMT+5:30').first().waitFor();

  const path = `${shop.url}/orders/${number}?token=${token}`;
  const [plain, away] = [
    await open(path, { javaScript: false, timeZone: 'America/St_Johns' }),
    await open(path, { timeZone: 'America/St_Johns' }),
  ];
  await untilHydrated(away);
  const day = (page: Page) => page.locator(`time[datetime="${placedAt.toISOString()}"]`).first();
  expect(await day(plain).innerText()).toContain('March 30');
  await expect.poll(() => day(away).innerText()).toContain('March 29');
  expect(await plain.getByRole('main').innerText()).toMatch(/\d\d:\d\d GMT\+5:30/);
  await expect.poll(() => away.getByRole('main').innerText()).not.toMatch(/\d\d:\d\d GMT/);
});
