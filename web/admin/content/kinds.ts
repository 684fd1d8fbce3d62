/** What the merchant writes, by the last part of its address. */
export const KINDS = ['pages', 'posts', 'home-pages', 'category-heads'] as const;
export type Kind = (typeof KINDS)[number];

/** Pages and posts have an address, a summary and words for search engines; the others stand on pages that have them. */
export const isPage = (kind: Kind): kind is 'pages' | 'posts' =>
  kind === 'pages' || kind === 'posts';

/** By the names that the API has for them. */
export const ADDRESSES = {
  page: 'pages',
  post: 'posts',
  home: 'home-pages',
  category: 'category-heads',
} as const satisfies Record<string, Kind>;
