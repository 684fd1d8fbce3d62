/** What the shop sells in. Goods keep their prices in a currency that is given up, and are not sold in it. */
import { isCurrency } from '#common/money.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { emit } from '#platform/events.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import type { Sells } from '#platform/request-locale.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { CurrencyChangeSchema, CurrencySettingsSchema } from './schemas.ts';
import { lockSettings, readSettings, SETTINGS_TAG, writeSettings } from './settings.ts';

const tags = ['Settings'];

export function currencyRoutes(app: App, { db, memory, sells }: Platform): void {
  app.get(
    '/admin/settings/currencies',
    {
      schema: {
        operationId: 'getCurrencySettings',
        summary: 'Currencies the shop sells in',
        tags,
        response: { 200: CurrencySettingsSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => withVersion((await readSettings(db)).currencies),
  );
  app.put(
    '/admin/settings/currencies',
    {
      schema: {
        operationId: 'setCurrencySettings',
        summary: 'Say which currencies the shop sells in',
        description:
          'Products are for sale in a new currency once they, and an option of delivery, have a price in it. Prices in one ' +
          'that is given up stay, and count again when it comes back.',
        tags,
        headers: IfMatch,
        body: CurrencyChangeSchema,
        response: { 200: CurrencySettingsSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const after = await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () =>
          withVersion(await lockSettings(tx, 'currencies')),
        );
        return changeCurrencies(tx, request.body, actorOf(request));
      });
      memory.drop(SETTINGS_TAG);
      Object.assign(sells, after);
      return withVersion(after);
    },
  );
}

type Currencies = Pick<Sells, 'currency' | 'currencies'>;

async function changeCurrencies(
  tx: Tx,
  { currency, currencies }: Currencies,
  actor: Actor,
): Promise<Currencies> {
  for (const [at, code] of currencies.entries())
    if (!isCurrency(code)) throw badField(`/currencies/${at}`, 'not_a_currency');
  if (!currencies.includes(currency)) throw badField('/currency', 'not_among_currencies');
  const before = await lockSettings(tx, 'currencies');
  const after = { currency, currencies };
  await writeSettings(tx, 'currencies', after);
  await emit(tx, 'currencies.changed', {});
  await audit(tx, actor, {
    action: 'shop.update',
    subjectType: 'settings',
    subjectId: 'currencies',
    before,
    after,
  });
  return after;
}
