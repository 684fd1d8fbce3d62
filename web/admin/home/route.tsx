/** The overview: what waits, how the month went, what came in, what runs low. Every figure leads to the list behind it. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Price } from '../../i18n/format.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { shopDays } from '../../request/shop-days.server.ts';
import { Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { grants } from '../layout/permissions.ts';
import { useMay } from '../layout/use-may.ts';
import { OrdersTable } from '../orders/orders-table.tsx';
import { SetupNotice } from '../setup/setup-notice.tsx';
import type { Route } from './+types/route';
import { readMonth } from './month.server.ts';
import { MonthOfSales } from './sales.tsx';

const LOW = 3;
const NEWEST = 8;

/** Each part for those who may see it; null for the others. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  const permissions = user?.permissions ?? [];
  const when = <T,>(permission: string, part: () => Promise<T>) =>
    grants(permissions, permission) ? part() : null;
  const days = await shopDays({ api });
  const today = days.today();
  const since = days.begin(today) ?? '';
  const [setup, summary, payments, low, newest, team, month, messages] = await Promise.all([
    when('settings:read', () => read(api.GET('/admin/setup'))),
    when('orders:read', () =>
      read(api.GET('/admin/orders/summary', { params: { query: { since } } })),
    ),
    when('orders:read', () => read(api.GET('/admin/payments/summary'))),
    when('catalog:read', () =>
      read(
        api.GET('/admin/products', {
          params: { query: { lowStock: LOW, status: 'active', limit: NEWEST } },
        }),
      ),
    ),
    when('orders:read', () =>
      read(api.GET('/admin/orders', { params: { query: { limit: NEWEST } } })),
    ),
    when('staff:write', () => read(api.GET('/admin/staff', { params: { query: { limit: 1 } } }))),
    when('reports:read', () => readMonth(api, today)),
    when('customers:read', () => read(api.GET('/admin/contact-messages/summary'))),
  ]);
  const withoutTwoFactor = team?.withoutTwoFactor ?? 0;
  return {
    setup,
    summary,
    payments,
    withoutTwoFactor,
    today,
    month,
    unread: messages?.unread ?? 0,
    low: low?.items ?? null,
    newest: newest?.items ?? null,
  };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.home');
  const { setup, summary, payments, low, newest, withoutTwoFactor, today, month, unread } =
    loaderData;
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <SetupNotice setup={setup} />
      {payments?.methodsOffered === 0 && <NobodyCanPay />}
      <Unguarded count={withoutTwoFactor} />
      {unread > 0 && <Unread count={unread} />}
      {summary && <Figures summary={summary} toSee={payments?.attention ?? 0} today={today} />}
      {month && <MonthOfSales month={month} />}
      <div className="admin-columns">
        {newest && (
          <section aria-labelledby="newest" className="min-w-0">
            <div className="mb-2 flex justify-between gap-4">
              <h2 id="newest">{t('newest')}</h2>
              <Link to="/admin/orders" className="link">
                {t('all')}
              </Link>
            </div>
            {newest.length > 0 ? (
              <OrdersTable orders={newest} />
            ) : (
              <p className="text-quiet">{t('newestNone')}</p>
            )}
          </section>
        )}
        {low && <LowStock products={low} />}
      </div>
    </>
  );
}

/** A demo's accounts are everybody's; a real shop's are worth guarding. */
function Unguarded({ count }: { count: number }) {
  const t = useTranslations('admin.team.people');
  const isDemo = useRootData()?.shop.mode === 'demo';
  if (count === 0 || isDemo) return null;
  return (
    <div className="mb-4">
      <Notice tone="notice">
        {t('withoutTwoFactorShort', { count })}{' '}
        <Link to="/admin/team" className="link">
          {t('see')}
        </Link>
      </Notice>
    </div>
  );
}

/** Somebody waits for an answer. */
function Unread({ count }: { count: number }) {
  const t = useTranslations('admin.home');
  return (
    <div className="mb-4">
      <Notice>
        {t('unread', { count })}{' '}
        <Link to="/admin/messages?state=new" className="link">
          {t('unreadSee')}
        </Link>
      </Notice>
    </div>
  );
}

function NobodyCanPay() {
  const t = useTranslations('admin.paymentMethods');
  const may = useMay();
  return (
    <div className="mb-4">
      <Notice tone="alarm">
        {t('nothing')}{' '}
        {may('settings:read') && (
          <Link to="/admin/settings/payments" className="link">
            {t('nothingAct')}
          </Link>
        )}
      </Notice>
    </div>
  );
}

type FiguresProps = { summary: AnswerOf<'summariseOrders'>; toSee: number; today: string };

function Figures({ summary, toSee, today }: FiguresProps) {
  const t = useTranslations('admin.home');
  const { toShip, pending, since } = summary;
  return (
    <div className="mb-6 grid grid-cols-2 gap-3 xl:grid-cols-4">
      <Figure to="/admin/orders?toShip=true" label={t('toShip')} text={t('toShipText')}>
        {toShip}
      </Figure>
      <Figure to="/admin/orders?status=pending" label={t('pending')} text={t('pendingText')}>
        {pending}
      </Figure>
      <Figure to="/admin/payments" label={t('payments')} text={t('paymentsText', { count: toSee })}>
        {toSee}
      </Figure>
      <Figure
        to={`/admin/orders?from=${today}`}
        label={t('today')}
        text={t('todayText', { count: since.orders })}
      >
        {since.totals.length > 0
          ? since.totals.map((total) => (
              <Price key={total.currency} value={total} className="me-4" />
            ))
          : 0}
      </Figure>
    </div>
  );
}

type FigureProps = { to: string; label: string; text: string; children: React.ReactNode };

function Figure({ to, label, text, children }: FigureProps) {
  return (
    <Link to={to} className="admin-card block hover:border-edge">
      <span className="block">{label}</span>
      <span className="admin-figure block" data-content="">
        {children}
      </span>
      <span className="block text-quiet">{text}</span>
    </Link>
  );
}

type Low = Pick<AnswerOf<'listProductsAsStaff'>['items'][number], 'id' | 'title' | 'stock'>;

function LowStock({ products }: { products: Low[] }) {
  const t = useTranslations('admin.home');
  return (
    <section aria-labelledby="low" className="admin-card">
      <h2 id="low" className="mb-2">
        {t('lowStock')}
      </h2>
      {products.length === 0 && <p className="text-quiet">{t('lowStockNone')}</p>}
      <ul>
        {products.flatMap(({ id, title, stock }) =>
          stock.low.map(({ variantId, name, available }) => (
            <li
              key={variantId}
              className="flex justify-between gap-4 border-t border-hairline py-2 first:border-t-0"
            >
              <Link to={`/admin/products/${id}`} className="hover:underline" data-content="">
                {name ? `${title} (${name})` : title}
              </Link>
              <span className="figures whitespace-nowrap text-quiet">
                {t('left', { count: available })}
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
