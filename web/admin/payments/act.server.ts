/** What staff do to a payment from the list: see to it, ask about it, say that its money has been sent. */

import { data, redirect } from 'react-router';
import { keysOf } from '#common/narrow.ts';
import { REVIEW_REASONS } from '#common/payment-states.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../request/require-sign-in.server.ts';

const ID = /^[0-9a-f-]{36}$/;
/** What the list says above its rows; `now` is how the payment stands. */
const NOTICE_FIELDS = ['done', 'order', 'now'];

/** Back to the list as it was, with what was done. */
export async function actOnPayment(ctx: RequestContext, request: Request) {
  const { api, locale } = ctx;
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const id = ID.exec(text('id'))?.[0] ?? '';
  const refund = ID.exec(text('refund'))?.[0] ?? '';
  const to = { params: { path: { id } } };
  const acts = {
    attended: () => {
      const reason = REVIEW_REASONS.find((one) => one === text('reason'));
      return attempt(
        api.POST('/admin/payments/{id}/attended', { ...to, body: { reason, note: text('note') } }),
      );
    },
    asked: () => attempt(api.POST('/admin/payments/{id}/ask', to)),
    sent: () => attempt(api.POST('/admin/refunds/{id}/sent', { params: { path: { id: refund } } })),
  };
  const act = keysOf(acts).find((one) => one === text('act'));
  if (!act) throw new Response(null, { status: 400 });
  const { data: payment, problem } = await acts[act]();
  if (problem) {
    await deferIfUnconfirmed(problem, { ctx, request, form });
    const typed = { id, note: text('note') };
    return data({ typed, problem: problemWords(problem, locale) }, { status: problem.status });
  }
  const query = new URL(request.url).searchParams;
  for (const name of NOTICE_FIELDS) query.delete(name);
  query.set('done', act);
  query.set('order', text('order'));
  if (act === 'asked') query.set('now', payment.state);
  return redirect(`/admin/payments?${query}`);
}
