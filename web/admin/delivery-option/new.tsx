/** A new delivery option of a zone. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { DeliverySubHead } from '../delivery/sub-head.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/new';
import { OptionForm } from './option-form.tsx';
import { readCurrencies, saveOption } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:write')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { items } = await read(ctx.api.GET('/admin/shipping-zones'));
  const zone = items.find(({ id }) => id === params.id);
  if (!zone) throw new Response(null, { status: 404 });
  return { zoneName: zone.name, currencies: await readCurrencies(ctx) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await readForm(request);
  const refused = await saveOption(context.get(REQUEST_CONTEXT), { zoneId: params.id, form });
  if (refused) return data(refused, { status: refused.status });
  return redirect('/admin/settings/delivery?saved');
}

export default function NewOption({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.delivery.option');
  const { zoneName, currencies } = loaderData;
  return (
    <>
      <DeliverySubHead title={t('new')} />
      <div className="admin-stack max-w-text">
        <p className="text-quiet">{t('in', { zone: zoneName })}</p>
        <OptionForm currencies={currencies} refused={actionData} />
      </div>
    </>
  );
}
