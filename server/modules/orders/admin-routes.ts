import { Type } from 'typebox';
import { actorOf, audit } from '#platform/audit.ts';
import { createdQuery, readCreated } from '#platform/created.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { At, Id, PageQuery, Shape } from '#platform/schemas.ts';
import { openWindow, placeOf, SyncQuery } from '#platform/sync.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { markDelivered } from './deliver.ts';
import { noOrder } from './errors.ts';
import { noteForIntegration, notesForChange } from './integrations.ts';
import { streamOrder } from './live.ts';
import { orderHeadByNumber } from './queries/moves.ts';
import { listOrders, readOrder, summariseOrders } from './queries/read.ts';
import { returnGoods } from './returns.ts';
import {
  DeliveredSchema,
  FulfilmentState,
  OrderChangeSchema,
  OrderNumber,
  OrderSchema,
  OrderStatus,
  OrdersSchema,
  OrdersSummarySchema,
  ReturnSchema,
  SearchText,
  ShipSchema,
} from './schemas.ts';
import { shipOrder } from './ship.ts';
import { presentOrder, presentOrderRow } from './view.ts';

const tags = ['Admin: orders'];
const params = Shape({ number: OrderNumber });
const FORMER_DATES = { from: 'placedFrom', before: 'placedBefore' };
const ListQuery = Shape({
  ...PageQuery,
  status: Type.Optional(OrderStatus),
  fulfilmentState: Type.Optional(FulfilmentState),
  toShip: Type.Optional(
    Type.Boolean({ description: 'true: only orders that wait to be shipped, wholly or in part' }),
  ),
  search: Type.Optional(SearchText),
  customer: Type.Optional(Id),
  ...createdQuery(FORMER_DATES),
  ...SyncQuery,
});

export function orderAdminRoutes(app: App, platform: Platform): void {
  const { db } = platform;
  app.get(
    '/admin/orders',
    {
      schema: {
        operationId: 'listOrders',
        summary: 'Orders by state, customer and date, newest first',
        description: '`search` is an order number, (part of) an email address, or a name.',
        tags,
        querystring: ListQuery,
        response: { 200: OrdersSchema },
      },
      config: { permission: 'orders:read' },
    },
    async ({ query }) => {
      const { cursor, limit, status, toShip, search, customer } = query;
      const { fulfilmentState, updatedSince, externalId } = query;
      const window = updatedSince && (await openWindow(db, { updatedSince, cursor }));
      const rows = await listOrders(
        db,
        {
          ...readCreated(query, FORMER_DATES),
          status,
          fulfilmentState,
          toShip,
          search,
          externalId,
          accountId: customer,
          window: window || undefined,
        },
        { after: cursor && !window ? decodeCursor(cursor, ['uuid']) : null, limit },
      );
      return toPage(
        rows,
        limit,
        (row) => (window ? placeOf(row) : [row.id]),
        (row) => presentOrderRow(row, { forStaff: true }),
      );
    },
  );

  app.get(
    '/admin/orders/summary',
    {
      schema: {
        operationId: 'summariseOrders',
        summary: 'How many orders wait, and what came in since a moment',
        tags,
        querystring: Shape({ since: At }),
        response: { 200: OrdersSummarySchema },
      },
      config: { permission: 'orders:read' },
    },
    ({ query }) => summariseOrders(db, new Date(query.since)),
  );

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
        const actor = actorOf(request);
        const { shipmentId, before, after } = await shipOrder(tx, head.id, actor.id, request.body);
        await audit(tx, actor, {
          action: 'order.ship',
          subjectType: 'order',
          subjectId: number,
          before: { fulfilmentState: before },
          after: { fulfilmentState: after, shipmentId, ...request.body },
        });
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
