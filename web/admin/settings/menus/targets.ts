/** What the links of a menu can lead to: what shoppers can open at this moment. */
import type { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import type { RootData } from '../../../request/root-data.ts';

export const KINDS = ['shop', 'category', 'page', 'post'] as const;
export type Target = { kind: (typeof KINDS)[number]; name: string; url: string };

/** The list of addresses that all fields of the page offer. */
export const ADDRESSES = 'menu-addresses';

type Written = Pick<AnswerOf<'listPosts'>['items'][number], 'slug' | 'title'>[];
type Words = ReturnType<typeof useTranslations<'admin.settings.menuEditor'>>;

const OF_THE_SHOP = {
  '/': 'home',
  '/products': 'products',
  '/journal': 'journal',
  '/contact': 'contact',
  '/newsletter': 'newsletter',
  '/orders': 'orders',
  '/account': 'account',
} as const;

export function targetsOf(
  { pages, posts }: { pages: Written; posts: Written },
  categories: RootData['categories'],
  t: Words,
): Target[] {
  return [
    ...Object.entries(OF_THE_SHOP).map(
      ([url, name]): Target => ({
        kind: 'shop',
        name: t(`ofTheShop.${name}`),
        url,
      }),
    ),
    ...categories.map(
      ({ slug, name }): Target => ({
        kind: 'category',
        name,
        url: `/categories/${slug}`,
      }),
    ),
    ...pages.map(
      ({ slug, title }): Target => ({
        kind: 'page',
        name: title,
        url: `/pages/${slug}`,
      }),
    ),
    ...posts.map(
      ({ slug, title }): Target => ({
        kind: 'post',
        name: title,
        url: `/journal/${slug}`,
      }),
    ),
  ];
}
