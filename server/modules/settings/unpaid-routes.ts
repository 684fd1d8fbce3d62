/** How long an order that is to be paid on delivery may wait to be sent. It moves no money, so no owner is told by mail. */
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { UnpaidChangeSchema, UnpaidSettingsSchema } from './schemas.ts';
import { lockSettings, readSettings, type Settings, writeSettings } from './settings.ts';

const tags = ['Settings'];

export function unpaidRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/settings/unpaid',
    {
      schema: {
        operationId: 'getUnpaidSettings',
        summary: 'When orders to be paid on delivery end',
        tags,
        response: { 200: UnpaidSettingsSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => view((await readSettings(db)).unpaid),
  );
  app.put(
    '/admin/settings/unpaid',
    {
      schema: {
        operationId: 'setUnpaidSettings',
        summary: 'Say when orders to be paid on delivery end',
        description: 'Holds for orders that were placed before, too, from the next hour on.',
        tags,
        headers: IfMatch,
        body: UnpaidChangeSchema,
        response: { 200: UnpaidSettingsSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) =>
      inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => view(await lockSettings(tx, 'unpaid')));
        return view(await changeUnpaid(tx, request.body, actorOf(request)));
      }),
  );
}

const view = ({ endsAfterDays }: Settings['unpaid']) => withVersion({ endsAfterDays });

async function changeUnpaid(
  tx: Tx,
  { endsAfterDays }: Settings['unpaid'],
  actor: Actor,
): Promise<Settings['unpaid']> {
  const before = await lockSettings(tx, 'unpaid');
  const after = { ...before, endsAfterDays };
  await writeSettings(tx, 'unpaid', after);
  await audit(tx, actor, {
    action: 'shop.update',
    subjectType: 'settings',
    subjectId: 'unpaid',
    before: { endsAfterDays: before.endsAfterDays },
    after: { endsAfterDays },
  });
  return after;
}
