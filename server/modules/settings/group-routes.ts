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
import { checkGroup } from './group-checks.ts';
import { answerSchema, changeSchema, operationOf, summaryOf } from './group-schemas.ts';
import { lockSettings, readSettings, SETTINGS_TAG, writeSettings } from './settings.ts';

/** What a module checks and does before its group changes, with both values. */
export type GroupRule<G extends FormGroupName> = (
  tx: Tx,
  after: Settings[G],
  before: Settings[G],
) => Promise<void>;

/** Groups whose modules have a rule of theirs bring their routes themselves, by `ruledGroupRoutes`. */
const RULED: readonly FormGroupName[] = ['orders', 'mails'];

export function groupRoutes(app: App, platform: Platform): void {
  for (const group of FORM_GROUP_NAMES) {
    if (!RULED.includes(group)) ruledGroupRoutes(app, platform, group, async () => {});
  }
}

export function ruledGroupRoutes<G extends FormGroupName>(
  app: App,
  platform: Platform,
  group: G,
  rule: GroupRule<G>,
): void {
  readRoute(app, platform, group);
  changeRoute(app, platform, group, async (tx, actor, sent) => {
    const after = settingsFrom({ [group]: sent })[group];
    return changeGroup(tx, actor, { group, after, rule });
  });
}

type Change = (tx: Tx, actor: Actor, sent: unknown) => Promise<Settings[FormGroupName]>;

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

function changeRoute(
  app: App,
  { db, memory }: Platform,
  group: FormGroupName,
  change: Change,
): void {
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
        return change(tx, actorOf(request), request.body);
      });
      memory.drop(SETTINGS_TAG);
      return withVersion(after);
    },
  );
}

async function changeGroup<G extends FormGroupName>(
  tx: Tx,
  actor: Actor,
  { group, after, rule }: { group: G; after: Settings[G]; rule: GroupRule<G> },
): Promise<Settings[G]> {
  checkGroup(fieldsOf(group), after);
  const before = await lockSettings(tx, group);
  await rule(tx, after, before);
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
