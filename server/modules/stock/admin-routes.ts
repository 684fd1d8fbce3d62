import { Type } from 'typebox';
import { actorOf, audit } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape, Text } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { MAX_ON_HAND } from './errors.ts';
import { levelForChange, setStock, versionedLevel } from './levels.ts';
import { LevelSchema, LocationId } from './schemas.ts';

const LevelChangeSchema = Shape(
  {
    onHand: Type.Optional(Type.Integer({ minimum: 0, maximum: MAX_ON_HAND })),
    tracked: Type.Optional(Type.Boolean()),
    backorder: Type.Optional(Type.Boolean()),
    locationId: LocationId,
    reason: Type.Optional(Text(500)),
  },
  { minProperties: 1 },
);

export function stockAdminRoutes(app: App, { db }: Platform): void {
  app.put(
    '/admin/stock/:variantId',
    {
      schema: {
        operationId: 'setStock',
        summary: 'Set the stock level of a variant',
        tags: ['Admin: stock'],
        params: Shape({ variantId: Id }),
        headers: IfMatch,
        body: LevelChangeSchema,
        response: { 200: LevelSchema },
      },
      config: { permission: 'stock:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const actor = actorOf(request);
        const { variantId } = request.params;
        const { locationId } = request.body;
        await refuseIfChanged(request, () => levelForChange(tx, variantId, locationId));
        const { reason = '', ...change } = request.body;
        const { before, after } = await setStock(tx, variantId, change, {
          reason,
          actorId: actor.id,
        });
        await audit(tx, actor, {
          action: 'stock.set',
          subjectType: 'variant',
          subjectId: variantId,
          before,
          after,
        });
        return versionedLevel(after);
      }),
  );
}
