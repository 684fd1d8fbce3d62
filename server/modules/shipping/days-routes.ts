/** On which days parcels leave and arrive. */
import {
  lockSettings,
  readSettings,
  SETTINGS_TAG,
  writeSettings,
} from '#modules/settings/index.ts';
import { actorOf, audit } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { DaysChangeSchema, DaysSchema } from './schemas.ts';
import { DELIVERY_TAG, staleDelivery } from './zones.ts';

const tags = ['Settings'];

export function daysRoutes(app: App, { db, memory }: Platform): void {
  app.get(
    '/admin/settings/delivery',
    {
      schema: {
        operationId: 'getDeliveryDays',
        summary: 'Working days and days off',
        tags,
        response: { 200: DaysSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => withVersion((await readSettings(db)).delivery),
  );
  app.put(
    '/admin/settings/delivery',
    {
      schema: {
        operationId: 'setDeliveryDays',
        summary: 'Say on which days parcels leave and arrive',
        description: 'Dates that shoppers are told follow at once; those in orders stay.',
        tags,
        headers: IfMatch,
        body: DaysChangeSchema,
        response: { 200: DaysSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const after = await inTx(db, async (tx) => {
        const before = await lockSettings(tx, 'delivery');
        await refuseIfChanged(request, async () => withVersion(before));
        const { workingDays, daysOff } = request.body;
        const settings = { workingDays: workingDays.toSorted(), daysOff: daysOff.toSorted() };
        await writeSettings(tx, 'delivery', settings);
        const subject = { subjectType: 'settings', subjectId: 'delivery' } as const;
        await audit(tx, actorOf(request), {
          action: 'shop.update',
          ...subject,
          before,
          after: settings,
        });
        await staleDelivery(tx);
        return settings;
      });
      memory.drop(SETTINGS_TAG);
      memory.drop(DELIVERY_TAG);
      return withVersion(after);
    },
  );
}
