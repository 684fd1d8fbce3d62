/** What of the prices is tax, and what shoppers of each country are charged. */
import { data, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { countryName } from '#common/addresses.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { Empty, Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { CountryRow } from './country-row.tsx';
import { PricesCard } from './prices-card.tsx';
import { save } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const [settings, countries] = await Promise.all([
    read(api.GET('/admin/settings/tax')),
    read(api.GET('/admin/tax-countries')),
  ]);
  // Browsers name some countries in ways of their own.
  const named = countries.items.map((tax) => ({ tax, name: countryName(tax.country, locale) }));
  const { compare } = new Intl.Collator(locale);
  const [home, ...others] = named; // The shop's own country comes first.
  const sorted = others.sort((one, other) => compare(one.name, other.name));
  return {
    settings,
    countries: home ? [home, ...sorted] : [],
    saved: url.searchParams.has('saved'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const refused = await save(context.get(REQUEST_CONTEXT), await readForm(request));
  return refused
    ? data(refused, { status: refused.status })
    : redirect('/admin/settings/tax?saved');
}

export default function Tax({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.tax');
  const mayChange = useMay()('settings:write');
  const { settings, countries, saved } = loaderData;
  const refusedIn = (country: string) => (actionData?.country === country ? actionData : undefined);
  return (
    <>
      <SettingsHead page="tax" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData?.words && <Notice tone="alarm">{actionData.words}</Notice>}
        <p className="text-quiet">
          {t('text')}{' '}
          <Link to="/admin/settings/identity" className="link">
            {t('toIdentity')}
          </Link>{' '}
          <Link to="/admin/settings/currencies" className="link">
            {t('toCurrencies')}
          </Link>
        </p>
        <PricesCard
          key={settings.version}
          settings={settings}
          refused={refusedIn('')}
          mayChange={mayChange}
        />
        {countries.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
        {countries.length > 0 && (
          <section className="admin-card" aria-labelledby="tax-countries">
            <h2 id="tax-countries">{t('countries')}</h2>
            <ul className="mt-2">
              {countries.map(({ tax, name }) => (
                <CountryRow
                  key={`${tax.country} ${tax.version}`}
                  tax={tax}
                  name={name}
                  refused={refusedIn(tax.country)}
                  mayChange={mayChange}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
