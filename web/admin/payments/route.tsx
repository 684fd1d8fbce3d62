/** Payments: first those that need somebody, behind them all there are. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Empty, Notice } from '../../ui/state.tsx';
import { read } from '../../visit/api.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { AdminTitle } from '../frame/admin-title.tsx';
import { requirePower } from '../frame/guard.server.ts';
import type { Route } from './+types/route';
import { actOnPayment } from './act.server.ts';
import { FilterBar, type Filters, isFiltered, queryOf, readFilters, Views } from './filters.tsx';
import { PaymentsTable, stateOf } from './payments-table.tsx';
import { Queue } from './queue.tsx';
import '../../styles/admin-payments.css';

const PER_PAGE = 40;
const DONE = ['attended', 'asked', 'sent'] as const;

export const middleware: Route.MiddlewareFunction[] = [requirePower('orders:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const { searchParams } = url;
  const filters = readFilters(searchParams);
  const cursor = searchParams.get('cursor') ?? undefined;
  const query = { ...queryOf(filters), limit: PER_PAGE, cursor };
  const { items, nextCursor } = await read(api.GET('/admin/payments', { params: { query } }));
  return { filters, items, nextCursor, said: saidOf(searchParams) };
}

export async function action({ context, request }: Route.ActionArgs) {
  return actOnPayment(context.get(visitContext), request);
}

/** After a refusal, too: what stands there by now is its reason. */
export const shouldRevalidate = () => true;

function saidOf(params: URLSearchParams) {
  const done = DONE.find((one) => one === params.get('done'));
  const number = /^\d{1,15}$/.exec(params.get('order') ?? '')?.[0];
  return done && number ? { done, number, state: stateOf(params.get('now') ?? '') } : null;
}

export default function Payments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.payments');
  const { filters, items, nextCursor, said } = loaderData;
  const { search } = useLocation();
  const next = new URLSearchParams(search);
  for (const name of ['done', 'order', 'now']) next.delete(name);
  next.set('cursor', nextCursor ?? '');
  const title = t(filters.all ? 'title' : 'queueTitle');
  return (
    <>
      <AdminTitle>{title}</AdminTitle>
      <div className="admin-head">
        <h1>{title}</h1>
        <Views {...filters} />
      </div>
      <FilterBar filters={filters} />
      <div className="pay-said">
        {actionData && <Notice tone="alarm">{actionData.problem}</Notice>}
        {said && !actionData && <Said said={said} />}
      </div>
      {items.length === 0 && <NothingHere filters={filters} />}
      {items.length > 0 &&
        (filters.all ? (
          <PaymentsTable payments={items} />
        ) : (
          <Queue payments={items} typed={actionData?.typed} />
        ))}
      <Pagination label={t('pages')} next={nextCursor && `/admin/payments?${next}`} />
    </>
  );
}

function Said({ said }: { said: NonNullable<ReturnType<typeof saidOf>> }) {
  const t = useTranslations('admin.payments');
  const { done, number, state } = said;
  return <Notice>{t(`said.${done}`, { number, state: t(`states.${state}`) })}</Notice>;
}

function NothingHere({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.payments');
  if (isFiltered(filters)) return <Empty title={t('emptyFiltered')} />;
  return (
    <Empty title={t(filters.all ? 'emptyAll' : 'empty')}>
      <p className="max-w-text text-quiet">{t(filters.all ? 'emptyAllText' : 'emptyText')}</p>
      {!filters.all && (
        <LinkButton to="/admin/payments?all=true" dense>
          {t('seeAll')}
        </LinkButton>
      )}
    </Empty>
  );
}
