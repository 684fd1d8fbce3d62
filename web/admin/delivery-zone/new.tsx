/** A new zone. Once it is made, its first delivery option is asked for. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { countryName } from '#common/addresses.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { DeliverySubHead } from '../delivery/sub-head.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/new';
import { groupsIn } from './groups.ts';
import { saveZone, takenBy } from './save.server.ts';
import { ZoneForm } from './zone-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:write')];

export async function loader({ context }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const [{ items }, { country }] = await Promise.all([
    read(api.GET('/admin/shipping-zones')),
    read(api.GET('/admin/settings/identity')),
  ]);
  // Nearly everybody sells at home first.
  const isFirst = items.length === 0 && country !== '';
  const start = isFirst ? { name: countryName(country, locale), countries: [country] } : undefined;
  return { taken: takenBy(items), groups: groupsIn(locale), start };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { items } = await read(ctx.api.GET('/admin/shipping-zones'));
  const saved = await saveZone(ctx, { id: null, form, taken: takenBy(items) });
  if (saved.refused) return data(saved.refused, { status: saved.refused.status });
  return redirect(`/admin/settings/delivery/zones/${saved.id}/options/new`);
}

export default function NewZone({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.delivery.zone');
  return (
    <>
      <DeliverySubHead title={t('new')} />
      <div className="admin-stack max-w-text">
        <ZoneForm {...loaderData} refused={actionData} />
      </div>
    </>
  );
}
