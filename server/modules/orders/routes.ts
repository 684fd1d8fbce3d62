import { Type } from 'typebox';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { PageQuery, Shape } from '#platform/schemas.ts';
import { findOwnOrder, readOwnOrder } from './access.ts';
import { noOrder } from './errors.ts';
import { streamOrder } from './live.ts';
import { listOrders } from './queries/list.ts';
import { OrderHeaders, OrderNumber, OrderSchema, OrdersSchema } from './schemas.ts';
import { presentOrder, presentOrderRow } from './view.ts';

const tags = ['Orders'];
const params = Shape({ number: OrderNumber });

export function orderRoutes(app: App, platform: Platform): void {
  const { db, config } = platform;
  app.get(
    '/orders',
    {
      schema: {
        operationId: 'listMyOrders',
        summary: 'Your orders, newest first',
        tags,
        querystring: Shape(PageQuery),
        response: { 200: OrdersSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller, query }) => {
      if (caller.kind !== 'account') throw noOrder();
      const after = query.cursor ? decodeCursor(query.cursor, ['uuid']) : null;
      const rows = await listOrders(
        db,
        { accountId: caller.accountId },
        { after, limit: query.limit },
      );
      return toPage(
        rows,
        query.limit,
        (row) => [row.id],
        (row) => presentOrderRow(row, { forStaff: false }),
      );
    },
  );

  app.get(
    '/orders/:number',
    {
      schema: {
        operationId: 'getOrder',
        summary: 'An order of yours, or one whose link you hold',
        tags,
        params,
        headers: OrderHeaders,
        response: { 200: OrderSchema },
      },
      config: { permission: 'public' },
    },
    async ({ params: { number }, headers, caller }) => {
      const token = headers['order-token'];
      const order = await readOwnOrder(db, config, { number, token, caller });
      return presentOrder(order, { forStaff: false });
    },
  );

  app.get(
    '/orders/:number/events',
    {
      schema: {
        operationId: 'followOrder',
        summary: 'Server-sent events: `changed` whenever the order moves',
        tags,
        params,
        headers: OrderHeaders,
        produces: ['text/event-stream'],
        response: { 200: Type.String() },
      },
      config: { permission: 'public' },
    },
    async (request, reply) => {
      const { params: where, headers, caller } = request;
      const order = await findOwnOrder(db, config, {
        number: where.number,
        token: headers['order-token'],
        caller,
      });
      return streamOrder(platform, request, reply, order.id);
    },
  );
}
