/** The journal: its posts, newest first. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Empty } from '../../ui/state.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { addresses, noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/journal';

const POSTS = 12;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { items, nextCursor } = await read(
    api.GET('/journal', { params: { query: { limit: POSTS, cursor } } }),
  );
  return { posts: items, nextCursor, isFirst: !cursor };
}

export function meta({ loaderData, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  if (!loaderData || !root) return [];
  return [
    ...addresses(root, '/journal'),
    { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/journal/feed.xml' },
    ...(loaderData.isFirst ? [] : [noIndex]),
  ];
}

export default function Journal({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('content.journal');
  const { posts, nextCursor, isFirst } = loaderData;
  const next = nextCursor && `/journal?cursor=${encodeURIComponent(nextCursor)}`;
  return (
    <div className="page py-12 lg:py-20">
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display">{t('title')}</h1>
      {posts.length === 0 && (
        <Empty title={t('empty')}>
          <Link to="/products" className="link">
            {t('toProducts')}
          </Link>
        </Empty>
      )}
      <ul className="mt-10 grid gap-x-7 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
        {posts.map((post) => (
          <PostCard key={post.slug} post={post} />
        ))}
      </ul>
      <Pagination label={t('pages')} previous={isFirst ? null : '/journal'} next={next} />
      {posts.length > 0 && (
        <p className="fine mt-8">
          <a href="/journal/feed.xml" className="link">
            {t('feed')}
          </a>
        </p>
      )}
    </div>
  );
}

function PostCard({ post }: { post: Route.ComponentProps['loaderData']['posts'][number] }) {
  const { slug, title, summary, picture, publishedAt } = post;
  return (
    <li className="grid content-start gap-3">
      {picture && (
        <Link to={`/journal/${slug}`} tabIndex={-1} aria-hidden="true">
          <Photo
            picture={picture}
            sizes="(width >= 64rem) 33vw, (width >= 40rem) 50vw, 100vw"
            decorative
            className="aspect-[3/2] w-full object-cover"
          />
        </Link>
      )}
      <p className="fine text-quiet">
        <Moment at={publishedAt} dateOnly />
      </p>
      <h2 className="heading" data-content="">
        <Link to={`/journal/${slug}`} className="link-quiet">
          {title}
        </Link>
      </h2>
      <p className="text-quiet" data-content="">
        {summary}
      </p>
    </li>
  );
}
