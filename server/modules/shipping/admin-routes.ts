/** What each delivery option costs in each currency: the merchant's to say. */
import { type Static, Type } from 'typebox';
import { PriceSchema } from '#modules/settings/index.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { badField, notFound } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { refuseUnsold, type Sells } from '#platform/request-locale.ts';
import { Id, MAX_CURRENCIES, Named, Shape, WholeListOf } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, Version, withVersion } from '#platform/version.ts';
import { shippingPriceRoutes } from './price-routes.ts';
import * as queries from './queries.ts';

const tags = ['Settings'];
const Prices = Type.Array(PriceSchema, {
  maxItems: MAX_CURRENCIES,
  description: 'One per currency. In a currency without one the option is not offered',
});
const PricesBody = Shape({ prices: Prices }, { title: 'ShippingOptionPrices' });
const OptionSchema = Named('ShippingOptionForStaff', {
  id: Id,
  version: Version,
  name: Type.String(),
  active: Type.Boolean({ description: 'Whether it is offered at all' }),
  prices: Prices,
});

export function shippingAdminRoutes(app: App, platform: Platform): void {
  const { db, sells } = platform;
  shippingPriceRoutes(app, platform);
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
  app.put(
    '/admin/shipping-options/:id/prices',
    {
      schema: {
        operationId: 'setShippingOptionPrices',
        summary: 'Say what a delivery option costs',
        description:
          'The list replaces the one that stands; prices in currencies that the shop does not sell in stay as they are. ' +
          'Carts are priced anew at once, orders keep what was agreed.',
        tags,
        params: Shape({ id: Id }),
        headers: IfMatch,
        body: PricesBody,
        response: { 200: OptionSchema },
      },
      config: { permission: 'settings:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const option = await queries.lockOption(tx, request.params.id);
        if (!option) throw notFound('page');
        await refuseIfChanged(request, async () => withVersion(option));
        refuseBadPrices(sells, request.body, option);
        return withVersion(await setPrices(tx, option, request.body, actorOf(request)));
      }),
  );
}

type Prices = Static<typeof PricesBody>;

function refuseBadPrices(sells: Sells, { prices }: Prices, before: Prices): void {
  for (const [at, { currency }] of prices.entries()) {
    if (prices.findIndex((one) => one.currency === currency) < at)
      throw badField(`/prices/${at}/currency`, 'two_prices');
    const isKnown = before.prices.some((one) => one.currency === currency);
    if (!isKnown) refuseUnsold(sells, currency, `/prices/${at}/currency`);
  }
}

async function setPrices(
  tx: Tx,
  before: queries.PricedOption,
  { prices }: Prices,
  actor: Actor,
): Promise<queries.PricedOption> {
  const after = await queries.writePrices(tx, before.id, prices);
  await audit(tx, actor, {
    action: 'shipping_option.update',
    subjectType: 'shipping_option',
    subjectId: before.id,
    before: { prices: before.prices },
    after: { prices: after.prices },
  });
  return after;
}
