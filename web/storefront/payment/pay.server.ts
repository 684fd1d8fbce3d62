/** On to the payment. */
import { redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { attempt, read } from '../../visit/api.server.ts';
import { leaveFor } from '../../visit/leave.server.ts';
import { keepOrderToken, orderCall } from '../../visit/order-tokens.server.ts';
import type { Order } from '../../visit/shapes.ts';
import type { Visit } from '../../visit/visit.server.ts';

type Opened = {
  order: Pick<Order, 'number'>;
  orderToken: string;
  payment: { redirectUrl: string | null; clientSecret: string | null; form: object | null } | null;
};

/**
 * Another site's page is reached through a page of ours that leads there: browsers hold a form's redirect against the
 * page's policy, which allows forms to go to this shop only. That page is loaded whole, since its policy is its own.
 */
export function goToPayment(visit: Visit, { order, orderToken, payment }: Opened) {
  keepOrderToken(visit.cookies, order.number, orderToken);
  const url = payment?.redirectUrl;
  if (url && new URL(url).origin === visit.publicUrl) return leaveFor(url);
  const isOpen = url || payment?.clientSecret || payment?.form;
  if (!isOpen) return redirect(`/checkout/return/${order.number}`);
  return leaveFor(`/checkout/pay/${order.number}`);
}

/** Another try at paying an order that is there. */
export async function payAgain(visit: Visit, number: string, method: string) {
  const call = { ...orderCall(visit, number), body: { paymentMethod: method } };
  return attempt(visit.api.POST('/orders/{number}/payments', call)) as Promise<
    { data: Opened; problem?: undefined } | { data?: undefined; problem: ApiProblem }
  >;
}

/** How an order's newest attempt stands, and the ways to pay it; no provider is asked. */
export function readPayment(visit: Visit, number: string) {
  const { params, headers } = orderCall(visit, number);
  const call = { params: { ...params, query: { open: false } }, headers };
  return read(visit.api.GET('/orders/{number}/payment', call));
}
