/** The pages of checking out, and of what came of it. */
import type { PageFixture } from '#test/pages/fixture.ts';
import { configureTransfer, payNowhereBut } from '#test/pages/payment-steps.ts';
import { withAddressedCart, withAddresses, withCart, withOrder } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  {
    name: 'checkout',
    route: '/checkout',
    async go(page, url) {
      await withCart(page, url);
      return page.goto(`${url}/checkout`);
    },
  },
  {
    name: 'waiting',
    route: '/checkout/return/:number',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'none');
      return page.goto(`${url}/checkout/return/${number}`);
    },
  },
  {
    name: 'confirmed',
    route: '/orders/:number/confirmed',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      return page.goto(`${url}/orders/${number}/confirmed`);
    },
  },
  {
    name: 'declined',
    route: '/orders/:number/failed',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'decline');
      return page.goto(`${url}/orders/${number}/failed`);
    },
  },
  {
    name: 'checkout-with-addresses',
    route: '/checkout',
    async go(page, url) {
      await withAddresses(page, url);
      await withCart(page, url);
      return page.goto(`${url}/checkout`);
    },
  },
  {
    name: 'checkout-ways-to-pay',
    route: '/checkout',
    part: 'payments',
    async go(page, url) {
      await configureTransfer(url);
      await withAddressedCart(page, url);
      const response = await page.goto(`${url}/checkout`);
      await page.locator('[name="paymentMethod"][value="bank_transfer"]').check();
      return response;
    },
  },
  {
    name: 'checkout-no-way-to-pay',
    route: '/checkout',
    part: 'payments',
    async go(page, url) {
      await payNowhereBut(url, 'AT');
      await withAddressedCart(page, url, { country: 'AT', postalCode: '1010', city: 'Vienna' });
      return page.goto(`${url}/checkout`);
    },
  },
];
