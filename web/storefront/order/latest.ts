/** Where the foot of every page leads who looks for an order: to theirs, as far as this browser knows it. */
import { redirect } from 'react-router';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/latest';
import { findLastOrder } from './last-order.server.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  if (ctx.user) return redirect('/account');
  const number = await findLastOrder(ctx);
  return redirect(number ? `/orders/${number}` : '/sign-in?to=/account');
}
