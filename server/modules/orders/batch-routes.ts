import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { BatchBody, BatchSchema, StartBatchBody } from './batch-schemas.ts';
import { makeBatch, startBatch, viewBatch } from './batches.ts';
import { missingTag } from './errors.ts';
import { readFilters } from './list-query.ts';

const tags = ['Admin: orders'];
const params = Shape({ id: Id });

export function orderBatchRoutes(app: App, { db, config }: Platform): void {
  app.post(
    '/admin/order-batches',
    {
      schema: {
        operationId: 'chooseOrders',
        summary: 'Choose many orders for something that is done to all of them',
        description:
          'By their numbers, or all that `listOrders` shows under the same filters. Nothing happens to them yet: the answer says how many they are, and `startOrderBatch` does it.',
        tags,
        body: BatchBody,
        response: { 201: BatchSchema },
      },
      config: { permission: 'orders:write', once: true },
    },
    async (request, reply) => {
      const { action, tag, numbers, filter } = request.body;
      if (action !== 'ship' && tag === undefined) throw missingTag();
      const chosen = numbers ? { numbers: numbers } : readFilters(filter ?? {});
      const id = await once({ db, config }, request, (tx) =>
        makeBatch(tx, actorOf(request), {
          action,
          ...(action !== 'ship' && { tag }),
          filter: chosen,
        }),
      );
      return reply.code(201).send(await viewBatch(db, id));
    },
  );

  app.get(
    '/admin/order-batches/:id',
    {
      schema: {
        operationId: 'getOrderBatch',
        summary: 'How far something is that is done to many orders, and what could not be done',
        tags,
        params,
        response: { 200: BatchSchema },
      },
      config: { permission: 'orders:read' },
    },
    ({ params: { id } }) => viewBatch(db, id),
  );

  app.post(
    '/admin/order-batches/:id/start',
    {
      schema: {
        operationId: 'startOrderBatch',
        summary: 'Do to all chosen orders what they were chosen for',
        description:
          'One after another, by a job. Orders that refuse are left as they are, with the reason. Started twice, it is done once.',
        tags,
        params,
        body: StartBatchBody,
        response: { 200: BatchSchema },
      },
      config: { permission: 'orders:write' },
    },
    async (request) => {
      const { id } = request.params;
      const { mails = false } = request.body;
      await inTx(db, (tx) => startBatch(tx, actorOf(request), { id, mails }));
      return viewBatch(db, id);
    },
  );
}
