/** The pages of goods, for shoppers and for staff. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { findCategory, findProduct, signedInAs } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  at('home', '/'),
  at('products', '/products'),
  at('search', '/products?search=mug'),
  at('nothing-found', '/products?search=xyzzy&maxPrice=5'),
  at('category', '/categories/ceramics', { route: '/categories/:category' }),
  at('product', '/products/tarn-vase', { route: '/products/:slug' }),
  at('sold-out', '/products/morrow-cup?Colour=Rust', { route: '/products/:slug' }),
  at('admin-products', '/admin/products', { as: 'owner' }),
  at('admin-categories', '/admin/categories', { as: 'owner' }),
  {
    name: 'admin-category',
    route: '/admin/categories/:id',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/categories/${await findCategory(url, 'ceramics')}`);
    },
  },
  at('admin-new-product', '/admin/products/new', { as: 'owner' }),
  {
    name: 'admin-product',
    route: '/admin/products/:id',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/products/${await findProduct(url, 'sedge-cushion')}`);
    },
  },
  {
    name: 'admin-product-translation',
    route: '/admin/products/:id/translations/:locale',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      const id = await findProduct(url, 'sedge-cushion');
      return page.goto(`${url}/admin/products/${id}/translations/en-US`);
    },
  },
];
