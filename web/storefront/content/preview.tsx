/** A page or post that is not public yet, as it will be read. For staff only; never stored or indexed. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { Notice } from '../../ui/state.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { withGoods } from '../sections/goods.server.ts';
import { Sections } from '../sections/sections.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/preview';
import { Article } from './article.tsx';

export async function loader({ context, params: { kind, id } }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, user, keepSecret } = ctx;
  keepSecret();
  // Nobody else learns what there is.
  if (!user) throw new Response(null, { status: 404 });
  const call = { params: { path: { id } } };
  if (!isKind(kind)) throw new Response(null, { status: 404 });
  const page = await read(api.GET(`/admin/${kind}/{id}`, call));
  return { kind, page, sections: await withGoods(ctx, page.sections) };
}

const KINDS = ['pages', 'posts', 'home-pages', 'category-heads'] as const;
const isKind = (kind: string): kind is (typeof KINDS)[number] => KINDS.some((one) => one === kind);

export const meta: Route.MetaFunction = () => [noIndex];

export default function Preview({ loaderData: { kind, page, sections } }: Route.ComponentProps) {
  const t = useTranslations('content.preview');
  const { id, title, author, picture, publishAt } = page;
  const isPage = kind === 'pages' || kind === 'posts';
  const post = kind === 'posts' ? { author, picture, publishedAt: publishAt } : undefined;
  return (
    <>
      <PageTitle>{t('title', { title })}</PageTitle>
      <div className="page pt-6">
        <Notice>
          {t(page.state === 'published' ? 'public' : 'text')}{' '}
          <Link to={`/admin/${kind}/${id}`} className="link">
            {t('edit')}
          </Link>
        </Notice>
      </div>
      {isPage ? (
        <Article title={title} sections={sections} post={post} />
      ) : (
        <div className="py-6">
          <Sections sections={sections} isHead={sections[0]?.type === 'hero'} />
        </div>
      )}
    </>
  );
}
