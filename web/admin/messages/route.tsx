/** What visitors wrote by the contact form, newest first. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { Column, Table } from '../../ui/table.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import type { Route } from './+types/route';
import { MESSAGES, MessageChips, MessageFilters } from './filters.tsx';
import { StateBadge } from './state-badge.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('customers:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(MESSAGES, url.searchParams);
  const query = { ...view.filters, ...pageQuery(url.searchParams) };
  const page = await read(api.GET('/admin/contact-messages', { params: { query } }));
  return { view, ...page };
}

export default function Messages({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.messages');
  const { view, items } = loaderData;
  const nothing = (
    <Nothing
      isFiltered={isFiltered(MESSAGES, view) || view.filters.state !== undefined}
      title={t('empty')}
      text={t('emptyText')}
      filteredTitle={t('emptyFiltered')}
    />
  );
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <MessageChips view={view} />
      </div>
      <MessageFilters view={view} />
      <Results list={MESSAGES} {...loaderData} label={t('pages')} empty={nothing}>
        <MessagesTable messages={items} />
      </Results>
    </>
  );
}

type Message = AnswerOf<'listContactMessages'>['items'][number];
const WIDE = 'max-sm:hidden';

function MessagesTable({ messages }: { messages: Message[] }) {
  const t = useTranslations('admin.messages');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('from')}</Column>
          <Column className={WIDE}>{t('about')}</Column>
          <Column className={WIDE}>{t('order')}</Column>
          <Column>{t('state')}</Column>
          <Column>{t('when')}</Column>
        </>
      }
    >
      {messages.map(({ id, name, email, message, orderNumber, state, createdAt }) => (
        <tr key={id}>
          <td className="max-w-40 sm:max-w-60">
            <Link
              to={`/admin/messages/${id}`}
              data-row-link=""
              data-content=""
              className="truncate"
              title={email}
            >
              {name}
            </Link>
          </td>
          <td className={`max-w-96 truncate text-quiet ${WIDE}`} data-content="">
            {message}
          </td>
          <td className={`max-w-32 truncate ${WIDE}`} data-content="">
            {orderNumber}
          </td>
          <td className="whitespace-nowrap">
            <StateBadge state={state} />
          </td>
          <td className="whitespace-nowrap">
            <Moment at={createdAt} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
