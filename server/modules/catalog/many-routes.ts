import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { Status } from './admin-schemas.ts';
import { MAX_AT_ONCE, setStatus } from './many.ts';

export function manyProductsRoutes(app: App, { db }: Platform): void {
  app.post(
    '/admin/products/status',
    {
      schema: {
        operationId: 'setProductStatus',
        summary: 'Give many products one status',
        description:
          'All of them or none. `changed` counts those that had another status before. Sent again, it changes nothing more.',
        tags: ['Admin: catalogue'],
        body: Shape({
          ids: Type.Array(Id, { minItems: 1, maxItems: MAX_AT_ONCE }),
          status: Status,
        }),
        response: { 200: Type.Object({ changed: Type.Integer() }) },
      },
      config: { permission: 'catalog:write' },
    },
    (request) =>
      inTx(db, async (tx) => ({ changed: await setStatus(tx, request.body, actorOf(request)) })),
  );
}
