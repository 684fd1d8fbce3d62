/** What the buttons beside parcels do. */
import { data, redirect } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';

export async function markDelivered(
  { api, locale }: RequestContext,
  number: string,
  form: FormData,
) {
  const delivered = form.get('delivery') === 'delivered';
  const shipmentId = form.get('shipmentId');
  const body = { delivered, ...(typeof shipmentId === 'string' && { shipmentId }) };
  const call = { params: { path: { number } }, body };
  const { problem } = await attempt(api.POST('/admin/orders/{number}/delivered', call));
  const outcome = delivered ? 'delivered' : 'undone';
  if (!problem) return redirect(`/admin/orders/${encodeURIComponent(number)}?delivery=${outcome}`);
  const words = problemWords(problem, locale);
  return data({ problem: words, typed: undefined, faults: undefined }, { status: problem.status });
}
