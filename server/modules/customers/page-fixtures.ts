/** The pages of a customer, for themselves and for staff. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { signedInAs, withAddresses, withCustomer } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  at('account', '/account', { as: 'shopper' }),
  {
    name: 'account-addresses',
    route: '/account/addresses',
    async go(page, url) {
      await withAddresses(page, url);
      return page.goto(`${url}/account/addresses`);
    },
  },
  at('account-new-address', '/account/addresses/new', { as: 'shopper' }),
  {
    name: 'account-address',
    route: '/account/addresses/:id',
    async go(page, url) {
      const id = await withAddresses(page, url);
      return page.goto(`${url}/account/addresses/${id}`);
    },
  },
  at('account-privacy', '/account/privacy', { as: 'shopper' }),
  at('account-closed', '/account-closed'),
  at('admin-customers', '/admin/customers', { as: 'owner' }),
  at('admin-customers-export', '/admin/customers/export', { as: 'owner' }),
  at('admin-customers-none', '/admin/customers?search=nobody&blocked=true&sort=spent', {
    as: 'owner',
  }),
  {
    name: 'admin-customer',
    route: '/admin/customers/:id',
    async go(page, url) {
      const id = await withCustomer(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/customers/${id}`);
    },
  },
];
