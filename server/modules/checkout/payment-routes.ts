/** What a client needs to pay: the methods on offer, and the next step of an order's current attempt. */

import { Type } from 'typebox';
import { FAILURE_CODES } from '#common/payment-states.ts';
import { CartHeaders, holderOf, readCart } from '#modules/cart/index.ts';
import { findOwnOrder, type Order, OrderHeaders, OrderNumber } from '#modules/orders/index.ts';
import {
  cachedMethodSettings,
  instructionsOf,
  isOpen,
  nameOf,
  type OfferedMethod,
  offeredMethods,
  openPayment,
  type Payer,
  paymentsOfOrder,
  shownMethod,
} from '#modules/payments/index.ts';
import { CountryCode } from '#modules/postal-addresses/index.ts';
import type { App } from '#platform/http.ts';
import { Id, Named, Nullable, OneOf, RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { payerOf, type Shop } from './checkout.ts';
import { ACTIONS_OF_ORDER, ORDER_ACTIONS } from './limits.ts';

export const MethodCode = Type.String({ pattern: '^[a-z_]{1,40}$', examples: ['test'] });
const Flow = Type.String({
  title: 'PaymentFlow',
  enum: ['redirect', 'embedded', 'form', 'later'],
  description:
    '`redirect`: send the browser to `redirectUrl`. `embedded`: show the provider’s form with `clientSecret`. ' +
    '`form`: post `form` from the browser. `later`: nothing to do now',
});
const FormSchema = Named('PaymentForm', {
  action: Type.String(),
  fields: Type.Record(Type.String(), Type.String()),
});
/** Part of the response of `POST checkout`. */
export const PaymentSchema = Named('Payment', {
  id: Id,
  method: MethodCode,
  status: Type.String(),
  redirectUrl: Nullable(Type.String()),
  clientSecret: Nullable(Type.String()),
  form: Nullable(FormSchema),
});
const EmbedSchema = Named(
  'PaymentEmbed',
  {
    scriptUrl: Type.String(),
    key: Type.String({ description: 'The publishable key; anybody may know it' }),
    hosts: Type.Object({
      script: Type.Array(Type.String()),
      frame: Type.Array(Type.String()),
      connect: Type.Array(Type.String()),
    }),
  },
  { description: 'For a form of the provider on our page' },
);
const OfferSchema = Named('PaymentMethod', {
  method: MethodCode,
  name: Type.String({ description: 'In the requested language' }),
  flow: Flow,
  demo: Type.Boolean({ description: 'The demo provider: no money moves' }),
  instructions: Nullable(Type.String({ description: 'How to pay later, in the merchant’s words' })),
});
const OffersSchema = Named('PaymentMethods', { items: Type.Array(OfferSchema) });
const OrderPaymentSchema = Named('OrderPayment', {
  payment: Nullable(
    Type.Object({
      ...PaymentSchema.properties,
      name: Type.String(),
      flow: Flow,
      demo: Type.Boolean(),
      instructions: Nullable(Type.String()),
      failureCode: Nullable(OneOf(FAILURE_CODES, { title: 'FailureCode' })),
      embed: Nullable(EmbedSchema),
    }),
  ),
  methods: Type.Array(OfferSchema, { description: 'Offered for another try at this order' }),
});
const OrderPaymentQuery = Shape({
  ...RequestLocaleQuery,
  open: Type.Optional(
    Type.Boolean({
      default: true,
      description: '`false`: only answers its status, without opening the provider’s page',
    }),
  ),
});
/** Another attempt is possible: the order waits for its money, or was confirmed and lost its authorisation. */
const isPayable = ({ status, paymentState, cancelledAt }: Order) =>
  status === 'pending' || (paymentState === 'failed' && cancelledAt === null);
const MethodsQuery = Shape({ ...RequestLocaleQuery, country: Type.Optional(CountryCode) });

const presentOffer = ({ capabilities, settings }: OfferedMethod, locale: string) => ({
  method: capabilities.method,
  name: nameOf(settings, locale),
  flow: capabilities.flow,
  demo: capabilities.isDemo === true,
  instructions: capabilities.flow === 'later' ? instructionsOf(settings, locale) : null,
});

export function paymentRoutes(app: App, shop: Shop): void {
  const { platform, providers } = shop;
  const { db, config, limits } = platform;
  app.get(
    '/payment-methods',
    {
      schema: {
        operationId: 'listPaymentMethods',
        summary: 'Payment methods, in order',
        description:
          'For a cart (`Cart-Token`) those that fit its currency and where it goes; else by `currency` and `country`.',
        tags: ['Checkout'],
        headers: Type.Partial(CartHeaders),
        querystring: MethodsQuery,
        response: { 200: OffersSchema },
      },
      config: { permission: 'public' },
    },
    async ({ headers, query, caller, requestLocale }) => {
      const token = headers['cart-token'];
      const cart = token ? await readCart(db, holderOf(token, caller)) : undefined;
      const payer: Payer = {
        currency: cart?.currency ?? requestLocale.currency,
        country: cart?.addresses?.shipping?.country ?? query.country ?? null,
      };
      const offered = offeredMethods(await cachedMethodSettings(platform), providers, payer);
      return { items: offered.map((method) => presentOffer(method, requestLocale.locale)) };
    },
  );

  const carryOn = async (order: Order, locale: string, open: boolean) => {
    const [payment] = await paymentsOfOrder(db, order.id);
    const paymentMethod =
      payment && shownMethod(await cachedMethodSettings(platform), providers, payment.method);
    const isLive = payment && isPayable(order) && isOpen(payment.state);
    const opened =
      open && paymentMethod && isLive
        ? await openPayment(db, config, providers, { order, payment })
        : null;
    if (!payment || !paymentMethod) return null;
    const { id, method, state: status, failureCode } = payment;
    const over = { id, method, status, redirectUrl: null, clientSecret: null, form: null };
    return {
      ...(opened ?? over),
      ...presentOffer(paymentMethod, locale),
      failureCode,
      embed: opened ? (paymentMethod.capabilities.embed ?? null) : null,
    };
  };

  app.get(
    '/orders/:number/payment',
    {
      schema: {
        operationId: 'getOrderPayment',
        summary: 'How the newest attempt at paying an order stands, and what carries it on',
        tags: ['Checkout'],
        params: Shape({ number: OrderNumber }),
        querystring: OrderPaymentQuery,
        headers: OrderHeaders,
        response: { 200: OrderPaymentSchema },
      },
      config: { permission: 'public', limit: ORDER_ACTIONS },
    },
    async ({ params, query, headers, caller, requestLocale }) => {
      const token = headers['order-token'];
      const order = await findOwnOrder(db, config, { number: params.number, token, caller });
      const opens = query.open ?? true;
      // Each may call the provider.
      if (opens) await limits.count(ACTIONS_OF_ORDER, order.id);
      const offered = isPayable(order)
        ? offeredMethods(await cachedMethodSettings(platform), providers, await payerOf(db, order))
        : [];
      return {
        payment: await carryOn(order, requestLocale.locale, opens),
        methods: offered.map((method) => presentOffer(method, requestLocale.locale)),
      };
    },
  );
}
