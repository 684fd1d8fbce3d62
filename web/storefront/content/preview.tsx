/** A page or post that is not public yet, as it will be read. For staff only; never stored or indexed. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { Notice } from '../../ui/state.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/preview';
import { Article } from './article.tsx';

export async function loader({ context, params: { kind, id } }: Route.LoaderArgs) {
  const { api, user, keepSecret } = context.get(REQUEST_CONTEXT);
  keepSecret();
  // Nobody else learns what there is.
  if (!user) throw new Response(null, { status: 404 });
  const call = { params: { path: { id } } };
  if (kind === 'pages') return { kind, page: await read(api.GET('/admin/pages/{id}', call)) };
  if (kind === 'posts') return { kind, page: await read(api.GET('/admin/posts/{id}', call)) };
  throw new Response(null, { status: 404 });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Preview({ loaderData: { kind, page } }: Route.ComponentProps) {
  const t = useTranslations('content.preview');
  const { id, title, html, author, picture, publishAt } = page;
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
      <Article title={title} html={html} post={post} />
    </>
  );
}
