import { lockSettings, readSettings, writeSettings } from '#modules/settings/index.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged, versionOf } from '#platform/version.ts';
import type { Config } from '#server/config.ts';
import { twoFactorFirst } from '../errors.ts';
import { AccessSchema, AccessSettingSchema } from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import { factorStatus, isRequiredOfStaff } from './factor-status.ts';

/** Whether staff need a second factor is the owner's decision. */
export function accessRoutes(app: App, { db, config }: Platform): void {
  const view = (staffTwoFactor: boolean | null) => ({
    staffTwoFactor,
    required: isRequiredOfStaff(config, staffTwoFactor),
    version: versionOf(staffTwoFactor),
  });

  app.get(
    '/admin/settings/access',
    {
      schema: {
        operationId: 'getAccessSettings',
        summary: 'Whether staff need a second factor',
        tags: ['Settings'],
        response: { 200: AccessSchema },
      },
      config: { permission: 'staff:read' },
    },
    async () => view((await readSettings(db)).access.staffTwoFactor),
  );

  app.put(
    '/admin/settings/access',
    {
      schema: {
        operationId: 'setAccessSettings',
        summary: 'Decide whether staff need a second factor',
        description: 'Refused with 409 when it would lock out whoever decides it.',
        tags: ['Settings'],
        headers: IfMatch,
        body: AccessSettingSchema,
        response: { 200: AccessSchema },
      },
      config: { permission: 'staff:write', confirmed: true },
    },
    async (request) => {
      const { sessionId } = personOf(request.caller);
      const { staffTwoFactor } = request.body;
      const act = { sessionId, staffTwoFactor, actor: actorOf(request) };
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () =>
          view((await lockSettings(tx, 'access')).staffTwoFactor),
        );
        await setStaffTwoFactor(tx, config, act);
      });
      return view(staffTwoFactor);
    },
  );
}

type Decision = { sessionId: string; staffTwoFactor: boolean | null; actor: Actor };

async function setStaffTwoFactor(
  tx: Tx,
  config: Config,
  { sessionId, staffTwoFactor, actor }: Decision,
): Promise<void> {
  const { shown } = await factorStatus(tx, config, sessionId);
  if (isRequiredOfStaff(config, staffTwoFactor) && !shown) throw twoFactorFirst();
  const before = await lockSettings(tx, 'access');
  await writeSettings(tx, 'access', { ...before, staffTwoFactor });
  await audit(tx, actor, {
    action: 'settings.update',
    sensitive: true,
    subjectType: 'settings',
    subjectId: 'access',
    before: { staffTwoFactor: before.staffTwoFactor },
    after: { staffTwoFactor },
  });
}
