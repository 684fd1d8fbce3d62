/** The pages that are looked at, and how a visitor comes to stand on each. */
import type { Page } from 'playwright-core';
import { signedInAs, withBag, withOrder } from './scene-steps.ts';

export type Scene = {
  name: string;
  go: (page: Page, shopUrl: string) => Promise<unknown>;
  /** What the page answers; 200 unless said. */
  status?: number;
};

const at = (name: string, path: string, rest: Partial<Scene> = {}): Scene => ({
  name,
  go: (page, url) => page.goto(url + path),
  ...rest,
});

export const SCENES: Scene[] = [
  at('home', '/'),
  at('products', '/products'),
  at('search', '/products?search=mug'),
  at('product', '/products/tarn-vase'),
  at('nothing-here', '/no-such-page', { status: 404 }),
  at('empty-bag', '/bag'),
  {
    name: 'bag',
    async go(page, url) {
      await withBag(page, url);
      return page.goto(`${url}/bag`);
    },
  },
  {
    name: 'checkout',
    async go(page, url) {
      await withBag(page, url);
      return page.goto(`${url}/checkout`);
    },
  },
  {
    name: 'confirmed',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      return page.goto(`${url}/orders/${number}/confirmed`);
    },
  },
  {
    name: 'declined',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'decline');
      return page.goto(`${url}/orders/${number}/failed`);
    },
  },
  {
    name: 'order',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'none');
      return page.goto(`${url}/orders/${number}`);
    },
  },
  at('sign-in', '/sign-in'),
  {
    name: 'account',
    async go(page, url) {
      await signedInAs(page, url, 'shopper');
      return page.goto(`${url}/account`);
    },
  },
  {
    name: 'mailbox',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      return page.goto(`${url}/demo/mailbox`);
    },
  },
  {
    name: 'admin',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin`);
    },
  },
  {
    name: 'admin-orders',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders`);
    },
  },
  {
    name: 'admin-order',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders/${number}`);
    },
  },
];
