/** What the buttons beneath the list do with the orders that are chosen: those that are ticked, or all that match. */
import { data, redirect } from 'react-router';
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { addressOf, paramsOf } from '../list/list.ts';
import { SELECTED } from '../list/selection.tsx';
import { ORDERS, type OrdersView } from './filters.tsx';
import { ordersQuery } from './query.server.ts';
import { ALL_THAT_MATCH } from './slips.server.ts';

const ACTIONS = ['ship', 'tag', 'untag'] as const;
type Given = { form: FormData; view: OrdersView };

export async function actOnOrders({ api, locale }: RequestContext, { form, view }: Given) {
  const numbers = form.getAll(SELECTED).map(String);
  const isAll = form.has('all');
  const t = translatorFor(locale);
  const refuse = (problem: string, status: number) => data({ problem }, { status });
  if (numbers.length === 0 && !isAll) return refuse(t('admin.orders.bulk.none'), 400);
  if (form.get('act') === 'print') {
    const slips = isAll
      ? new URLSearchParams([...paramsOf(ORDERS, view), [ALL_THAT_MATCH, 'true']])
      : new URLSearchParams(numbers.map((number) => ['number', number]));
    return redirect(`/admin/orders/packing-slips?${slips}`);
  }
  const action = ACTIONS.find((one) => one === form.get('act'));
  if (!action) throw new Response(null, { status: 400 });
  const tag = String(form.get('tag') ?? '').trim();
  if (action !== 'ship' && !tag) return refuse(t('admin.orders.bulk.noTag'), 400);
  const { sort: _, ...filter } = await ordersQuery({ api }, view);
  const body = {
    action,
    ...(action !== 'ship' && { tag }),
    ...(isAll ? { filter } : { numbers }),
  };
  const { data: batch, problem } = await attempt(api.POST('/admin/order-batches', { body }));
  if (problem) return refuse(problemWords(problem, locale), problem.status);
  const back = new URLSearchParams({ back: addressOf(ORDERS, view) });
  return redirect(`/admin/orders/batches/${batch.id}?${back}`);
}
