/** On to the payment page. */
import { data, redirect, redirectDocument } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { attempt } from '../../visit/api.server.ts';
import { keepOrderToken, orderCall } from '../../visit/order-tokens.server.ts';
import type { Order } from '../../visit/shapes.ts';
import type { Visit } from '../../visit/visit.server.ts';

type Opened = {
  order: Pick<Order, 'number'>;
  orderToken: string;
  payment: { redirectUrl: string | null } | null;
};

/**
 * A payment page of another site is reached by a page of ours that leads there: browsers hold a form's redirect
 * against the page's policy, which allows forms to go to this shop only.
 */
export function goToPayment(visit: Visit, { order, orderToken, payment }: Opened) {
  keepOrderToken(visit.cookies, order.number, orderToken);
  const url = payment?.redirectUrl;
  if (!url) return redirect(`/checkout/return/${order.number}`);
  if (new URL(url).origin === visit.publicUrl) return redirectDocument(url, 303);
  return data({ goTo: { url, number: order.number } });
}

/** Another try at paying an order that is there. */
export async function payAgain(visit: Visit, number: string, method: string) {
  const call = { ...orderCall(visit, number), body: { paymentMethod: method } };
  return attempt(visit.api.POST('/orders/{number}/payments', call)) as Promise<
    { data: Opened; problem?: undefined } | { data?: undefined; problem: ApiProblem }
  >;
}
