/** The pages that are looked at, and how a visitor comes to stand on each. */
import type { Page } from 'playwright-core';

export type Scene = { name: string; go: (page: Page, shopUrl: string) => Promise<unknown> };

const at = (name: string, path: string): Scene => ({
  name,
  go: (page, url) => page.goto(url + path),
});

export const SCENES: Scene[] = [
  at('home', '/'),
  at('products', '/products'),
  at('search', '/products?search=mug'),
  at('product', '/products/tarn-vase'),
  at('nothing-here', '/no-such-page'),
  at('empty-bag', '/bag'),
];
