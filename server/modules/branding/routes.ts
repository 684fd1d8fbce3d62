import type { Static } from 'typebox';
import { addSvg, findMedia, MAX_SVG_CHARACTERS } from '#modules/media/index.ts';
import {
  lockSettings,
  readSettings,
  SETTINGS_TAG,
  type Settings,
  writeSettings,
} from '#modules/settings/index.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { BrandingChangeSchema, BrandingSchema } from './schemas.ts';

type Branding = Settings['branding'];
type Change = Static<typeof BrandingChangeSchema>;
const tags = ['Settings'];
/** Two drawings of four bytes a letter at most. */
const MAX_BYTES = 2 * 4 * MAX_SVG_CHARACTERS;

export function brandingRoutes(app: App, { db, memory }: Platform): void {
  app.get(
    '/admin/settings/branding',
    {
      schema: {
        operationId: 'getBrandingSettings',
        summary: 'Settings: Logo and icon',
        tags,
        response: { 200: BrandingSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => withVersion((await readSettings(db)).branding),
  );
  app.patch(
    '/admin/settings/branding',
    {
      bodyLimit: MAX_BYTES,
      schema: {
        operationId: 'setBrandingSettings',
        summary: 'Change settings: Logo and icon',
        tags,
        headers: IfMatch,
        body: BrandingChangeSchema,
        response: { 200: BrandingSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const after = await inTx(db, async (tx) => {
        await refuseIfChanged(request, async () => withVersion(await lockSettings(tx, 'branding')));
        return changeBranding(tx, request.body, actorOf(request));
      });
      memory.drop(SETTINGS_TAG);
      return withVersion(after);
    },
  );
}

async function changeBranding(tx: Tx, change: Change, actor: Actor): Promise<Branding> {
  const before = await lockSettings(tx, 'branding');
  const logo = await markOf(tx, 'logo', change, before);
  const logoDark = await markOf(tx, 'logoDark', change, before);
  const icon = await markOf(tx, 'icon', change, before);
  const after = { logo, logoDark, icon };
  await writeSettings(tx, 'branding', after);
  await audit(tx, actor, {
    action: 'shop.update',
    subjectType: 'settings',
    subjectId: 'branding',
    before,
    after,
  });
  return after;
}

/** Icons are drawn in sizes, which a drawing of a stranger is never: they are pictures. */
async function markOf(tx: Tx, name: keyof Branding, change: Change, before: Branding) {
  const svg = name === 'icon' ? undefined : change[`${name}Svg`];
  if (svg !== undefined) return { ...sizedMark(await addSvg(tx, svg)), isDrawing: true };
  const mediaId = change[name];
  if (mediaId === undefined) return before[name];
  if (mediaId === null) return null;
  const found = await findMedia(tx, mediaId);
  if (!found || (name === 'icon' && found.isDrawing)) throw badField(`/${name}`, 'not_a_picture');
  return found.isDrawing ? { ...sizedMark(found), isDrawing: true } : sizedMark(found);
}

const sizedMark = ({
  id,
  url,
  width,
  height,
}: Record<'id' | 'url', string> & Record<'width' | 'height', number>) => ({
  mediaId: id,
  url,
  width,
  height,
});
