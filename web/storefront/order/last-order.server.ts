/** The order that this browser made or opened last, for whoever paid and never came back: the browser holds its key. */
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { newestOrder, orderCall } from '../../request/order-tokens.server.ts';

/** Null when there is none, or its key opens nothing any more. */
export async function findLastOrder(ctx: RequestContext): Promise<string | null> {
  const number = newestOrder(ctx.cookies);
  if (!number) return null;
  const call = ctx.api.GET('/orders/{number}', orderCall(ctx, number));
  return (await attempt(call)).data?.number ?? null;
}

/** The same, until it has been put away. */
export async function lastOrderToShow(ctx: RequestContext): Promise<string | null> {
  const isDismissed = ctx.cookies.get('orderPutAway') === newestOrder(ctx.cookies);
  return isDismissed ? null : findLastOrder(ctx);
}

/** The order stays open to this browser; it is only not pointed out any more. */
export function dismissLastOrder({ cookies }: Pick<RequestContext, 'cookies'>): void {
  const number = newestOrder(cookies);
  if (number) cookies.set('orderPutAway', number);
}
