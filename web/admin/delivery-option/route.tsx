/** One delivery option: its price, its days, and taking it away. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { Notice } from '../../ui/state.tsx';
import { DeliverySubHead, RemoveQuestion } from '../delivery/sub-head.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/route';
import { OptionForm } from './option-form.tsx';
import { readCurrencies, saveOption } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:write')];

async function findOption({ api }: RequestContext, id: string) {
  const { items } = await read(api.GET('/admin/shipping-zones'));
  for (const zone of items) {
    const option = zone.options.find((one) => one.id === id);
    if (option) return { zone, option };
  }
  throw new Response(null, { status: 404 });
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { zone, option } = await findOption(ctx, params.id);
  return { zoneName: zone.name, option, currencies: await readCurrencies(ctx) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { id } = params;
  const form = await readForm(request);
  if (form.get('intent') === 'remove') {
    const call = ctx.api.DELETE('/admin/shipping-options/{id}', { params: { path: { id } } });
    const { problem } = await attempt(call);
    if (!problem) return redirect('/admin/settings/delivery?removed');
    const notRemoved = problemWords(problem, ctx.locale);
    return data({ notRemoved, refused: undefined }, { status: problem.status });
  }
  const { zone, option } = await findOption(ctx, id);
  const refused = await saveOption(ctx, { zoneId: zone.id, option, form });
  if (refused) return data({ refused, notRemoved: undefined }, { status: refused.status });
  return redirect('/admin/settings/delivery?saved');
}

export default function OneOption({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.delivery.option');
  const { zoneName, option, currencies } = loaderData;
  return (
    <>
      <DeliverySubHead title={option.name} />
      <div className="admin-stack max-w-text">
        {actionData?.notRemoved && <Notice tone="alarm">{actionData.notRemoved}</Notice>}
        <p className="text-quiet">{t('in', { zone: zoneName })}</p>
        <OptionForm
          key={option.version}
          option={option}
          currencies={currencies}
          refused={actionData?.refused}
        />
        <RemoveQuestion what="option" />
      </div>
    </>
  );
}
