/** A page that the merchant wrote. */
import { read } from '../../request/api.server.ts';
import { redirectToCanonical } from '../../request/canonical-url.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { withGoods } from '../sections/goods.server.ts';
import { addresses, questionsMeta } from '../seo/meta.tsx';
import type { Route } from './+types/page';
import { Article } from './article.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api } = ctx;
  const path = { slug: params.slug.toLowerCase() };
  const page = await read(api.GET('/pages/{slug}', { params: { path } }));
  redirectToCanonical(url, `/pages/${page.slug}`);
  const { slug, title, summary, seoTitle, seoDescription } = page;
  const sections = await withGoods(ctx, page.sections);
  return { slug, title, sections, seoTitle, description: seoDescription || summary };
}

export function meta({ loaderData, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  if (!loaderData || !root) return [];
  const { slug, description } = loaderData;
  return [
    { name: 'description', content: description },
    ...addresses(root, `/pages/${slug}`),
    ...questionsMeta(loaderData.sections),
  ];
}

export default function ContentPage({
  loaderData: { title, seoTitle, sections },
}: Route.ComponentProps) {
  return (
    <>
      <PageTitle>{seoTitle || title}</PageTitle>
      <Article title={title} sections={sections} />
    </>
  );
}
