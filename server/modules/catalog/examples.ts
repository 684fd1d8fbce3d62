/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner } from '#test/api/world.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { scarf } from '#test/factories/catalog.ts';
import { goods } from '#test/factories/orders.ts';

const idOf = ({ id }: { id: string }) => id;

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/categories/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { name: `Category ${nextNumber()}` };
        return (await byOwner(world, 'POST', 'admin/categories', body)).body.id;
      },
    },
    '/api/v1/admin/products/{id}': {
      whose: 'staff',
      make: async ({ shop }) => (await goods(shop)).productId,
    },
    '/api/v1/admin/products/{id}/translations/{locale}': {
      whose: 'staff',
      make: async () => 'en-US',
    },
    '/api/v1/admin/variants/{id}': {
      whose: 'staff',
      make: async ({ shop }) => (await goods(shop)).variantId,
    },
    '/api/v1/categories/{slug}': {
      whose: 'anyone',
      make: async (world) => {
        const body = { name: `Category ${nextNumber()}` };
        return (await byOwner(world, 'POST', 'admin/categories', body)).body.slug;
      },
    },
    '/api/v1/products/{slug}': {
      whose: 'anyone',
      make: async ({ shop }) => (await goods(shop)).slug,
    },
  },
  calls: {
    createProduct: () => {
      const made = scarf();
      return { body: (title) => ({ ...made, title }) };
    },
    updateProduct: () => ({ body: (title) => ({ title }) }),
    setProductStatus: async ({ shop }) => {
      const { productId } = await goods(shop);
      return { body: () => ({ ids: [productId], status: 'archived' }) };
    },
    setProductTranslation: () => ({ body: (title) => ({ title, description: 'Words' }) }),
    updateVariant: () => ({ body: () => ({ sku: `SKU-${nextNumber()}` }) }),
    createCategory: () => {
      const name = `Category ${nextNumber()}`;
      return { body: (word) => ({ name: `${name} ${word}` }) };
    },
    sortCategories: async (world) => {
      const { items } = (await byOwner(world, 'GET', 'admin/categories')).body;
      const ids = items.filter((one: { parent: string | null }) => !one.parent).map(idOf);
      return { body: () => ({ parent: null, ids: ids.reverse() }) };
    },
    updateCategory: () => ({ body: (name) => ({ name }) }),
    changeStock: async ({ shop }) => {
      const { variantId } = await goods(shop);
      return { body: (reason) => ({ items: [{ variantId, change: -2 }], reason }) };
    },
  },
};
