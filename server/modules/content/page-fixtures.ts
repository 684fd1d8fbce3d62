/** The pages that a merchant writes, for shoppers and for staff. */
import { answer } from '#api/client.ts';
import type { PageFixture } from '#test/pages/fixture.ts';
import { clientAs, oncePerShop, signedInAs } from '#test/pages/steps.ts';

const TEXT = `Our goods come from **small workshops**, which we visit each year.

## How we choose

- Made to last
- Made to be mended

> A good thing is used every day.

| Wood | From |
|---|---|
| Ash | Ardennes |
| Oak | Brittany |

[See what is new](/products)`;

const BLOCKS = `::: hero
title: Goods that are mended, and not replaced
button: See what is new
link: /products

From **small workshops**.
:::

::: collection
title: From the shelves
count: 3
:::

::: quote
who: From our letter of May

A good thing is used every day.
:::

::: questions
title: Before you ask

## Do you mend what you sold?

Yes.
:::`;

/** Left out in the shop, and told to staff. */
const GONE = '::: collection\ncategory: nowhere-any-more\n:::';

const withTexts = oncePerShop(async (url) => {
  const api = await clientAs(url, 'owner');
  const publishAt = '2026-11-01T08:00:00.000Z';
  const page = await answer(
    api.POST('/admin/pages', {
      body: { title: 'Our workshops', text: `${TEXT}\n\n${BLOCKS}\n\n${GONE}`, publishAt },
    }),
  );
  const post = await answer(
    api.POST('/admin/posts', {
      body: { title: 'A visit to the potters', text: TEXT, author: 'The shop', publishAt },
    }),
  );
  const home = await answer(
    api.POST('/admin/home-pages', { body: { title: 'Next', text: BLOCKS } }),
  );
  const { items } = await answer(api.GET('/admin/categories'));
  const categoryId = items[0]?.id ?? null;
  const head = await answer(
    api.POST('/admin/category-heads', { body: { title: 'Next', text: BLOCKS, categoryId } }),
  );
  await answer(
    api.POST('/admin/redirects', {
      body: { from: '/old-workshops.html', to: '/pages/our-workshops' },
    }),
  );
  return { page, post, home, head };
});
type Texts = Awaited<ReturnType<typeof withTexts>>;

const written = (
  name: string,
  route: string,
  { path = () => route, isStaffs = false }: { path?: (texts: Texts) => string; isStaffs?: boolean },
): PageFixture => ({
  name,
  route,
  async go(page, url) {
    const texts = await withTexts(url);
    if (isStaffs) await signedInAs(page, url, 'owner');
    return page.goto(url + path(texts));
  },
});

export const pageFixtures: PageFixture[] = [
  written('admin-home-page-delete', '/admin/home-pages/:id/delete', {
    path: ({ home }) => `/admin/home-pages/${home.id}/delete`,
    isStaffs: true,
  }),
  written('admin-category-head-delete', '/admin/category-heads/:id/delete', {
    path: ({ head }) => `/admin/category-heads/${head.id}/delete`,
    isStaffs: true,
  }),
  written('admin-home-pages', '/admin/home-pages', { isStaffs: true }),
  written('admin-category-heads', '/admin/category-heads', { isStaffs: true }),
  written('admin-home-page', '/admin/home-pages/:id', {
    path: ({ home }) => `/admin/home-pages/${home.id}`,
    isStaffs: true,
  }),
  written('admin-category-head', '/admin/category-heads/:id', {
    path: ({ head }) => `/admin/category-heads/${head.id}`,
    isStaffs: true,
  }),
  written('page', '/pages/:slug', { path: ({ page }) => `/pages/${page.slug}` }),
  written('journal', '/journal', {}),
  written('post', '/journal/:slug', { path: ({ post }) => `/journal/${post.slug}` }),
  written('preview', '/preview/:kind/:id', {
    path: ({ post }) => `/preview/posts/${post.id}`,
    isStaffs: true,
  }),
  written('admin-pages', '/admin/pages', { isStaffs: true }),
  written('admin-posts', '/admin/posts', { isStaffs: true }),
  written('admin-page', '/admin/pages/:id', {
    path: ({ page }) => `/admin/pages/${page.id}`,
    isStaffs: true,
  }),
  written('admin-new-policy', '/admin/pages/:id', {
    path: () => '/admin/pages/new?policy=terms',
    isStaffs: true,
  }),
  written('admin-post', '/admin/posts/:id', {
    path: ({ post }) => `/admin/posts/${post.id}`,
    isStaffs: true,
  }),
  written('admin-page-delete', '/admin/pages/:id/delete', {
    path: ({ page }) => `/admin/pages/${page.id}/delete`,
    isStaffs: true,
  }),
  written('admin-post-delete', '/admin/posts/:id/delete', {
    path: ({ post }) => `/admin/posts/${post.id}/delete`,
    isStaffs: true,
  }),
  written('admin-redirects', '/admin/redirects', { isStaffs: true }),
];
