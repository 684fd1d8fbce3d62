/** Reading and changing the groups of settings that are made from their fields: two operations for each. */
import {
  FORM_GROUP_NAMES,
  type FormGroupName,
  fieldsOf,
  type Settings,
  settingsFrom,
} from '#common/settings/registry.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { checkGroup } from './group-rules.ts';
import { answerSchema, changeSchema, operationOf, summaryOf } from './group-schemas.ts';
import { lockSettings, readSettings, SETTINGS_TAG, writeSettings } from './settings.ts';

export function groupRoutes(app: App, platform: Platform): void {
  for (const group of FORM_GROUP_NAMES) {
    readRoute(app, platform, group);
    changeRoute(app, platform, group);
  }
}

function readRoute(app: App, { db }: Platform, group: FormGroupName): void {
  app.get(
    `/admin/settings/${group}`,
    {
      schema: {
        operationId: operationOf('get', group),
        summary: summaryOf('get', group),
        tags: ['Settings'],
        response: { 200: answerSchema(group) },
      },
      config: { permission: 'settings:read' },
    },
    async () => withVersion((await readSettings(db))[group]),
  );
}

function changeRoute(app: App, { db, memory }: Platform, group: FormGroupName): void {
  app.put(
    `/admin/settings/${group}`,
    {
      schema: {
        operationId: operationOf('set', group),
        summary: summaryOf('set', group),
        tags: ['Settings'],
        headers: IfMatch,
        body: changeSchema(group),
        response: { 200: answerSchema(group) },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const after = await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => withVersion(await lockSettings(tx, group)));
        const sent = settingsFrom({ [group]: request.body })[group];
        return changeGroup(tx, actorOf(request), group, sent);
      });
      memory.drop(SETTINGS_TAG);
      return withVersion(after);
    },
  );
}

async function changeGroup<G extends FormGroupName>(
  tx: Tx,
  actor: Actor,
  group: G,
  after: Settings[G],
): Promise<Settings[G]> {
  checkGroup(group, fieldsOf(group), after);
  const before = await lockSettings(tx, group);
  await writeSettings(tx, group, after);
  await audit(tx, actor, {
    // Not `settings.update`, of which every owner is told by mail.
    action: 'shop.update',
    subjectType: 'settings',
    subjectId: group,
    before,
    after,
  });
  return after;
}
