import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/sitemap';

/** The standard's own limit for one file; a shop with more gets the newest this many. */
const MAX_ADDRESSES = 50_000;
const PAGE = 100;

/** Every product and category, for search engines. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, publicUrl } = context.get(REQUEST_CONTEXT);
  const { items: categories } = await read(api.GET('/categories'));
  const paths = ['/', '/products', ...categories.map(({ slug }) => `/categories/${slug}`)];
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, sort: 'newest' as const, cursor };
    const page = await read(api.GET('/products', { params: { query } }));
    paths.push(...page.items.map(({ slug }) => `/products/${slug}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && paths.length < MAX_ADDRESSES);
  const entries = paths.map((path) => `<url><loc>${escapeXml(publicUrl + path)}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
