/** Where an order's units are stored: what a packer of several locations asks first. */
import { Type } from 'typebox';
import { openLocations, unitsOfOrder } from '#modules/stock/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Named, Shape } from '#platform/schemas.ts';
import { noOrder } from './errors.ts';
import { orderHeadByNumber } from './queries/moves.ts';
import { OrderNumber } from './schemas.ts';

const OrderStockSchema = Named('OrderStock', {
  items: Type.Array(
    Named('OrderUnits', {
      variantId: Id,
      locationId: Id,
      name: Type.String({ description: 'Of the location' }),
      code: Type.String({ description: 'Of the location' }),
      quantity: Type.Integer({ description: 'Of the whole order, sent units included' }),
    }),
  ),
  openLocations: Type.Integer({ description: 'With one, everything stands there' }),
  locations: Type.Array(
    Named('OpenLocation', { locationId: Id, name: Type.String(), code: Type.String() }),
    { description: 'The open ones, the default first: where what comes back can be put' },
  ),
});

export function orderStockRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/orders/:number/stock',
    {
      schema: {
        operationId: 'getOrderStock',
        summary: 'Where the goods of an order are stored',
        description:
          'The units set aside for it, by location and variant; nothing once it is cancelled. Lines of one variant share them.',
        tags: ['Admin: orders'],
        params: Shape({ number: OrderNumber }),
        response: { 200: OrderStockSchema },
      },
      config: { permission: 'orders:read' },
    },
    async ({ params: { number } }) => {
      const order = await orderHeadByNumber(db, number);
      if (!order) throw noOrder();
      const [items, locations] = await Promise.all([unitsOfOrder(db, order.id), openLocations(db)]);
      return { items, openLocations: locations.length, locations };
    },
  );
}
