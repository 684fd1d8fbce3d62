/** One zone: its name, its countries, and taking it away. */
import { data, redirect } from 'react-router';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { Notice } from '../../ui/state.tsx';
import { DeliverySubHead, RemoveQuestion } from '../delivery/sub-head.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/route';
import { groupsIn } from './groups.ts';
import { saveZone, takenBy } from './save.server.ts';
import { ZoneForm } from './zone-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:write')];

async function zoneAndTaken({ api }: RequestContext, id: string) {
  const { items } = await read(api.GET('/admin/shipping-zones'));
  const zone = items.find((one) => one.id === id);
  if (!zone) throw new Response(null, { status: 404 });
  return { zone, taken: takenBy(items.filter((one) => one !== zone)) };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  return { ...(await zoneAndTaken(ctx, params.id)), groups: groupsIn(ctx.locale) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { id } = params;
  const form = await readForm(request);
  if (form.get('intent') === 'remove') {
    const call = ctx.api.DELETE('/admin/shipping-zones/{id}', { params: { path: { id } } });
    const { problem } = await attempt(call);
    if (!problem) return redirect('/admin/settings/delivery?removed');
    const notRemoved = problemWords(problem, ctx.locale);
    return data({ notRemoved, refused: undefined }, { status: problem.status });
  }
  const { taken } = await zoneAndTaken(ctx, id);
  const { refused } = await saveZone(ctx, { id, form, taken });
  if (refused) return data({ refused, notRemoved: undefined }, { status: refused.status });
  return redirect('/admin/settings/delivery?saved');
}

export default function OneZone({ loaderData, actionData }: Route.ComponentProps) {
  const { zone } = loaderData;
  return (
    <>
      <DeliverySubHead title={zone.name} />
      <div className="admin-stack max-w-text">
        {actionData?.notRemoved && <Notice tone="alarm">{actionData.notRemoved}</Notice>}
        <ZoneForm key={zone.version} {...loaderData} refused={actionData?.refused} />
        <RemoveQuestion what="zone" />
      </div>
    </>
  );
}
