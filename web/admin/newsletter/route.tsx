/** Who subscribed to the newsletter, and the list to take elsewhere. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../i18n/time.tsx';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered, paramsOf, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import type { Route } from './+types/route';
import {
  SUBSCRIBERS,
  SubscriberChips,
  SubscriberFilters,
  type SubscribersView,
} from './filters.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('customers:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(SUBSCRIBERS, url.searchParams);
  const query = { ...view.filters, ...pageQuery(url.searchParams) };
  const [page, counts] = await Promise.all([
    read(api.GET('/admin/newsletter/subscribers', { params: { query } })),
    read(api.GET('/admin/newsletter/summary')),
  ]);
  return { view, ...page, counts, erased: url.searchParams.has('erased') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const params = { path: { id: String(form.get('id') ?? '') } };
  const { problem } = await attempt(api.DELETE('/admin/newsletter/subscribers/{id}', { params }));
  if (!problem) return redirect('/admin/newsletter?erased=1');
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

export default function Newsletter({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.subscribers');
  const { view, items, counts, erased } = loaderData;
  const mayExport = useMay()('exports:read');
  const nothing = (
    <Nothing
      isFiltered={isFiltered(SUBSCRIBERS, view) || view.filters.state !== undefined}
      title={t('empty')}
      text={t('emptyText')}
      filteredTitle={t('emptyFiltered')}
    />
  );
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <Link to="/admin/customers" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back')}
      </Link>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <SubscriberChips view={view} counts={counts} />
        {mayExport && (
          <AnchorButton href={exportOf(view)} dense download>
            {t('export')}
          </AnchorButton>
        )}
      </div>
      <div className="admin-stack max-w-text">
        {erased && !actionData && <Notice>{t('erased')}</Notice>}
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        <p className="text-quiet">{t('noTracker')}</p>
      </div>
      <SubscriberFilters view={view} />
      <Results list={SUBSCRIBERS} {...loaderData} label={t('pages')} empty={nothing}>
        <SubscribersTable subscribers={items} />
      </Results>
    </>
  );
}

/** What the list shows, in the format that tools for newsletters read. */
function exportOf(view: SubscribersView): string {
  const params = new URLSearchParams([...paramsOf(SUBSCRIBERS, view), ['format', 'comma']]);
  return `/admin/newsletter/export?${params}`;
}

type Subscriber = AnswerOf<'listSubscribers'>['items'][number];
const TONES = { subscribed: 'good', pending: 'notice', unsubscribed: 'quiet' } as const;
const WIDE = 'max-sm:hidden';

function SubscribersTable({ subscribers }: { subscribers: Subscriber[] }) {
  const t = useTranslations('admin.subscribers');
  const mayErase = useMay()('customers:write');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('email')}</Column>
          <Column>{t('state')}</Column>
          <Column className={WIDE}>{t('source')}</Column>
          <Column className={WIDE}>{t('asked')}</Column>
          <Column className={WIDE}>{t('confirmed')}</Column>
          {mayErase && <Column>{t('eraseShort')}</Column>}
        </>
      }
    >
      {subscribers.map(({ id, email, state, source, askedAt, confirmedAt }) => (
        <tr key={id}>
          <td className="max-w-48 truncate sm:max-w-80" title={email} data-content="">
            {email}
          </td>
          <td className="whitespace-nowrap">
            <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
          </td>
          <td className={`whitespace-nowrap ${WIDE}`}>{t(`sources.${source}`)}</td>
          <td className={`whitespace-nowrap ${WIDE}`}>
            <Moment at={askedAt} />
          </td>
          <td className={`whitespace-nowrap text-quiet ${WIDE}`}>
            {confirmedAt && <Moment at={confirmedAt} />}
          </td>
          {mayErase && (
            <td>
              <Form method="post">
                <HiddenField name="id" value={id} />
                <Button type="submit" look="plain" dense aria-label={t('erase', { email })}>
                  {t('eraseShort')}
                </Button>
              </Form>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
