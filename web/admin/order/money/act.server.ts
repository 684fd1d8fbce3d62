/** What staff do about an order's money by the buttons on its page. */

import { data, redirect } from 'react-router';
import { keysOf } from '#common/narrow.ts';
import { attempt } from '../../../request/api.server.ts';
import type { RequestContext } from '../../../request/context.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../../request/require-sign-in.server.ts';

export const DONE = ['taken', 'paid', 'asked', 'sent', 'refunded', 'cancelled'] as const;
export type Done = (typeof DONE)[number];

const ID = /^[0-9a-f-]{36}$/;

type Acting = { request: Request; form: FormData; number: string };

/** Back to the order, where it says what was done. */
export async function actOnMoney(ctx: RequestContext, { request, form, number }: Acting) {
  const { api, locale } = ctx;
  const id = ID.exec(String(form.get('id') ?? ''))?.[0];
  const to = { params: { path: { id: id ?? '' } } };
  const acts = {
    taken: () => attempt(api.POST('/admin/payments/{id}/capture', to)),
    paid: () => attempt(api.POST('/admin/payments/{id}/paid', to)),
    asked: () => attempt(api.POST('/admin/payments/{id}/ask', to)),
    sent: () => attempt(api.POST('/admin/refunds/{id}/sent', to)),
  };
  const act = keysOf(acts).find((one) => one === form.get('act'));
  if (!id || !act) throw new Response(null, { status: 400 });
  const { problem } = await acts[act]();
  if (!problem) return redirect(orderPage(number, act));
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const words = problemWords(problem, locale);
  return data({ problem: words, typed: undefined, faults: undefined }, { status: problem.status });
}

export const orderPage = (number: string, done: Done) =>
  `/admin/orders/${encodeURIComponent(number)}?done=${done}`;
