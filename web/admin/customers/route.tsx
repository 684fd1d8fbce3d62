/** The list of customers: found by name, email or order, newest first unless told otherwise. */
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { createdQuery, pageQuery } from '../list/list.server.ts';
import { addressOf, isFiltered, readView } from '../list/list.ts';
import { Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import type { Route } from './+types/route';
import { CustomersTable } from './customers-table.tsx';
import { CUSTOMERS, CustomerChips, CustomerFilters, type CustomersView } from './filters.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, currency } = context.get(REQUEST_CONTEXT);
  const view = readView(CUSTOMERS, url.searchParams);
  const { search, blocked, ordered, unverified } = view.filters;
  const query = {
    search,
    blocked,
    guests: true,
    hasOrders: ordered,
    emailVerified: unverified && false,
    sort: view.sort,
    currency,
    ...(await createdQuery({ api }, view.filters)),
    ...pageQuery(url.searchParams),
  };
  const [{ items, nextCursor }, saved] = await Promise.all([
    read(api.GET('/admin/customers', { params: { query } })),
    savedViews({ api }, CUSTOMERS),
  ]);
  return { view, items, nextCursor, currency, saved };
}

export default function Customers({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.customers');
  const may = useMay();
  const { view, items, currency, saved } = loaderData;
  const nobody = <NobodyHere view={view} />;
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <CustomerChips view={view} saved={saved} />
        {may('exports:read') && (
          <LinkButton to={addressOf({ ...CUSTOMERS, path: '/admin/customers/export' }, view)} dense>
            {t('export')}
          </LinkButton>
        )}
        <LinkButton to="/admin/newsletter" look="plain" dense prefetch="intent">
          {t('newsletter')}
        </LinkButton>
      </div>
      <CustomerFilters view={view} />
      {view.sort === 'spent' && (
        <p className="fine text-quiet">
          {t('spentIn', { currency })} {t('spentHint')}
        </p>
      )}
      <Results list={CUSTOMERS} {...loaderData} label={t('pages')} empty={nobody}>
        <CustomersTable customers={items} view={view} />
      </Results>
    </>
  );
}

/** Guests are looked for here first, so the way to them is shown. */
function NobodyHere({ view }: { view: CustomersView }) {
  const t = useTranslations('admin.customers');
  const filtered = isFiltered(CUSTOMERS, view);
  if (filtered) return <Empty title={t('emptyFiltered')} />;
  return (
    <Empty title={t('empty')}>
      <p className="max-w-text text-quiet">{t('emptyText')}</p>
    </Empty>
  );
}
