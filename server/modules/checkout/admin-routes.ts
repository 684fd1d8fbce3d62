import { Type } from 'typebox';
import {
  noOrder,
  OrderNumber,
  OrderSchema,
  orderHeadByNumber,
  presentOrder,
  readOrder,
} from '#modules/orders/index.ts';
import { actorOf } from '#platform/audit.ts';
import type { App } from '#platform/http.ts';
import { Shape, Text } from '#platform/schemas.ts';
import type { Shop } from './checkout.ts';
import { currencyReadinessRoute } from './currency-readiness.ts';
import { languageReadinessRoute } from './language-readiness.ts';
import { cancelByStaff } from './staff-cancel.ts';

export function checkoutAdminRoutes(app: App, shop: Shop): void {
  const { db } = shop.platform;
  currencyReadinessRoute(app, shop);
  languageReadinessRoute(app, shop);
  app.post(
    '/admin/orders/:number/cancel',
    {
      schema: {
        operationId: 'cancelOrderAsStaff',
        summary: 'Cancel an order of which nothing is shipped yet',
        description:
          'Authorised money is voided, captured money is refunded, goods return to the shelf, and the shopper gets a mail. ' +
          'When money goes back this also takes `refunds:write` and a proof from the last ten minutes.',
        tags: ['Admin: orders'],
        params: Shape({ number: OrderNumber }),
        body: Shape({
          note: Type.Optional(Text(500, { description: 'For staff; the shopper does not see it' })),
        }),
        response: { 200: OrderSchema },
      },
      config: { permission: 'orders:write' },
    },
    async (request) => {
      const { number } = request.params;
      const { note = '' } = request.body;
      const head = await orderHeadByNumber(db, number);
      if (!head) throw noOrder();
      const { caller } = request;
      await cancelByStaff(shop, { caller, actor: actorOf(request), note }, head);
      const order = await readOrder(db, { number });
      if (!order) throw noOrder();
      return presentOrder(order, { forStaff: true });
    },
  );
}
