/** The currencies the shop sells in: add one, give one up, say which is shown first, and see what each still lacks. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { contentLocale } from '#common/locales.ts';
import { currencyCodes } from '#common/money.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { AddOffered } from '../layout/offered-forms.tsx';
import { useMay } from '../layout/use-may.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { CurrencyCard } from './currency-card.tsx';
import { save } from './save.server.ts';

const MAX_CURRENCIES = 20;

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const [{ currency, currencies, version }, readiness, zones, delivery] = await Promise.all([
    read(api.GET('/admin/settings/currencies')),
    read(api.GET('/admin/settings/currencies/readiness')),
    read(api.GET('/admin/shipping-zones')),
    read(api.GET('/admin/shipping-prices')),
  ]);
  const names = new Intl.DisplayNames(contentLocale(locale), { type: 'currency' });
  const named = (code: string) => ({ code, name: names.of(code) ?? code });
  return {
    version,
    first: currency,
    sold: readiness.items.map((one) => ({ ...one, ...named(one.currency) })),
    pricesVersions: Object.fromEntries(delivery.items.map((one) => [one.currency, one.version])),
    options: offeredOptions(zones.items),
    others: currencyCodes()
      .filter((code) => !currencies.includes(code))
      .map(named)
      .map(({ code, name }) => ({ code, label: `${code} · ${name}` })),
    saved: url.searchParams.has('saved'),
  };
}

/** Options of the same name in two zones are told apart by their zones. */
function offeredOptions(zones: AnswerOf<'listShippingZones'>['items']) {
  const all = zones.flatMap(({ name: zone, options }) =>
    options.filter(({ active }) => active).map((option) => ({ ...option, zone })),
  );
  return all.map(({ zone, ...option }) => {
    const isOnly = all.filter(({ name }) => name === option.name).length === 1;
    return isOnly ? option : { ...option, name: `${option.name}, ${zone}` };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const refused = await save(context.get(REQUEST_CONTEXT), await readForm(request));
  return refused
    ? data(refused, { status: refused.status })
    : redirect('/admin/settings/currencies?saved');
}

export default function Currencies({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.currencies');
  const mayChange = useMay()('settings:write');
  const { version, pricesVersions, first, sold, options, others, saved } = loaderData;
  return (
    <>
      <SettingsHead page="currencies" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData?.words && <Notice tone="alarm">{actionData.words}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        {sold.map((one) => (
          <CurrencyCard
            key={one.code}
            currency={one}
            isFirst={one.code === first}
            options={options}
            version={version}
            pricesVersion={pricesVersions[one.code] ?? ''}
            refused={actionData?.currency === one.code ? actionData : undefined}
            mayChange={mayChange}
          />
        ))}
        {mayChange && (
          <AddOffered
            name="currency"
            version={version}
            others={sold.length < MAX_CURRENCIES ? others : null}
            t={t}
          />
        )}
      </div>
    </>
  );
}
