import { type CursorKind, decodeCursor, toPage } from '#platform/cursor.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { At, PageQuery, Shape } from '#platform/schemas.ts';
import { openWindow, placeOf, SyncQuery } from '#platform/sync.ts';
import { OrderFilters, OrderSorting, readFilters } from './list-query.ts';
import { listOrders, type OrderListRow, type OrderSort } from './queries/list.ts';
import { countOrders, summariseOrders } from './queries/summary.ts';
import { OrderCountsSchema, OrdersSchema, OrdersSummarySchema } from './schemas.ts';
import { presentOrderRow } from './view.ts';

const tags = ['Admin: orders'];
const ListQuery = Shape({ ...PageQuery, ...OrderFilters, ...OrderSorting, ...SyncQuery });

const BY_TOTAL: CursorKind[] = ['string', 'integer', 'uuid'];
const CURSORS: Record<OrderSort, CursorKind[]> = {
  newest: ['uuid'],
  oldest: ['uuid'],
  customer: ['string', 'uuid'],
  highest: BY_TOTAL,
  lowest: BY_TOTAL,
};

function cursorOf(sort: OrderSort, { id, currency, total, sortName }: OrderListRow) {
  if (sort === 'customer') return [sortName, id];
  return sort === 'highest' || sort === 'lowest' ? [currency, total, id] : [id];
}

export function orderListRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/orders',
    {
      schema: {
        operationId: 'listOrders',
        summary: 'Orders by state, customer, tag and date, newest first unless sorted',
        description: '`search` is an order number, (part of) an email address, or a name.',
        tags,
        querystring: ListQuery,
        response: { 200: OrdersSchema },
      },
      config: { permission: 'orders:read' },
    },
    async ({ query }) => {
      const { cursor, limit, updatedSince, externalId, sort = 'newest' } = query;
      const window = updatedSince && (await openWindow(db, { updatedSince, cursor }));
      const after = cursor && !window ? decodeCursor(cursor, CURSORS[sort]) : null;
      const rows = await listOrders(
        db,
        { ...readFilters(query), externalId, window: window || undefined },
        { after, limit, sort },
      );
      return toPage(
        rows,
        limit,
        (row) => (window ? placeOf(row) : cursorOf(sort, row)),
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
    '/admin/orders/counts',
    {
      schema: {
        operationId: 'countOrders',
        summary: 'How many orders stand where, counted up to a hundred',
        tags,
        response: { 200: OrderCountsSchema },
      },
      config: { permission: 'orders:read' },
    },
    () => countOrders(db),
  );
}
