/** A bag goes along with its person: through the sign-in, and to their other devices. */
import { describe, expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { callerOf } from './shop-api.ts';
import { addToBag } from './shopping.ts';
import { registerByApi, signInToAccount } from './signing-in.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);

describe.each([
  { how: 'with scripts', javaScript: true, on: 'on' },
  { how: 'without scripts', javaScript: false, on: 'off' },
])('$how', ({ javaScript, on }) => {
  story('a bag filled as a guest is found on another device after signing in', async ({ open }) => {
    const email = `bag-${on}@example.test`;
    await expectOk(registerByApi(caller, email));
    const phone = await open(`${shop.url}/products/tarn-vase`, { javaScript, width: 390 });
    await addToBag(phone);
    await signInToAccount(phone, shop.url, email);
    await phone.goto(`${shop.url}/bag`);
    await phone.getByRole('main').getByText('Tarn vase').first().waitFor();

    const desktop = await open(`${shop.url}/products/sedge-cushion`, { javaScript });
    await addToBag(desktop);
    await signInToAccount(desktop, shop.url, email);
    await desktop.goto(`${shop.url}/bag`);
    const main = desktop.getByRole('main');
    await main.getByText('Tarn vase').first().waitFor();
    expect(await main.getByText('Sedge cushion').count()).toBeGreaterThan(0);

    await phone.reload();
    await phone.getByRole('main').getByText('Sedge cushion').first().waitFor();
  });
});
