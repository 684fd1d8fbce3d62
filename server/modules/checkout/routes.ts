import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { CartHeaders, CartVersion, holderOf } from '#modules/cart/index.ts';
import {
  findOwnOrder,
  noOrder,
  OrderHeaders,
  OrderNumber,
  OrderSchema,
  presentOrder,
  readOrder,
} from '#modules/orders/index.ts';
import { findPaymentMethod } from '#modules/payments/index.ts';
import { networkOf } from '#platform/caller.ts';
import type { App } from '#platform/http.ts';
import { At, IdempotencyKey, MoneySchema, Named, Nullable, Shape } from '#platform/schemas.ts';
import { cancelByShopper, checkout, payAgain, type Shop, settleOrder } from './checkout.ts';
import { ACTIONS_OF_ORDER, CHECKOUTS, CHECKOUTS_OF_CART, ORDER_ACTIONS } from './limits.ts';
import { MethodCode, PaymentSchema, paymentRoutes } from './payment-routes.ts';
import { UNPAID_PER_NETWORK } from './unpaid.ts';

const Key = Type.Optional(IdempotencyKey);
const PaySchema = Shape({ paymentMethod: MethodCode }, { title: 'PayBody' });
const CheckoutSchema = Shape(
  {
    paymentMethod: MethodCode,
    cartVersion: Type.Optional(CartVersion),
    expectedTotal: Type.Optional(MoneySchema),
    acceptedTerms: Type.Optional({
      ...At,
      description:
        'Needed where `GET /shop` says `checkout.terms` is `ticked` and there are terms: the `updatedAt` of the terms in `GET /policies` that the shopper has ticked a box for',
    }),
  },
  { title: 'CheckoutBody' },
);
const CheckoutAnswerSchema = Named('PlacedOrder', {
  order: OrderSchema,
  orderToken: Type.String({ description: 'Opens the order as the Order-Token header' }),
  payment: Nullable(PaymentSchema),
});
const params = Shape({ number: OrderNumber });

export function checkoutRoutes(app: App, shop: Shop): void {
  const { db, config, limits } = shop.platform;
  const ownOrder = async (request: FastifyRequest, number: string, token: string | undefined) => {
    const order = await findOwnOrder(db, config, { number, token, caller: request.caller });
    await limits.count(ACTIONS_OF_ORDER, order.id);
    return order;
  };
  const countUnpaid = async (request: FastifyRequest, method: string) => {
    const paymentMethod = findPaymentMethod(shop.providers, method);
    if (paymentMethod?.capabilities.flow === 'later')
      await limits.count(UNPAID_PER_NETWORK, networkOf(request));
  };
  const show = async (number: string) => {
    const order = await readOrder(db, { number });
    if (!order) throw noOrder();
    return presentOrder(order, { forStaff: false });
  };

  paymentRoutes(app, shop);

  app.post(
    '/checkout',
    {
      schema: {
        operationId: 'checkout',
        summary: 'Turn the cart into an order and open its payment',
        description:
          'The same cart answers the same order. After a change the pending order is replaced. Stock is reserved here. ' +
          'Send what the shopper was shown: the `version` of the cart answer and its total. Where the cart has changed by ' +
          'now, nothing is ordered and `checkout.changed` says what changed. `checkout` in `GET /shop` says who may order ' +
          'and what is asked of them.',
        tags: ['Checkout'],
        headers: Type.Object({ ...CartHeaders.properties, 'idempotency-key': Key }),
        body: CheckoutSchema,
        response: { 201: CheckoutAnswerSchema },
      },
      config: { permission: 'public', limit: CHECKOUTS, once: true },
    },
    async (request, reply) => {
      const { headers, body, caller } = request;
      const holder = holderOf(headers['cart-token'], caller);
      await limits.count(CHECKOUTS_OF_CART, holder.tokenHash.toString('base64url'));
      await countUnpaid(request, body.paymentMethod);
      const answer = await checkout(shop, holder, {
        method: body.paymentMethod,
        seen: { cartVersion: body.cartVersion, expectedTotal: body.expectedTotal },
        acceptedTerms: body.acceptedTerms,
        idempotencyKey: headers['idempotency-key'],
      });
      return reply.code(201).send(answer);
    },
  );

  app.post(
    '/orders/:number/payments',
    {
      schema: {
        operationId: 'payOrderAgain',
        summary: 'Another try at paying the same order',
        tags: ['Checkout'],
        params,
        headers: Type.Object({ ...OrderHeaders.properties, 'idempotency-key': Key }),
        body: PaySchema,
        response: { 201: CheckoutAnswerSchema },
      },
      config: { permission: 'public', limit: ORDER_ACTIONS, once: true },
    },
    async (request, reply) => {
      const { headers, body } = request;
      const order = await ownOrder(request, request.params.number, headers['order-token']);
      await countUnpaid(request, body.paymentMethod);
      const answer = await payAgain(shop, order, {
        method: body.paymentMethod,
        idempotencyKey: headers['idempotency-key'],
      });
      return reply.code(201).send(answer);
    },
  );

  app.post(
    '/orders/:number/settle',
    {
      schema: {
        operationId: 'settleOrder',
        summary: 'Check the payment’s status at its provider, and answer the order',
        description:
          'For the return from a payment page; a webhook that comes before or after changes nothing.',
        tags: ['Checkout'],
        params,
        headers: OrderHeaders,
        response: { 200: OrderSchema },
      },
      config: { permission: 'public', limit: ORDER_ACTIONS },
    },
    async (request) => {
      const { number } = request.params;
      await settleOrder(shop, await ownOrder(request, number, request.headers['order-token']));
      return show(number);
    },
  );

  app.post(
    '/orders/:number/cancel',
    {
      schema: {
        operationId: 'cancelOrder',
        summary: 'Cancel a pending order',
        tags: ['Orders'],
        params,
        headers: OrderHeaders,
        response: { 200: OrderSchema },
      },
      config: { permission: 'public', limit: ORDER_ACTIONS },
    },
    async (request) => {
      const { params: where, headers, caller } = request;
      const order = await ownOrder(request, where.number, headers['order-token']);
      await cancelByShopper(shop, order, caller.kind === 'account' ? caller.accountId : null);
      return show(where.number);
    },
  );
}
