import { read } from '../../visit/api.server.ts';
import { orderCall } from '../../visit/order-tokens.server.ts';
import type { Order } from '../../visit/shapes.ts';
import type { Visit } from '../../visit/visit.server.ts';

/** An order of the account that is signed in, or one whose link this browser has opened; else the page's own 404. */
export function readOrder(visit: Visit, number: string): Promise<Order> {
  return read(visit.api.GET('/orders/{number}', orderCall(visit, number)));
}
