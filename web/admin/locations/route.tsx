/** Where stock stands: add a location, rename it, make it the default one, close it once it is empty. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { LocationCard, NewLocationCard } from './cards.tsx';
import { saveLocation } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('stock:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { items } = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/stock-locations'));
  return { locations: items, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const refused = await saveLocation(context.get(REQUEST_CONTEXT), await readForm(request));
  if (refused) return data(refused, { status: refused.status });
  return redirect('/admin/settings/locations?saved=1');
}

export default function Locations({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.locations');
  const mayChange = useMay()('stock:write');
  const { locations, saved } = loaderData;
  const refusedIn = (id: string) => (actionData?.id === id ? actionData : undefined);
  return (
    <>
      <SettingsHead page="locations" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData?.words && <Notice tone="alarm">{actionData.words}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        <fieldset disabled={!mayChange} className="contents">
          {locations.map((location) => (
            <LocationCard
              key={`${location.id} ${location.version}`}
              location={location}
              refused={refusedIn(location.id)}
              mayChange={mayChange}
            />
          ))}
        </fieldset>
        {mayChange && <NewLocationCard key={locations.length} refused={refusedIn('')} />}
      </div>
    </>
  );
}
