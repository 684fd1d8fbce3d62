/** At the root of the shop: its icon in the sizes that browsers and phones ask for, and its manifest. */
import { Type } from 'typebox';
import { coloursOf } from '#common/look/colours.ts';
import { asPng, iconOf } from '#modules/media/index.ts';
import {
  iconVersion,
  letterOf,
  MAIL_LOGO,
  readSettings,
  rememberedSettings,
} from '#modules/settings/index.ts';
import { notFound } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape } from '#platform/schemas.ts';

const SIZES = ['32', '180', '192', '512'] as const;
const FOR_GOOD = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

export function brandingFiles(app: App, platform: Platform): void {
  iconRoute(app, platform);
  mailLogoRoute(app, platform);
  const config = { permission: 'public' } as const;
  app.get('/manifest.webmanifest', { schema: { hide: true }, config }, async (_request, reply) => {
    const settings = await rememberedSettings(platform);
    const { name } = settings.identity;
    const paper = coloursOf(settings.look).paper.light;
    const version = iconVersion(settings);
    reply.header('cache-control', AN_HOUR).type('application/manifest+json');
    return JSON.stringify({
      name,
      short_name: name,
      start_url: '/',
      display: 'browser',
      theme_color: paper,
      background_color: paper,
      icons: SIZES.slice(-2).map((size) => ({
        src: `/icon/${size}.png?v=${version}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    });
  });
}

function iconRoute(app: App, platform: Platform): void {
  /** By what they are made from; there is one icon at a time, so that four are all there are. */
  const made = new Map<string, Buffer>();
  app.get(
    '/icon/:file',
    {
      schema: {
        hide: true,
        params: Shape({ file: Type.String({ enum: SIZES.map((size) => `${size}.png`) }) }),
        querystring: Shape({ v: Type.Optional(Type.String({ maxLength: 20 })) }),
      },
      config: { permission: 'public' },
    },
    async (request, reply) => {
      const settings = await readSettings(platform.db);
      const version = iconVersion(settings);
      const { branding, identity, look } = settings;
      const size = Number.parseInt(request.params.file, 10);
      const key = `${size} ${version}`;
      const colours = coloursOf(look);
      const icon =
        made.get(key) ??
        (await iconOf(platform.db, {
          mediaId: branding.icon?.mediaId ?? null,
          size,
          letter: letterOf(identity),
          ground: colours.accent.light,
          ink: colours['on-accent'].light,
        }));
      if (made.size >= SIZES.length) made.clear();
      made.set(key, icon);
      const isThisOne = request.query.v === version;
      reply.header('cache-control', isThisOne ? FOR_GOOD : AN_HOUR).type('image/png');
      return icon;
    },
  );
}

/** The logo as mails show it: not every mail program knows WebP, and none is sure to draw SVG. Its address changes with it. */
function mailLogoRoute(app: App, platform: Platform): void {
  const made = new Map<string, Buffer>();
  app.get(
    '/logo/:file',
    {
      schema: {
        hide: true,
        params: Shape({ file: Type.String({ enum: ['light.png', 'dark.png'] }) }),
        querystring: Shape({ v: Type.Optional(Type.String({ maxLength: 40 })) }),
      },
      config: { permission: 'public' },
    },
    async (request, reply) => {
      const { branding } = await readSettings(platform.db);
      const isDark = request.params.file === 'dark.png';
      const mark = isDark ? branding.logoDark : branding.logo;
      const png =
        mark &&
        !mark.isDrawing &&
        (made.get(mark.mediaId) ?? (await asPng(platform.db, mark.mediaId, SHARP)));
      if (!mark || !png) throw notFound('page');
      if (made.size >= 2) made.clear();
      made.set(mark.mediaId, png);
      const isThisOne = request.query.v === mark.mediaId;
      reply.header('cache-control', isThisOne ? FOR_GOOD : AN_HOUR).type('image/png');
      return png;
    },
  );
}

/** Twice what is shown, for sharp screens. */
const SHARP = { width: 2 * MAIL_LOGO.width, height: 2 * MAIL_LOGO.height };
