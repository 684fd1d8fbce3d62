/** The look of a page: the shop's, or one that a member of staff looks at before it is saved. */
import hankenUrl from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2?url';
import newsreaderUrl from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url';
import sourceSansUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import sourceSerifUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import { coloursOf } from '#common/look/colours.ts';
import type { Look } from '#common/look/look.ts';
import { styleSheetOf } from '#common/look/style-sheet.ts';
import { valuesOf } from '#common/settings/fields.ts';
import { look } from '#common/settings/look.ts';
import { grants } from '../admin/layout/permissions.ts';
import type { CookieJar } from './cookies.server.ts';
import type { PageLook } from './root-data.ts';
import type { User } from './shapes.ts';

const FONTS: Record<Look['type'], string[]> = {
  editorial: [hankenUrl, newsreaderUrl],
  classic: [sourceSansUrl, sourceSerifUrl],
  plain: [hankenUrl],
  system: [],
};
/** Long enough to walk about the shop, and soon enough forgotten. */
const PREVIEW_SECONDS = 1800;
const NAMES = ['accent', 'palette', 'type', 'corners', 'pictureShape', 'pictureFit'] as const;
const SETS_LOOKS = 'settings:write';

type Visitor = { cookies: CookieJar; user: User | null };

export function pageLook(chosen: Look, visitor: Visitor): PageLook {
  const preview = previewedLook(visitor);
  const shown = preview ?? chosen;
  const colours = coloursOf(shown);
  return {
    style: styleSheetOf({ ...shown, colours }),
    fonts: FONTS[shown.type],
    paper: colours.paper,
    isPreview: preview !== null,
  };
}

/** Of guests it is not even asked for: their pages are shared. */
export function previewedLook({ cookies, user }: Visitor): Look | null {
  if (!user || !grants(user.permissions, SETS_LOOKS)) return null;
  const shown = cookies.get('lookPreview');
  if (!shown) return null;
  const [accent = '', ...choices] = shown.split('.');
  if (!/^[0-9a-f]{6}$/.test(accent)) return null;
  const given = [`#${accent}`, ...choices];
  return valuesOf(look.fields, Object.fromEntries(NAMES.map((name, i) => [name, given[i]])));
}

export function keepPreview(cookies: CookieJar, chosen: Look): void {
  const value = NAMES.map((name) => chosen[name]).join('.');
  cookies.set('lookPreview', value.replace('#', ''), { maxAgeSeconds: PREVIEW_SECONDS });
}
