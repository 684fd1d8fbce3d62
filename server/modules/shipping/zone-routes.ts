/** Where the shop sells, in zones. */
import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { countUnweighed } from './queries/zones.ts';
import { ZoneChangeSchema, ZoneSchema, ZonesSchema } from './schemas.ts';
import {
  changeZone,
  createZone,
  DELIVERY_TAG,
  presentZone,
  readZones,
  removeZone,
  zoneForChange,
} from './zones.ts';

const tags = ['Settings'];
const ById = Shape({ id: Id });

export function zoneRoutes(app: App, { db, config, memory }: Platform): void {
  app.get(
    '/admin/shipping-zones',
    {
      schema: {
        operationId: 'listShippingZones',
        summary: 'Where the shop sells, and how it delivers there',
        tags,
        response: { 200: ZonesSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => ({
      items: (await readZones(db)).map(presentZone),
      nextCursor: null,
      variantsWithoutWeight: await countUnweighed(db),
    }),
  );
  app.post(
    '/admin/shipping-zones',
    {
      schema: {
        operationId: 'createShippingZone',
        summary: 'Sell to more countries',
        description: 'Nobody can order from them until the zone has a delivery option.',
        tags,
        body: ZoneChangeSchema,
        response: { 201: ZoneSchema },
      },
      config: { permission: 'settings:write', once: true },
    },
    async (request, reply) => {
      const zone = await once({ db, config }, request, async (tx) =>
        presentZone(await createZone(tx, request.body, actorOf(request))),
      );
      memory.drop(DELIVERY_TAG);
      return reply.code(201).send(zone);
    },
  );
  app.put(
    '/admin/shipping-zones/:id',
    {
      schema: {
        operationId: 'setShippingZone',
        summary: 'Rename a zone, or say which countries it has',
        description: 'Nobody orders any more from a country that is taken out.',
        tags,
        params: ById,
        headers: IfMatch,
        body: ZoneChangeSchema,
        response: { 200: ZoneSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const { id } = request.params;
      const zone = await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => withVersion(await zoneForChange(tx, id)));
        return presentZone(await changeZone(tx, id, request.body, actorOf(request)));
      });
      memory.drop(DELIVERY_TAG);
      return zone;
    },
  );
  app.delete(
    '/admin/shipping-zones/:id',
    {
      schema: {
        operationId: 'deleteShippingZone',
        summary: 'Sell to the countries of a zone no more',
        description: 'Its delivery options are withdrawn; orders keep what was agreed.',
        tags,
        params: ById,
        response: { 204: Type.Null() },
      },
      config: { permission: 'settings:write' },
    },
    async (request, reply) => {
      await inTx(db, (tx) => removeZone(tx, request.params.id, actorOf(request)));
      memory.drop(DELIVERY_TAG);
      return reply.code(204).send(null);
    },
  );
}
