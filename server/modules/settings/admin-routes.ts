/** What the merchant decides about the shop as a whole. */
import { isTimeZone } from '#common/times.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { ShopChangeSchema, ShopSettingsSchema } from './schemas.ts';
import {
  lockSettings,
  readSettings,
  SETTINGS_TAG,
  type Settings,
  writeSettings,
} from './settings.ts';

const tags = ['Settings'];

export function settingsAdminRoutes(app: App, { db, memory }: Platform): void {
  app.get(
    '/admin/settings/shop',
    {
      schema: {
        operationId: 'getShopSettings',
        summary: 'Settings of the shop as a whole',
        tags,
        response: { 200: ShopSettingsSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => view((await readSettings(db)).shop),
  );
  app.put(
    '/admin/settings/shop',
    {
      schema: {
        operationId: 'setShopSettings',
        summary: 'Change settings of the shop as a whole',
        tags,
        headers: IfMatch,
        body: ShopChangeSchema,
        response: { 200: ShopSettingsSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const shop = await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => view(await lockSettings(tx, 'shop')));
        return changeShop(tx, request.body, actorOf(request));
      });
      memory.drop(SETTINGS_TAG);
      return view(shop);
    },
  );
}

const view = ({ timeZone }: Settings['shop']) => withVersion({ timeZone });

async function changeShop(
  tx: Tx,
  { timeZone }: { timeZone: string },
  actor: Actor,
): Promise<Settings['shop']> {
  if (!isTimeZone(timeZone)) {
    throw badField('/timeZone', 'not_a_time_zone');
  }
  const before = await lockSettings(tx, 'shop');
  const after = { ...before, timeZone };
  await writeSettings(tx, 'shop', after);
  await audit(tx, actor, {
    // Not `settings.update`, of which every owner is told by mail.
    action: 'shop.update',
    subjectType: 'settings',
    subjectId: 'shop',
    before: { timeZone: before.timeZone },
    after: { timeZone },
  });
  return after;
}
