/** The owner shares the work: people, roles, keys, and who did what. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { invitationMailedTo } from '#test/pages/team-steps.ts';
import { followMail } from './mailbox.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];
const PASSWORD = 'seven green bicycles';

async function asOwner(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open('about:blank', { javaScript });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Parts of Team' });
const main = (page: Page) => page.getByRole('main');
const navItemsOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Admin' }).getByRole('link').allInnerTexts();

/** The owner invites; the other accepts from the mailbox, in a browser of their own. */
async function join(open: Open, owner: Page, email: string, role: string, javaScript = true) {
  await owner.goto(`${shop.url}/admin/team`);
  await owner.getByRole('link', { name: 'Invite somebody' }).click();
  await owner.getByLabel('Email').fill(email);
  await owner.getByLabel('Role').selectOption({ label: role });
  await owner.getByRole('button', { name: 'Send the invitation' }).click();
  await owner.getByText(`The invitation is on its way to ${email}.`).waitFor();
  const page = await open('about:blank', { javaScript });
  await followMail(page, shop.url, {
    to: email,
    subject: /invited to work/,
    link: 'Accept the invitation',
  });
  await page.getByText(`You are invited to work here as ${role}.`).waitFor();
  await page.getByLabel('Your name').fill(`Robin ${role}`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL(`${shop.url}/admin`);
  return page;
}

story.for(modes)(
  'somebody is invited by mail, joins, and sees only what their role allows, $how',
  async ({ javaScript }, { open }) => {
    const owner = await asOwner(open, '/admin/team', javaScript);
    const email = `packer-${javaScript}@demo.test`;
    const page = await join(open, owner, email, 'Fulfilment', javaScript);
    expect(await navItemsOf(page)).toEqual(['Overview', 'Orders', 'Payments', 'Products']);

    await owner.goto(`${shop.url}/admin/team?search=${email}`);
    await owner.getByRole('link', { name: 'Robin Fulfilment' }).click();
    await owner.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Manager' });
    await owner.getByRole('button', { name: 'Change role' }).click();
    await owner.getByText('The role is changed.').waitFor();
    await page.goto(`${shop.url}/admin/orders`);
    expect(await navItemsOf(page)).toEqual([
      'Overview',
      'Orders',
      'Payments',
      'Products',
      'Customers',
      'Pages',
      'Messages',
      'Reports',
      'Team',
      'Settings',
    ]);
    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('main').getByText(email).waitFor();
    // May see the team, and not change it.
    expect(await page.getByRole('link', { name: 'Invite somebody' }).count()).toBe(0);

    await owner.getByRole('button', { name: 'Remove Robin Fulfilment' }).click();
    await owner.getByText('This person no longer works here.').waitFor();
    await page.goto(`${shop.url}/admin/orders`);
    await page.waitForURL(/\/sign-in\?to=/);
    await page.close();
  },
);

story('a page that a role does not open says so', async ({ open }) => {
  const owner = await asOwner(open, '/admin/team');
  const page = await join(open, owner, 'stray@demo.test', 'Fulfilment');
  const stray = await open('about:blank', { expectFaults: [/status of 403/] });
  await stray.context().addCookies(await page.context().cookies());
  const answer = await stray.goto(`${shop.url}/admin/team/keys`);
  expect(answer?.status()).toBe(403);
});

story('a person with an account accepts an invitation, and signs in as usual', async ({ open }) => {
  const owner = await asOwner(open, '/admin/team/invite');
  await owner.getByLabel('Email').fill('shopper@demo.test');
  await owner.getByRole('button', { name: 'Send the invitation' }).click();
  await owner.getByText('The invitation is on its way').waitFor();
  const link = await invitationMailedTo(shop.url, 'shopper@demo.test');
  const page = await open(shop.url + link, { expectFaults: [/status of 400/] });
  await page.getByText('You have an account here already').waitFor();
  // The link alone gives nothing to an account that may be somebody else's.
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('Enter your password.').waitFor();
  await page.getByLabel('The password of your account').fill('demo-shopper-2026');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('You work here now.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByLabel('Email').fill('shopper@demo.test');
  await page.getByLabel('Password', { exact: true }).fill('demo-shopper-2026');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${shop.url}/admin`);
  await owner.goto(`${shop.url}/admin/team?search=shopper@demo.test`);
  await owner.locator('[data-row-link]').click();
  await owner.getByRole('button', { name: /^Remove / }).click();
  await owner.getByText('This person no longer works here.').waitFor();
});

story.for(modes)(
  'a key is made, used, seen at work in the log, and revoked, $how',
  async ({ javaScript }, { open }) => {
    const name = javaScript ? 'Warehouse' : 'Storehouse';
    const page = await asOwner(open, '/admin/team/keys', javaScript);
    await page.getByRole('link', { name: 'New API key' }).click();
    await page.getByLabel('Name').fill(name);
    await page
      .getByRole('group', { name: /^Products/ })
      .getByLabel('Change')
      .check();
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = await page.getByLabel(`The key “${name}”`).inputValue();
    expect(key).toMatch(/^mercat_[\w-]{43}$/);

    const useKey = () =>
      fetch(`${shop.url}/api/v1/admin/categories`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: `Made by ${name}` }),
      });
    expect((await useKey()).status).toBe(201);

    await page.goto(`${shop.url}/admin/team/activity`);
    await page.getByRole('searchbox', { name: 'Search' }).fill(name);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/search=/);
    const entry = page.getByRole('row').filter({ hasText: 'Added a category' });
    await entry.getByText('API key', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe(name);

    await tabs(page).getByRole('link', { name: 'API keys' }).click();
    await page.waitForURL(/\/team\/keys$/);
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('The key is revoked.').waitFor();
    expect((await useKey()).status).toBe(401);
    expect(await main(page).innerText()).not.toContain(key);
  },
);

story.for(modes)(
  'a role of one’s own is made, and a faulty one loses nothing that was chosen, $how',
  async ({ javaScript }, { open }) => {
    const name = javaScript ? 'Buyers' : 'Finders';
    const page = await open('about:blank', { javaScript, expectFaults: [/status of 400/] });
    await signedInAs(page, shop.url, 'owner');
    await page.goto(`${shop.url}/admin/team/roles/new`);
    if (javaScript) await untilHydrated(page);
    await page
      .getByRole('group', { name: /^Stock/ })
      .getByLabel('See')
      .check();
    await page.getByRole('button', { name: 'Add the role' }).click();
    await page.locator('.field-error').waitFor();
    const stock = page.getByRole('group', { name: /^Stock/ }).getByLabel('See');
    expect(await stock.isChecked()).toBe(true);
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Add the role' }).click();
    await page.getByText('The role is saved.').waitFor();
    await page.getByRole('link', { name: `Change the role ${name}` }).click();
    await page.getByRole('button', { name: 'Remove this role' }).click();
    await page.getByText('The role is removed.').waitFor();
  },
);

story('the audit log says who changed what, and links to it', async ({ open }) => {
  const owner = await asOwner(open, '/admin/team');
  await join(open, owner, 'traced@demo.test', 'Support');
  await owner.goto(`${shop.url}/admin/team`);
  await owner.getByRole('link', { name: 'Robin Support' }).click();
  await owner.getByRole('button', { name: 'Block Robin Support' }).click();
  await owner.getByText('is blocked and signed out.').waitFor();
  await owner.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Fulfilment' });
  await owner.getByRole('button', { name: 'Change role' }).click();
  await owner.getByText('The role is changed.').waitFor();

  await owner.getByRole('link', { name: 'Team' }).click();
  await tabs(owner).getByRole('link', { name: 'Activity' }).click();
  await owner
    .getByRole('navigation', { name: 'Kinds of changes' })
    .getByRole('link', { name: 'People' })
    .click();
  await owner.waitForURL(/subjectType=staff/);
  const [newest] = await owner.getByRole('row').filter({ hasText: 'Gave another role' }).all();
  await newest?.locator('summary').click();
  expect(await newest?.locator('dl').innerText()).toMatch(/Role\s+.*Support.*→.*Fulfilment/s);
  await newest?.getByRole('link', { name: 'See which' }).click();
  await owner.getByRole('heading', { name: 'Robin Support' }).waitFor();
  await owner.getByRole('link', { name: 'What they did' }).click();
  await owner.getByText('Joined the team').waitFor();
});

story('a person is invited by keyboard alone', async ({ open }) => {
  const page = await asOwner(open, '/admin');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL(`${shop.url}/admin/team`);
  await page.locator('[data-row-link]').first().waitFor();
  // Who knows the way does not wait: the palette opens, and stays open, while a page is still on its way.
  const line = Promise.withResolvers<void>();
  await page.route(/\/people\/.*\.data/, async (route) => {
    await line.promise;
    await route.continue();
  });
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('inv');
  line.resolve();
  await page.waitForURL(/\/admin\/team\/people\//);
  await expect.poll(() => page.title()).not.toMatch(/^Team/);
  await page.keyboard.type('ite');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${shop.url}/admin/team/invite`);
  await page.getByLabel('Email').focus();
  await page.keyboard.type('keys@demo.test');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Supp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('The invitation is on its way to keys@demo.test.').waitFor();
  await page.getByRole('button', { name: 'Withdraw the invitation to keys@demo.test' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The invitation is withdrawn.').waitFor();
});

story('changing permissions needs reauthentication after ten minutes', async ({ open }) => {
  const page = await asOwner(open, '/admin/team');
  await page.locator('[data-row-link]').first().click();
  await page.waitForURL(/\/people\//);
  const person = new URL(page.url()).pathname;
  await shop.platform.pool.query(
    "update sessions set confirmed_at = now() - interval '11 minutes'",
  );
  const { request } = page.context();
  const ask = { maxRedirects: 0, headers: { origin: shop.url } };
  const locationOf = (answer: { headers(): Record<string, string> }) => answer.headers().location;
  for (const path of ['/admin/team/invite', '/admin/team/roles/new', '/admin/team/keys/new']) {
    const answer = await request.get(shop.url + path, ask);
    expect(locationOf(answer)).toBe(`/confirm?to=${encodeURIComponent(path)}`);
  }
  const act = { ...ask, form: { act: 'remove' } };
  const answer = await request.post(shop.url + person, act);
  // What was sent is not carried out, and not lost: it waits on the page that leads to the proof.
  expect(answer.status()).toBe(401);
  const waiting = await answer.text();
  expect(waiting).toContain(`href="/confirm?to=${encodeURIComponent(person)}"`);
  expect(waiting).toContain('name="act" value="remove"');
  // Looking needs no proof.
  expect((await request.get(`${shop.url}/admin/team`, ask)).status()).toBe(200);
});
