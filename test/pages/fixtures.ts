/**
 * The pages that are looked at, and how a visitor comes to stand on each. Add a page fixture here, or in a list of its own as
 * `team-fixtures.ts` is; `npm run screenshots NAME` shows it.
 *
 * `go` takes a browser without any cookies to its page and answers what `page.goto` answered. It is called again and
 * again in one shop, for each way of looking, and no order is promised. So a fixture makes what it shows: a bag, an
 * order, somebody with addresses (`withBag`, `withOrder`, `asNewShopper`), each time anew; or once per shop, and then
 * leaves it alone (`oncePerShop`, as `withTeam` does). It changes nothing that others show: `signedInAs` is for looking
 * on, and stock, settings and goods of the demo stay as they are. Goods to buy come from `withBag`, which never runs out.
 * A file of `every-page-*` looks at the pages of its part, in a shop of its own, while another does at others.
 */
import type { Page } from 'playwright-core';
import { ADMIN_PAYMENT_FIXTURES } from './admin-payments-fixtures.ts';
import { ORDER_MONEY_FIXTURES } from './order-money-fixtures.ts';
import { PAYMENT_PAGE_FIXTURES } from './payments-fixtures.ts';
import { PRICED_FIXTURES } from './priced-fixtures.ts';
import { SECURITY_PAGE_FIXTURES } from './security-fixtures.ts';
import { SETTINGS_FIXTURES } from './settings-fixtures.ts';
import {
  findMail,
  findProduct,
  signedInAs,
  withAddresses,
  withBag,
  withCustomer,
  withOrder,
  withShippedOrder,
} from './steps.ts';
import { TEAM_PAGE_FIXTURES } from './team-fixtures.ts';

export type PageFixture = {
  name: string;
  /** The path of its screen in the site map, `web/routes.ts`. */
  route: string;
  go: (page: Page, shopUrl: string) => Promise<unknown>;
  /** What the page answers; 200 unless said. */
  status?: number;
  /** Looked at in a shop that takes money by every provider. */
  part?: 'payments';
};

const at = (name: string, path: string, rest: Partial<PageFixture> = {}): PageFixture => ({
  name,
  route: path.split('?')[0] ?? path,
  go: (page, url) => page.goto(url + path),
  ...rest,
});

const asShopper = (name: string, path: string): PageFixture => ({
  name,
  route: path.split('?')[0] ?? path,
  async go(page, url) {
    await signedInAs(page, url, 'shopper');
    return page.goto(url + path);
  },
});

export const PAGE_FIXTURES: PageFixture[] = [
  at('home', '/'),
  at('products', '/products'),
  at('search', '/products?search=mug'),
  at('nothing-found', '/products?search=xyzzy&maxPrice=5'),
  at('category', '/categories/ceramics', { route: '/categories/:category' }),
  at('product', '/products/tarn-vase', { route: '/products/:slug' }),
  at('sold-out', '/products/morrow-cup?Colour=Rust', { route: '/products/:slug' }),
  at('nothing-here', '/no-such-page', { route: '/*', status: 404 }),
  at('empty-bag', '/bag'),
  {
    name: 'bag',
    route: '/bag',
    async go(page, url) {
      await withBag(page, url);
      return page.goto(`${url}/bag`);
    },
  },
  {
    name: 'checkout',
    route: '/checkout',
    async go(page, url) {
      await withBag(page, url);
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
    name: 'order',
    route: '/orders/:number',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'none');
      return page.goto(`${url}/orders/${number}`);
    },
  },
  {
    name: 'shipped',
    route: '/orders/:number',
    async go(page, url) {
      const { number } = await withShippedOrder(page, url);
      return page.goto(`${url}/orders/${number}`);
    },
  },
  at('sign-in', '/sign-in'),
  at('sign-in-elsewhere', '/sign-in/google/callback?error=access_denied', {
    route: '/sign-in/:provider/callback',
    status: 409,
  }),
  at('register', '/register'),
  at('verify-email', '/verify-email?token=not-a-real-one'),
  at('forgot-password', '/forgot-password'),
  at('reset-password', '/reset-password?token=not-a-real-one'),
  at('change-email', '/change-email?token=not-a-real-one'),
  asShopper('sessions', '/account/sessions'),
  asShopper('password', '/account/password'),
  asShopper('email', '/account/email'),
  at('setup', '/setup?token=not-a-real-one'),
  {
    name: 'account',
    route: '/account',
    async go(page, url) {
      await signedInAs(page, url, 'shopper');
      return page.goto(`${url}/account`);
    },
  },
  {
    name: 'account-details',
    route: '/account/details',
    async go(page, url) {
      await signedInAs(page, url, 'shopper');
      return page.goto(`${url}/account/details`);
    },
  },
  {
    name: 'account-addresses',
    route: '/account/addresses',
    async go(page, url) {
      await withAddresses(page, url);
      return page.goto(`${url}/account/addresses`);
    },
  },
  {
    name: 'account-new-address',
    route: '/account/addresses/new',
    async go(page, url) {
      await signedInAs(page, url, 'shopper');
      return page.goto(`${url}/account/addresses/new`);
    },
  },
  {
    name: 'account-address',
    route: '/account/addresses/:id',
    async go(page, url) {
      const id = await withAddresses(page, url);
      return page.goto(`${url}/account/addresses/${id}`);
    },
  },
  {
    name: 'account-privacy',
    route: '/account/privacy',
    async go(page, url) {
      await signedInAs(page, url, 'shopper');
      return page.goto(`${url}/account/privacy`);
    },
  },
  at('account-closed', '/account-closed'),
  {
    name: 'checkout-with-addresses',
    route: '/checkout',
    async go(page, url) {
      await withAddresses(page, url);
      await withBag(page, url);
      return page.goto(`${url}/checkout`);
    },
  },
  {
    name: 'mailbox',
    route: '/demo/mailbox',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      return page.goto(`${url}/demo/mailbox`);
    },
  },
  {
    name: 'mail',
    route: '/demo/mailbox/:id',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      return page.goto(`${url}/demo/mailbox/${await findMail(url, number)}`);
    },
  },
  {
    name: 'admin',
    route: '/admin',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin`);
    },
  },
  {
    name: 'admin-orders',
    route: '/admin/orders',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders`);
    },
  },
  {
    name: 'admin-order',
    route: '/admin/orders/:number',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders/${number}`);
    },
  },
  {
    name: 'admin-customers',
    route: '/admin/customers',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/customers`);
    },
  },
  {
    name: 'admin-customers-none',
    route: '/admin/customers',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/customers?search=nobody&blocked=true&sort=spent`);
    },
  },
  {
    name: 'admin-customer',
    route: '/admin/customers/:id',
    async go(page, url) {
      const id = await withCustomer(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/customers/${id}`);
    },
  },
  {
    name: 'admin-products',
    route: '/admin/products',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/products`);
    },
  },
  {
    name: 'admin-new-product',
    route: '/admin/products/new',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/products/new`);
    },
  },
  {
    name: 'admin-product',
    route: '/admin/products/:id',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/products/${await findProduct(url, 'sedge-cushion')}`);
    },
  },
  ...ADMIN_PAYMENT_FIXTURES,
  ...ORDER_MONEY_FIXTURES,
  ...PAYMENT_PAGE_FIXTURES,
  ...PRICED_FIXTURES,
  ...SECURITY_PAGE_FIXTURES,
  ...SETTINGS_FIXTURES,
  ...TEAM_PAGE_FIXTURES,
];
