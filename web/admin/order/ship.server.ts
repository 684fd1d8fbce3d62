/** Sends a parcel off, or says beside which field why not. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { countFaults, readShipment, type Typed, unitsField } from './shipment.ts';

type Refused = { typed: Typed; faults: Record<string, string>; problem: string | null };

export async function shipParcel({ api, locale }: RequestContext, number: string, form: FormData) {
  const { body, typed } = readShipment(form);
  const refuse = (faults: Refused['faults'], problem: string | null, status: number) =>
    data<Refused>({ typed, faults, problem }, { status });
  const wrong = countFaults(typed, translatorFor(locale)('admin.order.notUnits'));
  if (Object.keys(wrong).length > 0) return refuse(wrong, null, 400);
  const call = { params: { path: { number } }, body };
  const { problem } = await attempt(api.POST('/admin/orders/{number}/fulfilments', call));
  if (!problem) return redirect(`/admin/orders/${number}?shipped`);
  const faults = faultsOf(problem, body.items, locale);
  const isEmpty = problem.errors.some(({ path }) => path === '/items');
  const words = isEmpty
    ? translatorFor(locale)('admin.order.noUnits')
    : problemWords(problem, locale);
  return refuse(faults, Object.keys(faults).length > 0 ? null : words, problem.status);
}

const TOO_MUCH = new Set(['order.ships_too_much', 'order.returns_too_much']);

/** The API names a line by its index in the list or, where too much of it was requested, by its id. */
export function faultsOf(
  problem: ApiProblem,
  items: { orderItemId: string }[] | undefined,
  locale: string,
): Refused['faults'] {
  const t = translatorFor(locale);
  const faults = problem.errors.flatMap(({ path }) => {
    if (path === '/trackingUrl') return [[path.slice(1), t('admin.order.trackingUrlHint')]];
    if (TOO_MUCH.has(problem.code)) {
      return [[unitsField(path), problemWords(problem, locale)]];
    }
    const line = items?.[Number(/^\/items\/(\d+)\//.exec(path)?.[1])];
    return line ? [[unitsField(line.orderItemId), t('admin.order.notUnits')]] : [];
  });
  return Object.fromEntries(faults);
}
