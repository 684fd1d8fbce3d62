import { PSEUDO_LOCALE } from '#common/locales.ts';
import { escapeXml } from '#common/xml.ts';
import { read, type ShopApi } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Shop } from '../../request/shapes.ts';
import type { Route } from './+types/sitemap';

/** The standard's own limit for one file; a shop with more gets the newest this many. */
const MAX_ADDRESSES = 50_000;
const PAGE = 100;

/** Every product, category, page and post, for search engines. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, publicUrl } = context.get(REQUEST_CONTEXT);
  const [{ items: categories }, shop, pages] = await Promise.all([
    read(api.GET('/categories')),
    read(api.GET('/shop')),
    read(api.GET('/pages')),
  ]);
  const languages = languagesOf(shop);
  const paths = [
    '/',
    '/products',
    ...categories.map(({ slug }) => `/categories/${slug}`),
    ...pages.items.map(({ slug }) => `/pages/${slug}`),
    ...(await journalPaths(api)),
  ];
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, sort: 'newest' as const, cursor };
    const page = await read(api.GET('/products', { params: { query } }));
    paths.push(...page.items.map(({ slug }) => `/products/${slug}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && paths.length * languages.length < MAX_ADDRESSES);
  const entries = paths.flatMap((path) => entriesOf(publicUrl + path, languages));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${languages.length > 1 ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}>
${entries.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

/** The journal and its newest posts. */
async function journalPaths(api: ShopApi): Promise<string[]> {
  const { items } = await read(api.GET('/journal', { params: { query: { limit: PAGE } } }));
  const posts = items.map(({ slug }) => `/journal/${slug}`);
  return posts.length > 0 ? ['/journal', ...posts] : [];
}

type Language = { locale: string; query: string };

/** The default one first, whose addresses say no language. */
const languagesOf = ({ locale: usual, locales }: Pick<Shop, 'locale' | 'locales'>): Language[] =>
  [...new Set([usual, ...locales])]
    .filter((locale) => locale !== PSEUDO_LOCALE)
    .map((locale) => ({ locale, query: locale === usual ? '' : `?locale=${locale}` }));

/** A page in each language, each with where the others are. */
function entriesOf(address: string, languages: Language[]): string[] {
  const alternates =
    languages.length < 2
      ? []
      : languages.map(
          ({ locale, query }) =>
            `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(address + query)}"/>`,
        );
  return languages.map(
    ({ query }) => `<url><loc>${escapeXml(address + query)}</loc>${alternates.join('')}</url>`,
  );
}
