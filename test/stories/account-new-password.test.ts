import { describe } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { followMail } from './mailbox.ts';
import { callerOf } from './shop-api.ts';
import { PASSWORD, registerByApi, signIn, signInToAccount } from './signing-in.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const NEW = 'kettle behind the curtain';

describe.each([
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
])('$how', ({ javaScript }) => {
  const mine = (name: string) => `${name}-${javaScript ? 'on' : 'off'}@example.test`;

  story('a new password ends all other sessions and keeps this one', async ({ open }) => {
    const email = mine('changing');
    await registerByApi(caller, email);
    const otherDevice = await open(`${shop.url}/sign-in`, { javaScript });
    await signInToAccount(otherDevice, shop.url, email);
    const page = await open(`${shop.url}/sign-in`, {
      javaScript,
      expectFaults: [/status of 4\d\d/],
    });
    await signInToAccount(page, shop.url, email);
    await page.goto(`${shop.url}/account/password`);
    const change = async (present: string) => {
      await page.getByLabel('Current password').fill(present);
      await page.getByLabel('New password').fill(NEW);
      await page.getByRole('button', { name: 'Change the password' }).click();
    };
    await change('not this one');
    await page.getByText('This is not your current password.').waitFor();
    await change(PASSWORD);
    await page.getByText('Your password is set.').waitFor();
    await otherDevice.goto(`${shop.url}/account`);
    await otherDevice.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  story('a new email address is confirmed by its own mail', async ({ open }) => {
    const [from, to] = [mine('from'), mine('to')];
    await registerByApi(caller, from);
    const page = await open(shop.url, { javaScript });
    await signIn(page, shop.url, from, '/account/email');
    await page.getByRole('heading', { name: 'Change your email address' }).waitFor();
    await page.getByRole('textbox', { name: 'New email address' }).fill(to);
    await page.getByRole('button', { name: 'Send the link', exact: true }).click();
    await page.getByText('A link is on its way to the new address.').waitFor();
    await followMail(page, shop.url, { to, subject: /new email/, link: 'Use this address' });
    await page.getByRole('button', { name: 'Use this address' }).click();
    await page.getByText('Your account now uses this address.').waitFor();
    await page.goto(`${shop.url}/account/email`);
    await page.getByText(`Your address is ${to}.`).waitFor();
  });
});
