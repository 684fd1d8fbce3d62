import { noOrder, OrderNumber, orderHeadByNumber } from '#modules/orders/index.ts';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { captureByStaff, noteAsPaid, pollByStaff } from '../attempts/staff-attempts.ts';
import { paymentExportRoutes } from '../export/routes.ts';
import type { Providers } from '../providers/index.ts';
import { noteSent, refundByStaff } from '../refunds/staff-refunds.ts';
import { AttemptSchema, OrderMoneySchema, RefundBodySchema, StaffRefundSchema } from './schemas.ts';
import { viewAttempt, viewMoney, viewRefund } from './view.ts';

const tags = ['Admin: payments'];
const ofOrder = Shape({ number: OrderNumber });
const byId = Shape({ id: Id });

/** The money of one order, for staff. Sensitive actions require reauthentication. */
export function paymentAdminRoutes(app: App, platform: Platform, providers: Providers): void {
  const { db, config } = platform;
  paymentExportRoutes(app, platform, providers);

  app.get(
    '/admin/orders/:number/payments',
    {
      schema: {
        operationId: 'getOrderMoney',
        summary: 'The money of an order: attempts to pay, refunds, disputes',
        tags,
        params: ofOrder,
        response: { 200: OrderMoneySchema },
      },
      config: { permission: 'orders:read' },
    },
    async ({ params: { number }, requestLocale: { locale } }) => {
      const order = await orderHeadByNumber(db, number);
      if (!order) throw noOrder();
      return viewMoney(db, { providers, locale }, order);
    },
  );

  app.post(
    '/admin/orders/:number/refunds',
    {
      schema: {
        operationId: 'refundOrder',
        summary: 'Give back all or a part of a payment',
        description:
          'Up to what came in and is not on its way back. A job sends it to the provider: `state` follows. One that ' +
          'failed may be asked for again. A replay of the same `Idempotency-Key` answers the same refund.',
        tags,
        params: ofOrder,
        body: RefundBodySchema,
        response: { 201: StaffRefundSchema },
      },
      config: { permission: 'refunds:write', confirmed: true, once: true },
    },
    async (request, reply) => {
      const { params, body } = request;
      const refundId = await once({ db, config }, request, async (tx) => {
        const order = await orderHeadByNumber(tx, params.number);
        if (!order) throw noOrder();
        return refundByStaff(tx, actorOf(request), { orderId: order.id, ...body });
      });
      return reply.code(201).send(await viewRefund(db, refundId));
    },
  );

  app.post(
    '/admin/refunds/:id/sent',
    {
      schema: {
        operationId: 'noteRefundSent',
        summary: 'Say that money has been sent back by hand',
        description: 'For refunds whose `byHand` is true: of cash and bank transfers.',
        tags,
        params: byId,
        response: { 200: StaffRefundSchema },
      },
      config: { permission: 'refunds:write', confirmed: true },
    },
    async (request) => {
      const { id } = request.params;
      await inTx(db, (tx) => noteSent(tx, actorOf(request), id));
      return viewRefund(db, id);
    },
  );

  const ACTS = [
    {
      path: '/admin/payments/:id/capture',
      operationId: 'takeHeldMoney',
      summary: 'Capture an authorised payment',
      act: captureByStaff,
    },
    {
      path: '/admin/payments/:id/paid',
      operationId: 'notePaymentPaid',
      summary: 'Record that cash or a bank transfer has come',
      description:
        'An order that ran out of time is reinstated if its goods are still there; else the money is to be sent back.',
      act: (...[, context, id]: Parameters<typeof captureByStaff>) =>
        inTx(db, (tx) => noteAsPaid(tx, context, id)),
    },
    {
      path: '/admin/payments/:id/ask',
      operationId: 'askAboutPayment',
      summary: 'Check a payment’s status at its provider now',
      act: pollByStaff,
    },
  ];
  for (const { path, act, ...described } of ACTS) {
    app.post(
      path,
      {
        schema: { ...described, tags, params: byId, response: { 200: AttemptSchema } },
        config: { permission: 'orders:write' },
      },
      async (request) => {
        const { id } = request.params as { id: string };
        await act(db, { providers, actor: actorOf(request) }, id);
        return viewAttempt(db, { providers, locale: request.requestLocale.locale }, id);
      },
    );
  }
}
