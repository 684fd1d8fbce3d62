/** What the shop can be read in. Who chose a language that is given up reads the default one. */
import { SHIPPED_LOCALES, type ShippedLocale } from '#common/locales.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { emit } from '#platform/events.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import type { Offered } from '#platform/request-locale.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { speak } from './follow.ts';
import { LanguageChangeSchema, LanguageSettingsSchema } from './schemas.ts';
import { lockSettings, readSettings, SETTINGS_TAG, writeSettings } from './settings.ts';

const tags = ['Settings'];

/** The version is of what the merchant chose, not of how far lists are written. */
const present = ({ locale, locales }: Offered) => ({
  ...withVersion({ locale, locales }),
  shipped: SHIPPED_LOCALES,
});

export function languageRoutes(app: App, platform: Platform): void {
  const { db, memory } = platform;
  app.get(
    '/admin/settings/languages',
    {
      schema: {
        operationId: 'getLanguageSettings',
        summary: 'Languages the shop can be read in',
        tags,
        response: { 200: LanguageSettingsSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => present((await readSettings(db)).languages),
  );
  app.put(
    '/admin/settings/languages',
    {
      schema: {
        operationId: 'setLanguageSettings',
        summary: 'Say which languages the shop can be read in',
        description:
          'Any of those that are `shipped`. Texts of products that are not translated are read as they were written. Who ' +
          'chose a language that is given up reads the shop, and gets mails, in the default one; an order keeps its language.',
        tags,
        headers: IfMatch,
        body: LanguageChangeSchema,
        response: { 200: LanguageSettingsSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const after = await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => present(await lockSettings(tx, 'languages')));
        return changeLanguages(tx, request.body, actorOf(request));
      });
      memory.drop(SETTINGS_TAG);
      speak(platform, after);
      return present(after);
    },
  );
}

type Chosen = { locale: ShippedLocale; locales: ShippedLocale[] };

async function changeLanguages(
  tx: Tx,
  { locale, locales }: Chosen,
  actor: Actor,
): Promise<Offered> {
  if (!locales.includes(locale)) throw badField('/locale', 'not_among_languages');
  const { listed, ...before } = await lockSettings(tx, 'languages');
  const after = { locale, locales };
  const languages = { ...after, listed: listed.filter((one) => locales.includes(one)) };
  await writeSettings(tx, 'languages', languages);
  await emit(tx, 'languages.changed', {});
  await audit(tx, actor, {
    action: 'shop.update',
    subjectType: 'settings',
    subjectId: 'languages',
    before,
    after,
  });
  return languages;
}
