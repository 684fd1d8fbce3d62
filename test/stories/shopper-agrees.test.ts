/** The merchant says what the checkout asks for; a shopper on a phone, without scripts, gives it and buys. */
import { expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { callerOf, signInAs } from './shop-api.ts';
import { ADA, addToBag, choosePaymentMethod, fillAddress, partOf } from './shopping.ts';
import { PASSWORD } from './signing-in.ts';

const shop = await openShop({ pages: true });
const { api } = callerOf(shop.url);
const NOTE = 'Behind the shed, please';

story(
  'what the merchant asks for is given without scripts on a phone, and stands on the order',
  async ({ open }) => {
    const token = await signInAs({ api }, 'owner');
    const terms = { title: 'Terms of sale', text: 'Goods for money.', policy: 'terms' };
    const { body: policies } = await expectOk(api('GET', 'policies'));
    if (!policies.items.some(({ policy }: { policy: string }) => policy === 'terms')) {
      const body = { ...terms, publishAt: '2026-01-01T00:00:00Z' };
      await expectOk(api('POST', 'admin/pages', { token, body }));
    }
    const owner = await open('about:blank', { javaScript: false });
    await signedInAs(owner, shop.url, 'owner');
    await owner.goto(`${shop.url}/admin/settings/checkout`);
    const choose = (group: string, choice: RegExp) =>
      owner.getByRole('group', { name: group }).getByRole('radio', { name: choice }).check();
    await choose('Who may order', /^Customers who are signed in/);
    await choose('Phone', /^Must be given/);
    await choose('Terms', /^A box to tick/);
    await choose('A note with the order', /^May be written/);
    await owner.getByRole('button', { name: 'Save' }).click();
    await owner.waitForURL(/saved/);

    const page = await open(`${shop.url}/products/level-plate`, {
      javaScript: false,
      width: 390,
      expectFaults: [/status of 4\d\d/],
    });
    await addToBag(page);
    await page.getByRole('link', { name: 'Check out' }).click();
    await page.getByText('To order, sign in or create an account.').waitFor();
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
    await page.getByRole('main').getByRole('textbox', { name: 'Email' }).fill('ada@example.test');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Checkout' }).waitFor();

    const delivery = partOf(page, 'Delivery address');
    await fillAddress(delivery, ADA);
    await page.getByRole('textbox', { name: 'Note to the shop' }).fill(NOTE);
    await choosePaymentMethod(page, 'Cash on delivery');
    await page.getByRole('button', { name: /^Place the order|^Pay/ }).click();
    await page.getByText('2 fields need another look.').waitFor();
    await delivery.getByText('Enter a phone number.').waitFor();
    await page.getByText('Tick this box to agree to the terms.').last().waitFor();
    await delivery.getByRole('textbox', { name: 'Phone' }).fill('+49 30 123456');
    await page.getByRole('checkbox', { name: /^I agree to:/ }).check();
    await page.getByRole('button', { name: /^Place the order|^Pay/ }).click();
    await page.getByRole('heading', { name: /^Thank you/ }).waitFor();

    const { body: orders } = await expectOk(api('GET', 'admin/orders?limit=1', { token }));
    const { number } = orders.items[0];
    await owner.goto(`${shop.url}/admin/orders/${number}`);
    const customer = owner.getByRole('region', { name: 'Customer' });
    await customer.getByText(NOTE).waitFor();
    await customer.getByText(/^Agreed to .*, as they stood since/).waitFor();
    await owner.goto(`${shop.url}/admin/orders/${number}/packing-slip`);
    await owner.getByText(NOTE).waitFor();
    expect(await owner.getByText('+49 30 123456').count()).toBeGreaterThan(0);
  },
);
