/** The order that this browser made or opened last, for whoever paid and never came back: the browser holds its key. */
import { attempt } from '../../visit/api.server.ts';
import { newestOrder, orderCall } from '../../visit/order-tokens.server.ts';
import type { Visit } from '../../visit/visit.server.ts';

/** Null when there is none, or its key opens nothing any more. */
export async function findLastOrder(visit: Visit): Promise<string | null> {
  const number = newestOrder(visit.cookies);
  if (!number) return null;
  const call = visit.api.GET('/orders/{number}', orderCall(visit, number));
  return (await attempt(call)).data?.number ?? null;
}

/** The same, until it has been put away. */
export async function lastOrderToShow(visit: Visit): Promise<string | null> {
  const isPutAway = visit.cookies.get('orderPutAway') === newestOrder(visit.cookies);
  return isPutAway ? null : findLastOrder(visit);
}

/** The order stays open to this browser; it is only not pointed out any more. */
export function putLastOrderAway({ cookies }: Pick<Visit, 'cookies'>): void {
  const number = newestOrder(cookies);
  if (number) cookies.set('orderPutAway', number);
}
