/** The delivery options of all zones: made, changed, withdrawn, and what each costs in each currency. */
import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape, WholeListOf } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { daysRoutes } from './days-routes.ts';
import {
  changeOption,
  createOption,
  optionForChange,
  removeOption,
  withPrices,
} from './option-changes.ts';
import { shippingPriceRoutes } from './price-routes.ts';
import * as queries from './queries/options.ts';
import {
  NewOptionSchema,
  OptionChangeSchema,
  OptionPricesSchema,
  OptionSchema,
} from './schemas.ts';
import { zoneRoutes } from './zone-routes.ts';

const tags = ['Settings'];
const ById = Shape({ id: Id });
const ok = { 200: OptionSchema };

export function shippingAdminRoutes(app: App, platform: Platform): void {
  const { db, config, sells } = platform;
  zoneRoutes(app, platform);
  daysRoutes(app, platform);
  shippingPriceRoutes(app, platform);
  optionPricesRoute(app, platform);
  app.get(
    '/admin/shipping-options',
    {
      schema: {
        operationId: 'listShippingOptionsForStaff',
        summary: 'Delivery options with their prices in all currencies',
        tags,
        response: { 200: WholeListOf(OptionSchema) },
      },
      config: { permission: 'settings:read' },
    },
    async () => {
      const rows = await queries.allOptions(db);
      return { items: rows.map(withVersion), nextCursor: null };
    },
  );
  app.post(
    '/admin/shipping-options',
    {
      schema: {
        operationId: 'createShippingOption',
        summary: 'Add a delivery option to a zone',
        tags,
        body: NewOptionSchema,
        response: { 201: OptionSchema },
      },
      config: { permission: 'settings:write', once: true },
    },
    async (request, reply) => {
      const { zoneId, ...content } = request.body;
      const actor = actorOf(request);
      const option = await once({ db, config }, request, async (tx) =>
        withVersion(await createOption(tx, sells, { zoneId, content, actor })),
      );
      return reply.code(201).send(option);
    },
  );
  app.put(
    '/admin/shipping-options/:id',
    {
      schema: {
        operationId: 'setShippingOption',
        summary: 'Change a delivery option',
        description: 'Carts are priced anew at once, orders keep what was agreed.',
        tags,
        params: ById,
        headers: IfMatch,
        body: OptionChangeSchema,
        response: ok,
      },
      config: { permission: 'settings:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const { id } = request.params;
        await refuseIfChanged(request, async () => withVersion(await optionForChange(tx, id)));
        const change = { id, content: request.body, actor: actorOf(request) };
        return withVersion(await changeOption(tx, sells, change));
      }),
  );
  app.delete(
    '/admin/shipping-options/:id',
    {
      schema: {
        operationId: 'deleteShippingOption',
        summary: 'Withdraw a delivery option',
        description: 'Whoever had chosen it chooses another one; orders keep it.',
        tags,
        params: ById,
        response: { 204: Type.Null() },
      },
      config: { permission: 'settings:write' },
    },
    async (request, reply) => {
      await inTx(db, (tx) => removeOption(tx, request.params.id, actorOf(request)));
      return reply.code(204).send(null);
    },
  );
}

function optionPricesRoute(app: App, { db, sells }: Platform): void {
  app.put(
    '/admin/shipping-options/:id/prices',
    {
      schema: {
        operationId: 'setShippingOptionPrices',
        summary: 'Say what a delivery option costs',
        description:
          'The list replaces the one that stands; prices in currencies that the shop does not sell in stay as they are, and ' +
          'so do steps and what is free where they are left out. Carts are priced anew at once, orders keep what was agreed.',
        tags,
        params: ById,
        headers: IfMatch,
        body: OptionPricesSchema,
        response: ok,
      },
      config: { permission: 'settings:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const option = await optionForChange(tx, request.params.id);
        await refuseIfChanged(request, async () => withVersion(option));
        const { id, zoneId: _, ...content } = withPrices(option, request.body.prices);
        return withVersion(await changeOption(tx, sells, { id, content, actor: actorOf(request) }));
      }),
  );
}
