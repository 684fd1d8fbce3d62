/** The journal as an Atom feed: the newest posts with their whole text. */
import { escapeXml } from '#common/xml.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/feed';

const POSTS = 20;

export async function loader({ context }: Route.LoaderArgs) {
  const { api, publicUrl } = context.get(REQUEST_CONTEXT);
  const [shop, { items }] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/journal', { params: { query: { limit: POSTS } } })),
  ]);
  const posts = await Promise.all(
    items.map(({ slug }) => read(api.GET('/journal/{slug}', { params: { path: { slug } } }))),
  );
  const latest = posts.map(({ updatedAt }) => updatedAt).sort();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(shop.locale)}">
<id>${escapeXml(`${publicUrl}/journal`)}</id>
<title>${escapeXml(shop.name)}</title>
<link href="${escapeXml(`${publicUrl}/journal`)}"/>
<link rel="self" href="${escapeXml(`${publicUrl}/journal/feed.xml`)}"/>
<updated>${latest.at(-1) ?? '2026-01-01T00:00:00Z'}</updated>
${posts.map((post) => entryOf(post, { name: shop.name, publicUrl })).join('\n')}
</feed>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

type Post = {
  slug: string;
  title: string;
  summary: string;
  author: string;
  html: string;
  publishedAt: string;
  updatedAt: string;
};

function entryOf(post: Post, { name, publicUrl }: { name: string; publicUrl: string }): string {
  const address = escapeXml(`${publicUrl}/journal/${post.slug}`);
  return `<entry><id>${address}</id><title>${escapeXml(post.title)}</title><link href="${address}"/>
<published>${post.publishedAt}</published><updated>${post.updatedAt}</updated>
<author><name>${escapeXml(post.author || name)}</name></author>
<summary>${escapeXml(post.summary)}</summary>
<content type="html">${escapeXml(wholeAddresses(post.html, publicUrl))}</content></entry>`;
}

/** Cleaned HTML writes every attribute in the same manner. */
const wholeAddresses = (html: string, publicUrl: string) =>
  html.replaceAll(/(<(?:a href|img src)=")\/(?!\/)/g, `$1${publicUrl}/`);
