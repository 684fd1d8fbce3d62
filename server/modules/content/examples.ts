/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner, type World } from '#test/api/world.ts';
import { nextNumber } from '#test/factories/accounts.ts';

const PAST = '2026-01-01T00:00:00.000Z';

const newCategory = async (world: World): Promise<string> => {
  const name = `Shelf ${nextNumber()}`;
  return (await byOwner(world, 'POST', 'admin/categories', { name })).body.id;
};

const written = async (world: World, path: string) => {
  const body = {
    title: `Written ${nextNumber()}`,
    text: 'Words',
    publishAt: PAST,
    ...(path === 'category-heads' && { categoryId: await newCategory(world) }),
  };
  return (await byOwner(world, 'POST', `admin/${path}`, body)).body;
};

/** Of the page of this id, or of a new one where there is none. */
async function revisionOf(world: World, path: string, id: string | undefined): Promise<string> {
  const { shop, boss } = world;
  const found = await shop.api('GET', `admin/${path}/${id}/revisions`, { token: boss.token });
  if (found.status === 404) return revisionOf(world, path, (await written(world, path)).id);
  return found.body.items[0].id;
}

const KINDS = ['pages', 'posts', 'home-pages', 'category-heads'];

const parametersOf = (path: string): Examples['parameters'] => ({
  [`/api/v1/admin/${path}/{id}`]: {
    whose: 'staff',
    make: async (world) => (await written(world, path)).id,
  },
  [`/api/v1/admin/${path}/{id}/revisions/{revisionId}`]: {
    whose: 'staff',
    make: (world, { id }) => revisionOf(world, path, id),
  },
});

export const examples: Examples = {
  parameters: {
    '/api/v1/pages/{slug}': {
      whose: 'anyone',
      make: async (world) => (await written(world, 'pages')).slug,
    },
    '/api/v1/journal/{slug}': {
      whose: 'anyone',
      make: async (world) => (await written(world, 'posts')).slug,
    },
    ...Object.assign({}, ...KINDS.map(parametersOf)),
    '/api/v1/admin/redirects/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { from: `/old-${nextNumber()}`, to: '/products' };
        return (await byOwner(world, 'POST', 'admin/redirects', body)).body.id;
      },
    },
  },
  calls: {
    createPage: () => ({ body: (title) => ({ title }) }),
    createPost: () => ({ body: (title) => ({ title }) }),
    createHomePage: () => ({ body: (title) => ({ title }) }),
    createCategoryHead: async (world) => {
      const categoryId = await newCategory(world);
      return { body: (title) => ({ title, categoryId }) };
    },
    updateHomePage: () => ({ body: (title) => ({ title }) }),
    updateCategoryHead: () => ({ body: (title) => ({ title }) }),
    previewText: () => ({ body: (title) => ({ text: `::: hero\ntitle: ${title}\n:::` }) }),
    updatePage: () => ({ body: (title) => ({ title }) }),
    updatePost: () => ({ body: (title) => ({ title }) }),
    setRedirect: () => ({ body: (word) => ({ from: `/old/${word}`, to: '/products' }) }),
    importRedirects: () => ({ body: (word) => ({ csv: `/old-row/${word},/products` }) }),
    findRedirect: async (world) => {
      const from = `/old-${nextNumber()}`;
      await byOwner(world, 'POST', 'admin/redirects', { from, to: '/products' });
      return { query: () => ({ from }) };
    },
  },
};
