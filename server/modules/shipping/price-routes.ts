/** What delivery costs in one currency, for all options at once: how the merchant begins to sell in it. */
import { type Static, Type } from 'typebox';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { refuseUnsold } from '#platform/request-locale.ts';
import {
  Currency,
  Id,
  MAX_AMOUNT,
  Named,
  Nullable,
  Shape,
  WholeListOf,
} from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, Version, withVersion } from '#platform/version.ts';
import * as queries from './queries/options.ts';
import { staleDelivery } from './zones.ts';

const Amount = Nullable(Type.Integer({ minimum: 0, maximum: MAX_AMOUNT }));
const Prices = Type.Array(Shape({ shippingOptionId: Id, amount: Amount }), {
  minItems: 1,
  maxItems: queries.MAX_OPTIONS,
  description: 'In minor units. Null: the option is not offered in this currency',
});
const PricesSchema = Named('ShippingPrices', {
  currency: Currency,
  version: Version,
  prices: Prices,
});
type Prices = Static<typeof Prices>;

const tags = ['Settings'];

export function shippingPriceRoutes(app: App, { db, sells }: Platform): void {
  app.get(
    '/admin/shipping-prices',
    {
      schema: {
        operationId: 'listShippingPrices',
        summary: 'What each delivery option costs, by currency of the shop',
        tags,
        response: { 200: WholeListOf(PricesSchema) },
      },
      config: { permission: 'settings:read' },
    },
    async () => {
      const options = await queries.allOptions(db);
      const items = sells.currencies.map((currency) => pricesIn(currency, options));
      return { items, nextCursor: null };
    },
  );
  app.put(
    '/admin/shipping-prices/:currency',
    {
      schema: {
        operationId: 'setShippingPrices',
        summary: 'Say what several delivery options cost in a currency',
        description:
          'All of them or none. Options that are not named keep their price. Carts are priced anew at once, orders keep what ' +
          'was agreed.',
        tags,
        params: Shape({ currency: Currency }),
        headers: IfMatch,
        body: Shape({ prices: Prices }, { title: 'ShippingPricesChange' }),
        response: { 200: PricesSchema },
      },
      config: { permission: 'settings:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const { currency } = request.params;
        refuseUnsold(sells, currency, '/currency');
        const before = await queries.lockOptions(tx);
        await refuseIfChanged(request, async () => pricesIn(currency, before));
        refuseBadOptions(request.body.prices, before);
        const after = await queries.writePricesIn(tx, currency, request.body.prices);
        await auditChanges(tx, actorOf(request), { before, after });
        await staleDelivery(tx);
        return pricesIn(currency, after);
      }),
  );
}

function pricesIn(currency: string, options: queries.PricedOption[]) {
  const prices = options.map(({ id, prices: all }) => ({
    shippingOptionId: id,
    amount: all.find((one) => one.currency === currency)?.amount ?? null,
  }));
  return { currency, ...withVersion({ prices }) };
}

function refuseBadOptions(prices: Prices, known: queries.PricedOption[]): void {
  for (const [at, { shippingOptionId }] of prices.entries()) {
    const path = `/prices/${at}/shippingOptionId`;
    if (!known.some(({ id }) => id === shippingOptionId))
      throw badField(path, 'unknown_delivery_option');
    if (prices.findIndex((one) => one.shippingOptionId === shippingOptionId) < at)
      throw badField(path, 'delivery_option_twice');
  }
}

type Change = { before: queries.PricedOption[]; after: queries.PricedOption[] };

async function auditChanges(tx: Tx, actor: Actor, { before, after }: Change): Promise<void> {
  for (const { id, prices } of after) {
    const former = before.find((option) => option.id === id)?.prices ?? [];
    if (JSON.stringify(former) === JSON.stringify(prices)) continue;
    await audit(tx, actor, {
      action: 'shipping_option.update',
      subjectType: 'shipping_option',
      subjectId: id,
      before: { prices: former },
      after: { prices },
    });
  }
}
