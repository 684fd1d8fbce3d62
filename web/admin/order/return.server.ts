/** Notes a return, or says beside which field why not. */
import { data, redirect } from 'react-router';
import type { BodyOf } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { paidForUnits } from '#common/returned-value.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { faultsOf } from './ship.server.ts';
import type { StaffOrder } from './ship-form.tsx';
import { countFaults, readUnits, restockField, type Typed } from './shipment.ts';

type Refused = { typed: Typed; faults: Record<string, string>; notice: string | null };

export async function noteReturn({ api, locale }: RequestContext, number: string, form: FormData) {
  const t = translatorFor(locale);
  const { typed, items } = readUnits(form);
  const refuse = (faults: Refused['faults'], notice: string | null, status: number) =>
    data<Refused>({ typed, faults, notice }, { status });
  const notCounts = countFaults(typed, t('admin.order.notUnits'));
  if (Object.keys(notCounts).length > 0) return refuse(notCounts, null, 400);
  if (items.length === 0) return refuse({}, t('admin.productStock.returned.noUnits'), 400);
  const path = { number };
  const before = await read(api.GET('/admin/orders/{number}', { params: { path } }));
  const body: BodyOf<'returnGoods'> = {
    items: items.map((one) => ({ ...one, restock: form.has(restockField(one.orderItemId)) })),
    ...(typed.locationId && { locationId: typed.locationId }),
    ...(typed.note?.trim() && { note: typed.note.trim().slice(0, 500) }),
  };
  const key = /^[\w-]{1,100}$/.exec(typed.key ?? '')?.[0] ?? crypto.randomUUID();
  const { problem } = await attempt(
    api.POST('/admin/orders/{number}/returns', {
      params: { path, header: { 'idempotency-key': key } },
      body,
    }),
  );
  if (!problem) {
    return redirect(
      `/admin/orders/${encodeURIComponent(number)}?returned=${paidFor(before, items)}`,
    );
  }
  const faults = faultsOf(problem, items, locale);
  const words = problemWords(problem, locale);
  return refuse(faults, Object.keys(faults).length > 0 ? null : words, problem.status);
}

function paidFor(
  { items, totals: { pricesIncludeTax } }: StaffOrder,
  units: { orderItemId: string; quantity: number }[],
): number {
  return units.reduce((sum, { orderItemId, quantity: count }) => {
    const line = items.find(({ id }) => id === orderItemId);
    if (!line) return sum;
    const { quantity, total, tax, returnedQuantity: before } = line;
    const paid = { quantity, total: total.amount, tax: tax.amount };
    return sum + paidForUnits(paid, { before, count, pricesIncludeTax });
  }, 0);
}
