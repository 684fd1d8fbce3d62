/** Payments: first those that need somebody, behind them all there are. */
import { useTranslations } from 'use-intl';
import { orderDigits } from '#common/order-number.ts';
import { PAYMENT_STATES } from '#common/payment-states.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty, Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered } from '../list/list.ts';
import { Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import type { Route } from './+types/route';
import { actOnPayment } from './act.server.ts';
import {
  PAYMENTS,
  PaymentChips,
  PaymentFilters,
  type PaymentsView,
  readPaymentsView,
} from './filters.tsx';
import { PaymentsTable } from './payments-table.tsx';
import { Queue } from './queue.tsx';
import '../../styles/admin/payment-queue.css';

const DONE = ['attended', 'asked', 'sent'] as const;

export const middleware: Route.MiddlewareFunction[] = [requirePermission('orders:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readPaymentsView(url.searchParams);
  const { all, ...filters } = view.filters;
  const attention = all ? undefined : true;
  const query = { ...filters, attention, ...pageQuery(url.searchParams) };
  const [{ items, nextCursor }, { methods }, saved] = await Promise.all([
    read(api.GET('/admin/payments', { params: { query } })),
    read(api.GET('/admin/payments/summary')),
    savedViews({ api }, PAYMENTS),
  ]);
  return { view, methods, items, nextCursor, saved, notice: noticeOf(url.searchParams) };
}

export async function action({ context, request }: Route.ActionArgs) {
  return actOnPayment(context.get(REQUEST_CONTEXT), request);
}

/** After a refusal, too: what stands there by now is its reason. */
export const shouldRevalidate = () => true;

function noticeOf(params: URLSearchParams) {
  const done = DONE.find((one) => one === params.get('done'));
  const number = params.get('order') ?? '';
  const isNumber = orderDigits(number) !== undefined;
  const state = PAYMENT_STATES.find((one) => one === params.get('now')) ?? 'created';
  return done && isNumber ? { done, number, state } : null;
}

export default function Payments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.payments');
  const { view, methods, items, notice, saved } = loaderData;
  const { all } = view.filters;
  const title = t(all ? 'title' : 'queueTitle');
  return (
    <>
      <AdminTitle>{title}</AdminTitle>
      <div className="admin-head">
        <h1>{title}</h1>
        <PaymentChips view={view} saved={saved} />
      </div>
      <PaymentFilters view={view} methods={methods} />
      <div className="pay-notice">
        {actionData && <Notice tone="alarm">{actionData.problem}</Notice>}
        {notice && !actionData && <ActionNotice notice={notice} />}
      </div>
      <Results
        list={PAYMENTS}
        {...loaderData}
        label={t('pages')}
        empty={<NothingHere view={view} />}
      >
        {all ? (
          <PaymentsTable payments={items} />
        ) : (
          <Queue payments={items} typed={actionData?.typed} />
        )}
      </Results>
    </>
  );
}

function ActionNotice({ notice }: { notice: NonNullable<ReturnType<typeof noticeOf>> }) {
  const t = useTranslations('admin.payments');
  const { done, number, state } = notice;
  return <Notice>{t(`said.${done}`, { number, state: t(`states.${state}`) })}</Notice>;
}

function NothingHere({ view }: { view: PaymentsView }) {
  const t = useTranslations('admin.payments');
  const { all } = view.filters;
  if (isFiltered(PAYMENTS, view)) return <Empty title={t('emptyFiltered')} />;
  return (
    <Empty title={t(all ? 'emptyAll' : 'empty')}>
      <p className="max-w-text text-quiet">{t(all ? 'emptyAllText' : 'emptyText')}</p>
      {!all && (
        <LinkButton to="/admin/payments?all=true" dense>
          {t('seeAll')}
        </LinkButton>
      )}
    </Empty>
  );
}
