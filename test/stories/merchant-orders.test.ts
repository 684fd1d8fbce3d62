import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { type Open, story, WIDTHS } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { buyAsGuest, callerOf, findVariant, ship, signInAs } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

const paidOrder = async (quantity = 1) =>
  buyAsGuest(caller, await findVariant(caller, 'selvedge-tea-towel'), quantity);

/** Opens a page of the admin as a merchant would: by way of signing in. */
async function asMerchant(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open(shop.url + path, { javaScript });
  await page.getByRole('button', { name: 'Sign in as the merchant' }).click();
  await page.waitForURL(shop.url + path);
  return page;
}

story.for(modes)(
  'the merchant is led to sign in and back, finds a paid order and ships it, $how',
  async ({ javaScript }, { open }) => {
    const order = await paidOrder();
    const shopper = await open(`${shop.url}/orders/${order.number}?token=${order.token}`);
    await untilHydrated(shopper);
    const page = await asMerchant(open, '/admin/orders', javaScript);
    await page.getByRole('link', { name: /^To ship/ }).click();
    await page.getByRole('link', { name: order.number, exact: true }).click();
    await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
    await page.getByRole('textbox', { name: 'Carrier' }).fill('Test Post');
    await page.getByRole('textbox', { name: 'Tracking number' }).fill('TP-7');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByText('Marked as shipped.').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Test Post TP-7');
    expect(await page.getByRole('button', { name: 'Mark as shipped' }).count()).toBe(0);
    // The shopper's page has changed by itself.
    await shopper.getByText('Test Post TP-7').waitFor();
    await page.goto(`${shop.url}/demo/mailbox`);
    const mail = page.getByRole('link', { name: `Your order ${order.number} is on its way` });
    await expect
      .poll(async () => (await mail.count()) || (await page.reload()), { timeout: 10_000 })
      .toBe(1);
  },
);

story(
  'a packer reads where an order is stored, and later what of it came back',
  async ({ open }) => {
    const order = await paidOrder();
    const path = `admin/orders/${order.number}`;
    const token = await signInAs(caller, 'owner');
    const page = await asMerchant(open, `/${path}`, false);
    const stored = page.getByRole('region', { name: 'Where this order is stored' });
    expect(await stored.count()).toBe(0);
    const body = { name: 'Second shelf', code: 'second' };
    await expectOk(caller.api('POST', 'admin/stock-locations', { token, body }));
    await page.reload();
    expect(await stored.innerText()).toMatch(/Main location\s+1 × Selvedge tea towel/);

    await ship(caller, order.number);
    await expectOk(
      caller.api('POST', `${path}/returns`, { token, body: { note: 'A seam is open' } }),
    );
    await page.reload();
    expect(await stored.count()).toBe(0);
    await page.getByRole('cell', { name: '1 came back' }).waitFor();
    const timeline = page.getByRole('region', { name: 'Timeline' });
    expect(await timeline.innerText()).toMatch(
      /All came back\s+1 × Selvedge tea towel.*\s+A seam is open/,
    );
  },
);

story.for(modes)(
  'a packer notes what came back, and the refund of just that is offered next, $how',
  async ({ javaScript }, { open }) => {
    const order = await paidOrder(3);
    await ship(caller, order.number);
    const page = await open(`${shop.url}/admin/orders/${order.number}`, {
      javaScript,
      width: WIDTHS.phone,
      expectFaults: [/status of 4(00|09)/],
    });
    await page.getByRole('button', { name: 'Sign in as the merchant' }).click();
    await page.getByRole('link', { name: 'Note a return' }).click();
    const units = page.getByRole('textbox', { name: /of 3 sent/ });
    const note = page.getByRole('textbox', { name: /^Note/ });
    await note.fill('Chipped rim');
    await units.fill('some');
    await page.getByRole('button', { name: 'Note the return' }).click();
    await page.getByText('Enter a whole number, such as 1').first().waitFor();
    expect([await units.inputValue(), await note.inputValue()]).toEqual(['some', 'Chipped rim']);
    await units.fill('4');
    await page.getByRole('checkbox', { name: /Put back on sale/ }).uncheck();
    await page.getByRole('button', { name: 'Note the return' }).click();
    await page.getByText('Only 3 of these can be returned.').first().waitFor();
    const again = page.getByRole('checkbox', { name: /Put back on sale/ });
    expect(await again.isChecked()).toBe(false);
    await again.check();
    await units.fill('2');
    await units.press('Enter');
    await page.getByText('The return is noted. No money has gone back yet.').waitFor();
    await page.getByRole('cell', { name: '2 came back' }).waitFor();
    const timeline = await page.getByRole('region', { name: 'Timeline' }).innerText();
    expect(timeline).toMatch(/A part came back\s+2 × .*\s+Back on sale: 2 × .*\s+Chipped rim/);
    const refund = page.getByRole('link', { name: /^Refund .* for it$/ });
    const [, amount] = /Refund €([\d.]+)/.exec(await refund.innerText()) ?? [];
    await refund.click();
    expect(await page.getByRole('textbox', { name: 'Amount in EUR' }).inputValue()).toBe(amount);
  },
);

story.for(modes)(
  'a wrong tracking address stands beside its field, and nothing typed is lost, $how',
  async ({ javaScript }, { open }) => {
    const order = await paidOrder();
    const page = await open(`${shop.url}/admin/orders/${order.number}`, {
      javaScript,
      expectFaults: [/status of 400/],
    });
    await page.getByRole('button', { name: 'Sign in as the merchant' }).click();
    await page.getByRole('textbox', { name: 'Tracking number' }).fill('TP-8');
    await page.getByRole('textbox', { name: 'Tracking page' }).fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByText('An address that begins with https://').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tracking number' }).inputValue()).toBe('TP-8');
    await page.getByRole('textbox', { name: 'Tracking page' }).fill('https://post.example/TP-8');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByText('Marked as shipped.').waitFor();
    await page.getByRole('button', { name: 'Mark as delivered' }).click();
    await page.getByText('Marked as delivered.').waitFor();
    await page.getByRole('button', { name: 'Not delivered after all' }).click();
    await page.getByText('The parcel is on its way again.').waitFor();
  },
);

story.for(modes)(
  'a parcel with nothing in it is not sent, and the shopper hears nothing, $how',
  async ({ javaScript }, { open }) => {
    const order = await paidOrder();
    const page = await open(`${shop.url}/admin/orders/${order.number}`, {
      javaScript,
      expectFaults: [/status of 400/],
    });
    await page.getByRole('button', { name: 'Sign in as the merchant' }).click();
    const units = page.getByRole('group', { name: 'Units in this parcel' });
    await units.getByRole('textbox').first().waitFor();
    for (const field of await units.getByRole('textbox').all()) await field.fill('0');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByText('Say how many units are in this parcel.').waitFor();
    for (const typed of ['-1', '1,5', 'abc']) {
      await units.getByRole('textbox').first().fill(typed);
      await page.getByRole('button', { name: 'Mark as shipped' }).click();
      await units.getByText('Enter a whole number, such as 1').waitFor();
      await expect.poll(() => page.locator(':focus').inputValue()).toBe(typed);
    }
    await page.reload();
    await page.getByRole('button', { name: 'Mark as shipped' }).waitFor();
  },
);

story(
  'orders are filtered by state, customer and date, and the URL holds the view',
  async ({ open }) => {
    const order = await paidOrder();
    const page = await asMerchant(open, '/admin/orders', false);
    const rows = page.locator('tbody tr');
    await page.getByRole('searchbox', { name: 'Search' }).fill(order.number);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.waitForURL(/search=/);
    expect(await rows.count()).toBe(1);
    await page.getByText('Add filter').click();
    await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Cancelled' });
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('No orders match these filters.').waitFor();
    expect(page.url()).toContain('status=cancelled');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.getByText('Add filter').click();
    await page.getByLabel('Until').fill('2020-01-01');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('No orders match these filters.').waitFor();
    // What has no field in the form goes along with it.
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: /^To ship/ }).click();
    await page.getByRole('searchbox', { name: 'Search' }).fill(order.number);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/toShip=true/);
    expect(await rows.count()).toBe(1);
    await page.goto(`${shop.url}/admin/orders?status=nonsense&from=tomorrow&cursor=nonsense`);
    expect(await rows.count()).toBeGreaterThan(0);
  },
);

story.for(modes)(
  'a packer tags orders, prints them, marks them as shipped and takes them as a file, $how',
  async ({ javaScript }, { open }) => {
    const orders = [await paidOrder(), await paidOrder(2)];
    const tag = javaScript ? 'by van' : 'by bike';
    const page = await asMerchant(open, '/admin/orders', javaScript);
    const act = async (button: string, confirm: string) => {
      for (const { number } of orders) {
        await page.getByRole('checkbox', { name: `Select ${number}` }).check();
      }
      if (button === 'Tag') await page.getByRole('textbox', { name: 'Tag' }).fill(tag);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('button', { name: confirm }).click();
      // Without scripts the page is read again by a link.
      const again = page.getByRole('link', { name: 'Look again' });
      await expect
        .poll(async () => {
          if (!javaScript && (await again.count()) > 0) await again.click();
          return page.getByText('2 are done.').count();
        })
        .toBe(1);
      await page.getByRole('link', { name: 'Back to the orders' }).click();
    };
    await act('Tag', 'Tag 2 orders');
    await page.getByText('Add filter').click();
    await page.getByRole('combobox', { name: 'Tag' }).selectOption(tag);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/tag=by/);
    const rows = page.locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.first().innerText()).toMatch(/Paid\s+Not shipped/);

    await page.getByText('Columns').click();
    for (const [name, isShown] of [
      ['Items', false],
      ['Delivery', true],
    ] as const) {
      await page.getByRole('checkbox', { name, exact: true }).setChecked(isShown);
    }
    await page.getByRole('button', { name: 'Show these' }).click();
    const column = (name: string) => page.getByRole('columnheader', { name });
    await column('Delivery').waitFor();
    expect(await column('Items').count()).toBe(0);
    expect(page.url()).toContain('tag=by');

    await page.goto(`${shop.url}/admin/orders/packing-slips${new URL(page.url()).search}&all=true`);
    await page.getByText('All 2 orders that match.').waitFor();
    for (const { number } of orders) {
      await page.getByRole('article', { name: `Order ${number}` }).waitFor();
    }
    await page.goBack();
    await act('Mark as shipped', 'Mark 2 orders as shipped');
    await expect.poll(() => rows.first().innerText()).toMatch(/Paid\s+Shipped/);
    await page.getByRole('link', { name: 'Export' }).click();
    await page.getByLabel('Kind of file').selectOption('comma');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(3);
  },
);

story('everything is reached by keyboard: the palette, the list, the order', async ({ open }) => {
  const order = await paidOrder();
  const page = await asMerchant(open, '/admin');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await untilHydrated(page);
  await page.keyboard.press('Control+k');
  // As a scanner does: the number and Enter at once, long before anything is found.
  await page.keyboard.type(order.number);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${shop.url}/admin/orders/${order.number}`);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.waitForURL(`${shop.url}/admin/orders`);
  await page.getByRole('heading', { name: 'Orders' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/orders\/\d+$/);
  await page.getByRole('heading', { name: /^Order \d+/ }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
});

story('a shopper is told plainly that the admin is for staff', async ({ open }) => {
  const page = await open(`${shop.url}/admin/orders`, { expectFaults: [/status of 403/] });
  await page.getByRole('button', { name: 'Sign in as a shopper' }).click();
  await page.getByRole('heading', { name: 'This page is for staff' }).waitFor();
});
