/** On to the payment. */
import { redirect } from 'react-router';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { orderCall, saveOrderToken } from '../../request/order-tokens.server.ts';
import type { Order } from '../../request/shapes.ts';
import { redirectWholePage } from '../../request/whole-page-redirect.server.ts';

type Opened = {
  order: Pick<Order, 'number'>;
  orderToken: string;
  payment: { redirectUrl: string | null; clientSecret: string | null; form: object | null } | null;
};

/**
 * Another site's page is reached through a page of ours that leads there: browsers hold a form's redirect against the
 * page's policy, which allows forms to go to this shop only. That page is loaded whole, since its policy is its own.
 */
export function goToPayment(ctx: RequestContext, { order, orderToken, payment }: Opened) {
  saveOrderToken(ctx.cookies, order.number, orderToken);
  const url = payment?.redirectUrl;
  if (url && new URL(url).origin === ctx.publicUrl) return redirectWholePage(url);
  const isOpen = url || payment?.clientSecret || payment?.form;
  if (!isOpen) return redirect(`/checkout/return/${order.number}`);
  return redirectWholePage(`/checkout/pay/${order.number}`);
}

/** Another try at paying an order that is there. */
export async function payAgain(ctx: RequestContext, number: string, method: string) {
  const call = { ...orderCall(ctx, number), body: { paymentMethod: method } };
  return attempt(ctx.api.POST('/orders/{number}/payments', call));
}

/** The status of an order's newest attempt, and its payment methods; no provider is asked. */
export async function readPayment(ctx: RequestContext, number: string) {
  const { params, headers } = orderCall(ctx, number);
  const call = { params: { ...params, query: { open: false } }, headers };
  const [paying, policies] = await Promise.all([
    read(ctx.api.GET('/orders/{number}/payment', call)),
    read(ctx.api.GET('/policies')),
  ]);
  return { ...paying, policies: policies.items };
}
