import { type Static, Type } from 'typebox';
import { NewAddressSchema, refuseBadAddresses } from '#modules/postal-addresses/index.ts';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { FilledLine, Nullable, Shape, WholeListOf } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { createLocation, locationForChange, MAX_LOCATIONS, updateLocation } from './locations.ts';
import { listLocations } from './queries/locations.ts';
import { ListedLocationSchema, LOCATION_CODE, LocationRef, LocationSchema } from './schemas.ts';

const tags = ['Admin: stock'];
const Fields = {
  name: FilledLine(100, { description: 'For staff', examples: ['Warehouse Hamburg'] }),
  code: Type.String({
    pattern: LOCATION_CODE,
    description: 'For integrations: small letters, digits and hyphens',
    examples: ['hamburg'],
  }),
  address: Type.Optional(Nullable(NewAddressSchema)),
};
const NewLocationBody = Shape(Fields, { title: 'NewStockLocation' });
const LocationChangeBody = Shape(
  {
    name: Type.Optional(Fields.name),
    code: Type.Optional(Fields.code),
    address: Fields.address,
    isDefault: Type.Optional(
      Type.Literal(true, { description: 'Makes it the default one, and opens it' }),
    ),
    active: Type.Optional(Type.Boolean({ description: 'false: closed; only once it is empty' })),
  },
  { title: 'StockLocationChange', minProperties: 1 },
);

const ById = Shape({ id: LocationRef });

/** With the address as it is kept: both names, and an empty postal code where the country has none. */
function contentOf<B extends Static<typeof LocationChangeBody>>(body: B) {
  const { address } = body;
  if (!address) return { ...body, address };
  refuseBadAddresses({ address });
  return { ...body, address: { firstName: '', postalCode: '', ...address } };
}

export function stockLocationRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/admin/stock-locations',
    {
      schema: {
        operationId: 'listStockLocations',
        summary: 'Where stock stands, the default location first',
        description: `A shop has at most ${MAX_LOCATIONS}.`,
        tags,
        response: { 200: WholeListOf(ListedLocationSchema) },
      },
      config: { permission: 'stock:read' },
    },
    async () => {
      const rows = await listLocations(db);
      const items = rows.map(({ onHand, reserved, ...location }) => ({
        ...withVersion(location),
        onHand,
        reserved,
      }));
      return { items, nextCursor: null };
    },
  );
  app.post(
    '/admin/stock-locations',
    {
      schema: {
        operationId: 'createStockLocation',
        summary: 'Add a location',
        tags,
        body: NewLocationBody,
        response: { 201: LocationSchema },
      },
      config: { permission: 'stock:write', once: true },
    },
    async (request, reply) => {
      const location = await once({ db, config }, request, (tx) =>
        createLocation(tx, { ...request.body, ...contentOf(request.body) }, actorOf(request)),
      );
      return reply.code(201).send(location);
    },
  );
  app.patch(
    '/admin/stock-locations/:id',
    {
      schema: {
        operationId: 'updateStockLocation',
        summary: 'Rename a location, make it the default one, or open or close it',
        description:
          'Only an empty location can be closed (`stock.location_not_empty`), and never the default one. Orders that are ' +
          'cancelled put their goods back where they came from, or at the default location once that one is closed.',
        tags,
        params: ById,
        headers: IfMatch,
        body: LocationChangeBody,
        response: { 200: LocationSchema },
      },
      config: { permission: 'stock:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const { id } = request.params;
        await refuseIfChanged(request, () => locationForChange(tx, id));
        return updateLocation(tx, id, contentOf(request.body), actorOf(request));
      }),
  );
}
