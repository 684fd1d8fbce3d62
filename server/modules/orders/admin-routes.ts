import { Type } from 'typebox';
import { ruledGroupRoutes } from '#modules/settings/index.ts';
import { actorOf, audit } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { orderBatchRoutes } from './batch-routes.ts';
import { markDelivered } from './deliver.ts';
import { noOrder } from './errors.ts';
import { orderExportRoutes } from './export-routes.ts';
import { noteForIntegration, notesForChange } from './integrations.ts';
import { orderListRoutes } from './list-routes.ts';
import { streamOrder } from './live.ts';
import { orderNoteRoutes } from './note-routes.ts';
import { renumber } from './numbering.ts';
import { orderHeadByNumber } from './queries/moves.ts';
import { readOrder } from './queries/read.ts';
import { returnGoods } from './returns.ts';
import {
  DeliveredSchema,
  OrderChangeSchema,
  OrderNumber,
  OrderSchema,
  ReturnSchema,
  ShipSchema,
} from './schemas.ts';
import { shipAndNote } from './ship.ts';
import { presentOrder } from './view.ts';

const tags = ['Admin: orders'];
const params = Shape({ number: OrderNumber });
export function orderAdminRoutes(app: App, platform: Platform): void {
  const { db } = platform;
  orderListRoutes(app, platform);
  orderExportRoutes(app, platform);
  ruledGroupRoutes(app, platform, 'orders', renumber);
  orderNoteRoutes(app, platform);
  orderBatchRoutes(app, platform);

  app.get(
    '/admin/orders/:number',
    {
      schema: {
        operationId: 'getOrderForStaff',
        summary: 'One order with its timeline',
        tags,
        params,
        response: { 200: OrderSchema },
      },
      config: { permission: 'orders:read' },
    },
    async ({ params: { number } }) => {
      const order = await readOrder(db, { number });
      if (!order) throw noOrder();
      return presentOrder(order, { forStaff: true });
    },
  );

  app.patch(
    '/admin/orders/:number',
    {
      schema: {
        operationId: 'updateOrder',
        summary: 'Note down what an integration calls an order',
        description: 'What is left out stays; `metadata` replaces all that is there.',
        tags,
        params,
        headers: IfMatch,
        body: OrderChangeSchema,
        response: { 200: OrderSchema },
      },
      config: { permission: 'orders:write' },
    },
    async (request) => {
      const { number } = request.params;
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, () => notesForChange(tx, number));
        await noteForIntegration(tx, actorOf(request), number, request.body);
      });
      const order = await readOrder(db, { number });
      if (!order) throw noOrder();
      return presentOrder(order, { forStaff: true });
    },
  );

  app.get(
    '/admin/orders/:number/events',
    {
      schema: {
        operationId: 'followOrderAsStaff',
        summary: 'Server-sent events: `changed` whenever the order moves',
        tags,
        params,
        produces: ['text/event-stream'],
        response: { 200: Type.String() },
      },
      config: { permission: 'orders:read' },
    },
    async (request, reply) => {
      const head = await orderHeadByNumber(db, request.params.number);
      if (!head) throw noOrder();
      return streamOrder(platform, request, reply, head.id);
    },
  );

  app.post(
    '/admin/orders/:number/fulfilments',
    {
      schema: {
        operationId: 'shipOrder',
        summary: 'Mark an order, or some of its lines, as shipped',
        tags,
        params,
        body: ShipSchema,
        response: { 201: OrderSchema },
      },
      config: { permission: 'orders:write', once: true },
    },
    async (request, reply) => {
      const { number } = request.params;
      await once(platform, request, async (tx) => {
        const head = await orderHeadByNumber(tx, number);
        if (!head) throw noOrder();
        await shipAndNote(tx, actorOf(request), head, request.body);
      });
      const order = await readOrder(db, { number });
      if (!order) throw noOrder();
      return reply.code(201).send(presentOrder(order, { forStaff: true }));
    },
  );

  app.post(
    '/admin/orders/:number/returns',
    {
      schema: {
        operationId: 'returnGoods',
        summary: 'Note what came back of an order',
        description:
          'Of what was shipped, all or some. The order becomes `partially_returned` or `returned`. Units are put back ' +
          'on sale where `restock` says so; money stays as it is: refund it by a call of its own.',
        tags,
        params,
        body: ReturnSchema,
        response: { 201: OrderSchema },
      },
      config: { permission: 'orders:write', once: true },
    },
    async (request, reply) => {
      const { number } = request.params;
      await once(platform, request, async (tx) => {
        const head = await orderHeadByNumber(tx, number);
        if (!head) throw noOrder();
        const actor = actorOf(request);
        const { before, after } = await returnGoods(tx, head.id, actor.id, request.body);
        await audit(tx, actor, {
          action: 'order.return',
          subjectType: 'order',
          subjectId: number,
          before: { fulfilmentState: before },
          after: { fulfilmentState: after, ...request.body },
        });
      });
      const order = await readOrder(db, { number });
      if (!order) throw noOrder();
      return reply.code(201).send(presentOrder(order, { forStaff: true }));
    },
  );

  app.post(
    '/admin/orders/:number/delivered',
    {
      schema: {
        operationId: 'markOrderDelivered',
        summary: 'Mark parcels of an order as delivered',
        description:
          'One parcel, or all of them; `delivered: false` takes it back. The order is delivered once everything has been ' +
          'shipped and every parcel has arrived. Said twice, it changes nothing.',
        tags,
        params,
        body: DeliveredSchema,
        response: { 200: OrderSchema },
      },
      config: { permission: 'orders:write' },
    },
    async (request) => {
      const { number } = request.params;
      const { delivered = true, shipmentId } = request.body;
      await inTx(db, async (tx) => {
        const head = await orderHeadByNumber(tx, number);
        if (!head) throw noOrder();
        const actor = actorOf(request);
        const report = { delivered, shipmentId };
        const { changed, before, after } = await markDelivered(tx, head.id, actor.id, report);
        if (!changed) return;
        await audit(tx, actor, {
          action: 'order.deliver',
          subjectType: 'order',
          subjectId: number,
          before: { fulfilmentState: before },
          after: { fulfilmentState: after, ...report },
        });
      });
      const order = await readOrder(db, { number });
      if (!order) throw noOrder();
      return presentOrder(order, { forStaff: true });
    },
  );
}
