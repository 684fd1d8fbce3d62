import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { orderCall } from '../../request/order-tokens.server.ts';
import type { Order } from '../../request/shapes.ts';

/** An order of the account that is signed in, or one whose link this browser has opened; else the page's own 404. */
export function readOrder(ctx: RequestContext, number: string): Promise<Order> {
  return read(ctx.api.GET('/orders/{number}', orderCall(ctx, number)));
}
