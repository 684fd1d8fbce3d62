import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs, withCustomer } from '#test/pages/steps.ts';
import { buyAsGuest, callerOf, findVariant } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const PASSWORD = 'quiet-heron-over-reeds-41';
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

let made = 0;
type Person = { name: string; email: string };

/** Somebody who has registered. */
async function newShopper(): Promise<Person> {
  const person = { name: `Grace Example ${++made}`, email: `grace${made}@example.test` };
  await expectOk(caller.api('POST', 'auth/register', { body: { ...person, password: PASSWORD } }));
  return person;
}

async function asStaff(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open('about:blank', { javaScript, expectFaults: [/status of 400/] });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

async function signedInShopper(open: Open, { email }: Person, javaScript: boolean): Promise<Page> {
  const expectFaults = [/status of 401/];
  const page = await open(`${shop.url}/sign-in?to=/account`, { javaScript, expectFaults });
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${shop.url}/account`);
  return page;
}

story.for(modes)(
  'a customer is found, read about and noted; blocked, they are out at their next click, $how',
  async ({ javaScript }, { open }) => {
    const person = await newShopper();
    const theirs = await signedInShopper(open, person, javaScript);
    const page = await asStaff(open, '/admin/customers', javaScript);
    await page.getByRole('searchbox', { name: 'Search' }).fill(person.email);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('link', { name: person.name }).click();
    await page.getByRole('heading', { name: person.name }).waitFor();
    await page.getByText('No orders yet.').waitFor();

    await page.getByRole('button', { name: 'Add the note' }).click();
    await page.getByText('Write something first.').waitFor();
    await page.getByLabel('New note').fill('Rings before delivery.');
    await page.getByRole('button', { name: 'Add the note' }).click();
    await page.getByText('The note is saved.').waitFor();
    await page.getByText('Rings before delivery.').waitFor();
    expect(await page.getByLabel('New note').inputValue()).toBe('');

    await page.getByText('Block this customer').click();
    await page.getByLabel('Reason').fill('A card that was not theirs');
    await page.getByRole('button', { name: 'Block and sign out' }).click();
    await page.getByText('Blocked, and signed out everywhere.').waitFor();
    await page.getByText('Why: A card that was not theirs').waitFor();

    await theirs.goto(`${shop.url}/account`);
    await theirs.waitForURL(/\/sign-in\?to=/);
    await theirs.getByLabel('Email').fill(person.email);
    await theirs.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
    await theirs.getByText('The email address or the password is not right.').first().waitFor();

    await page.goto(`${shop.url}/admin/customers`);
    await page.getByRole('link', { name: 'Blocked', exact: true }).click();
    await page.waitForURL(/blocked=true/);
    await page.getByRole('link', { name: person.name }).click();
    await page.getByRole('button', { name: 'Unblock' }).click();
    await page.getByText('Unblocked. They can sign in again.').waitFor();
    await page.getByRole('button', { name: 'Remove this note' }).click();
    await page.getByText('The note is gone.').waitFor();
    await signedInShopper(open, person, javaScript);
  },
);

story('filters narrow the list one by one, and the URL holds the view', async ({ open }) => {
  const person = await newShopper();
  const page = await asStaff(open, '/admin/customers', false);
  const rows = page.locator('tbody tr');
  await page.getByRole('link', { name: 'Email not confirmed' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill(person.email);
  await page.getByRole('button', { name: 'Filter' }).click();
  expect(await rows.count()).toBe(1);
  expect(page.url()).toContain('unverified=true');
  await page.getByRole('link', { name: 'With orders' }).click();
  await page.getByText('No customers match these filters.').waitFor();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await page.getByRole('link', { name: 'Spent' }).click();
  await page.getByText('Sorted by what was spent in').waitFor();
  await page.goto(`${shop.url}/admin/customers?sort=nonsense&from=tomorrow&cursor=nonsense`);
  expect(await rows.count()).toBeGreaterThan(0);
});

story(
  'a guest is a customer: in the list, with a page of their own, and from the order',
  async ({ open }) => {
    const order = await buyAsGuest(caller, await findVariant(caller, 'level-plate'));
    const page = await asStaff(open, `/admin/orders/${order.number}`, false);
    await page.getByRole('link', { name: 'guest@example.test' }).click();
    await page
      .getByText(/^First order/)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'New note' }).fill('Asks for blue ribbon');
    await page.getByRole('button', { name: 'Add the note' }).click();
    await page.getByText('The note is saved.').waitFor();
    expect(await page.getByRole('button', { name: 'Block' }).count()).toBe(0);
    await page.goto(`${shop.url}/admin/customers?search=guest@example.test`);
    const row = page.getByRole('row', { name: /guest@example.test/ });
    expect(await row.innerText()).toContain('Guest');
    await row.getByRole('link').first().click();
    await page.getByText('Asks for blue ribbon').waitFor();
  },
);

story('an order of an account links to its customer, and back', async ({ open }) => {
  const id = await withCustomer(shop.url);
  const page = await asStaff(open, `/admin/customers/${id}`, false);
  await page.getByRole('link', { name: 'All their orders' }).click();
  await page.getByRole('link', { name: 'Of one customer' }).waitFor();
  await page.locator('tbody a[data-row-link]').first().click();
  await page
    .getByRole('link', { name: 'shopper@demo.test' })
    .or(page.getByRole('link', { name: 'ada@example.test' }))
    .click();
  expect(new URL(page.url()).pathname).toBe(`/admin/customers/${id}`);
});

story('customers are reached by keyboard: the palette, the list, the page', async ({ open }) => {
  const person = await newShopper();
  const page = await asStaff(open, '/admin');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(person.email);
  await page.getByRole('option', { name: new RegExp(person.name) }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/customers\/[\w-]{36}$/);
  await page.getByRole('heading', { name: person.name }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(`${shop.url}/admin/customers`);
  await page.getByRole('heading', { name: 'Customers' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/customers\/[\w-]{36}$/);
  const summary = page.getByText('Block this customer');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Block and sign out' }).waitFor();
});
