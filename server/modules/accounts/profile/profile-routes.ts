/** What people say about themselves. */
import { type Static, Type } from 'typebox';
import { PersonName, personOf } from '#modules/auth/index.ts';
import {
  lockProfile,
  profileVersion,
  UserSchema,
  viewMe,
  writeProfile,
} from '#modules/auth/sign-in/index.ts';
import { inTx, type Tx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { type Languages, refuseNotOffered } from '#platform/request-locale.ts';
import { Locale, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';

const ProfileChangeSchema = Shape({
  name: Type.Optional(PersonName),
  locale: Type.Optional(Locale),
});
export type ProfileChange = Static<typeof ProfileChangeSchema>;
const CHANGES = { name: 'profile-changes', points: 60, seconds: 60 };

export function profileRoutes(app: App, { db, config, languages }: Platform): void {
  app.patch(
    '/me',
    {
      schema: {
        operationId: 'changeMe',
        summary: 'Change your name, or the language of mails to you',
        tags: ['Accounts'],
        headers: IfMatch,
        body: ProfileChangeSchema,
        response: { 200: UserSchema },
      },
      config: { permission: 'account', limit: CHANGES },
    },
    async (request) => {
      const { accountId, sessionId } = personOf(request.caller);
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => {
          const profile = await lockProfile(tx, accountId);
          return profile && { ...profile, version: profileVersion(profile) };
        });
        await refuseOtherLanguages(tx, languages, { accountId, ...request.body });
        await writeProfile(tx, accountId, request.body);
      });
      return viewMe(db, config, sessionId);
    },
  );
}

/** Their own may be sent back although the shop has given it up since. */
async function refuseOtherLanguages(
  tx: Tx,
  languages: Languages,
  { accountId, locale }: ProfileChange & { accountId: string },
): Promise<void> {
  if (locale === undefined || languages.locales.includes(locale)) return;
  const before = await lockProfile(tx, accountId);
  if (before?.locale !== locale) refuseNotOffered(languages, locale, '/locale');
}
