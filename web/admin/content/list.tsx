/** The list of pages, and that of posts: last changed first. Pages that a shop should have stand above. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Badge } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import type { Route } from './+types/list';
import { ContentHead } from './content-head.tsx';
import {
  HEADS,
  HeadFilters,
  HOMES,
  HomeFilters,
  PAGES,
  PageFilters,
  POSTS,
  PostFilters,
} from './filters.tsx';
import { isPage, type Kind } from './kinds.ts';
import { categoriesFor, kindOf, listTexts } from './texts.server.ts';

const LISTS = { pages: PAGES, posts: POSTS, 'home-pages': HOMES, 'category-heads': HEADS };
const FILTERS = {
  pages: PageFilters,
  posts: PostFilters,
  'home-pages': HomeFilters,
  'category-heads': HeadFilters,
};

export const middleware: Route.MiddlewareFunction[] = [requirePermission('content:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const kind = kindOf(url.pathname);
  const view = readView(LISTS[kind], url.searchParams);
  const { filters } = view;
  const [{ items, nextCursor }, policies, categories] = await Promise.all([
    listTexts(ctx, kind, { ...filters, ...pageQuery(url.searchParams) }),
    kind === 'pages' ? read(ctx.api.GET('/admin/policies')) : null,
    categoriesFor(ctx, kind),
  ]);
  const missing = policies?.items.filter(({ page }) => page === null) ?? [];
  return {
    kind,
    view,
    items,
    nextCursor,
    categories,
    missing: missing.map(({ policy }) => policy),
  };
}

export default function Texts({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.content');
  const { kind, view, items, categories, missing } = loaderData;
  const mayChange = useMay()('content:write');
  const list = LISTS[kind];
  const Filters = FILTERS[kind];
  return (
    <>
      <ContentHead tab={kind}>
        {mayChange && (
          <LinkButton to={`/admin/${kind}/new`} look="primary" dense>
            {t(`new.${kind}`)}
          </LinkButton>
        )}
      </ContentHead>
      {!isPage(kind) && <p className="mb-6 max-w-text text-quiet">{t(`about.${kind}`)}</p>}
      {mayChange && missing.length > 0 && <Missing policies={missing} />}
      <Filters view={view} />
      <Results
        list={list}
        {...loaderData}
        label={t('more')}
        empty={
          <Nothing
            isFiltered={isFiltered(list, view)}
            title={t('empty')}
            text={t('emptyText')}
            filteredTitle={t('emptyFiltered')}
          />
        }
      >
        <Rows kind={kind} rows={items} categories={categories} />
      </Results>
    </>
  );
}

function Missing({
  policies,
}: {
  policies: AnswerOf<'listPolicyDrafts'>['items'][number]['policy'][];
}) {
  const t = useTranslations('admin.content');
  return (
    <section className="admin-card mb-6">
      <h2>{t('missing')}</h2>
      <p className="text-quiet">{t('missingText')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {policies.map((policy) => (
          <li key={policy}>
            <Link to={`/admin/pages/new?policy=${policy}`} className="link inline-block py-2">
              {t(`policies.${policy}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Row = AnswerOf<'listPagesForStaff'>['items'][number];
const TONES = { draft: 'quiet', scheduled: 'notice', published: 'good' } as const;

type RowsProps = { kind: Kind; rows: Row[]; categories: { id: string; name: string }[] };

function Rows({ kind, rows, categories }: RowsProps) {
  const t = useTranslations('admin.content');
  return (
    <Table
      caption={t(`captions.${kind}`)}
      head={
        <>
          <Column>{t('titleColumn')}</Column>
          <Column>{t('state')}</Column>
          <Column className="max-sm:hidden">{t('publishedAt')}</Column>
          <Column className="max-lg:hidden">{t('changedAt')}</Column>
        </>
      }
    >
      {rows.map(({ id, title, slug, categoryId, state, gapCount, publishAt, updatedAt }) => (
        <tr key={id}>
          <td className="max-w-60">
            <Link to={`/admin/${kind}/${id}`} data-row-link="" data-content="" className="truncate">
              {title}
            </Link>
            <span className="block truncate text-quiet" data-content="">
              {isPage(kind) ? slug : categories.find((one) => one.id === categoryId)?.name}
            </span>
          </td>
          <td>
            <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>{' '}
            {gapCount > 0 && <Badge tone="alarm">{t('gapCount', { count: gapCount })}</Badge>}
          </td>
          <td className="whitespace-nowrap max-sm:hidden">
            {publishAt && <Moment at={publishAt} withYear />}
          </td>
          <td className="whitespace-nowrap max-lg:hidden">
            <Moment at={updatedAt} withYear />
          </td>
        </tr>
      ))}
    </Table>
  );
}
