/** Square icons of the shop for tabs, home screens and manifests: from one picture, else its first letter on its accent. */
import { createRequire } from 'node:module';
import type { Reader } from '#platform/db.ts';
import { renderIcon, renderLetter, renderWithin } from './encode.ts';
import * as queries from './queries.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
);

type Letter = { letter: string; ground: string; ink: string };

/** PNG. A picture that is gone is answered by the letter. */
export async function iconOf(
  db: Reader,
  { mediaId, size, ...letter }: Letter & { mediaId: string | null; size: number },
): Promise<Buffer> {
  const picture = mediaId ? await queries.readOriginal(db, mediaId) : undefined;
  return picture
    ? renderIcon(picture.bytes, size)
    : renderLetter({ ...letter, size, fontFile: FONT });
}

/** A picture or drawing as PNG, whole and no larger than that; undefined where it is gone. */
export async function asPng(
  db: Reader,
  mediaId: string,
  within: { width: number; height: number },
): Promise<Buffer | undefined> {
  const picture = await queries.readOriginal(db, mediaId);
  return picture && renderWithin(picture.bytes, within);
}
