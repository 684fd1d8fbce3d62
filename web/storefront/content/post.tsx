/** A post of the journal. */
import { read } from '../../request/api.server.ts';
import { redirectToCanonical } from '../../request/canonical-url.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { withGoods } from '../sections/goods.server.ts';
import { addresses, jsonLd } from '../seo/meta.tsx';
import type { Route } from './+types/post';
import { Article } from './article.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api } = ctx;
  const path = { slug: params.slug.toLowerCase() };
  const post = await read(api.GET('/journal/{slug}', { params: { path } }));
  redirectToCanonical(url, `/journal/${post.slug}`);
  const { html: _html, sections, ...rest } = post;
  return { post: rest, sections: await withGoods(ctx, sections) };
}

export function meta({ loaderData, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  if (!loaderData || !root) return [];
  const { slug, title, summary, seoDescription, author, picture, publishedAt, updatedAt } =
    loaderData.post;
  const description = seoDescription || summary;
  const image = picture && `${root.shop.publicUrl}${picture.url}?w=1200`;
  return [
    { name: 'description', content: description },
    { property: 'og:title', content: title },
    { property: 'og:type', content: 'article' },
    ...(image ? [{ property: 'og:image', content: image }] : []),
    ...addresses(root, `/journal/${slug}`),
    jsonLd({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: title,
      description,
      datePublished: publishedAt,
      dateModified: updatedAt,
      author: author
        ? { '@type': 'Person', name: author }
        : { '@type': 'Organization', name: root.shop.name },
      ...(image && { image }),
    }),
  ];
}

export default function Post({ loaderData: { post, sections } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle>{post.seoTitle || post.title}</PageTitle>
      <Article title={post.title} sections={sections} post={post} />
    </>
  );
}
