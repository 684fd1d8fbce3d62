/** Where the shop sells to: its zones with their delivery options, and the days on which parcels travel. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty, Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { DaysForm } from './days-form.tsx';
import { saveDays } from './save-days.server.ts';
import { ZoneCard } from './zone-card.tsx';
import { namedIn } from './zones.ts';
import '../../styles/admin/payment-methods.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

const DONE = ['saved', 'removed'] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const [zones, days] = await Promise.all([
    read(api.GET('/admin/shipping-zones')),
    read(api.GET('/admin/settings/delivery')),
  ]);
  const done = DONE.find((name) => url.searchParams.has(name)) ?? null;
  const named = zones.items.map((zone) => ({
    zone,
    countryNames: namedIn(zone.countries, locale)
      .map(({ name }) => name)
      .join(', '),
  }));
  return { zones: named, withoutWeight: zones.variantsWithoutWeight, days, done };
}

export async function action({ request, context }: Route.ActionArgs) {
  const refused = await saveDays(context.get(REQUEST_CONTEXT), await readForm(request));
  if (refused) return data(refused, { status: refused.status });
  return redirect('/admin/settings/delivery?saved');
}

export default function Delivery({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.delivery');
  const mayChange = useMay()('settings:write');
  const { zones, withoutWeight, days, done } = loaderData;
  const goesByWeight = zones.some(({ zone: { options } }) =>
    options.some(({ pricing, maxWeightGrams }) => pricing === 'weight' || maxWeightGrams !== null),
  );
  return (
    <>
      <SettingsHead page="delivery" />
      <div className="admin-stack max-w-text">
        {done && !actionData && <Notice>{t(done)}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        {goesByWeight && withoutWeight > 0 && (
          <Notice tone="notice">{t('withoutWeight', { count: withoutWeight })}</Notice>
        )}
        {zones.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
        {zones.map((one) => (
          <ZoneCard key={one.zone.id} {...one} mayChange={mayChange} />
        ))}
        {mayChange && (
          <div>
            <LinkButton to="/admin/settings/delivery/zones/new" look="primary" dense>
              {t('addZone')}
            </LinkButton>
          </div>
        )}
        <DaysForm key={days.version} days={days} refused={actionData} mayChange={mayChange} />
      </div>
    </>
  );
}
