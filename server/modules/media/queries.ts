import type { Reader, Tx } from '#platform/db.ts';
import type { Format, Picture } from './encode.ts';

export type MediaRow = { id: string; width: number; height: number };

export function findByHash(db: Reader, hash: Buffer): Promise<MediaRow | undefined> {
  return db
    .selectFrom('media')
    .select(['id', 'width', 'height'])
    .where('content_hash', '=', hash)
    .executeTakeFirst();
}

export function findById(db: Reader, id: string) {
  return db
    .selectFrom('media')
    .select(['id', 'width', 'height', 'content_type as contentType'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Returns nothing when the same file was added meanwhile. */
export function insertMedia(
  tx: Tx,
  hash: Buffer,
  { bytes, contentType, width, height }: Picture,
): Promise<MediaRow | undefined> {
  return tx
    .insertInto('media')
    .values({ content_hash: hash, content_type: contentType, bytes, width, height })
    .onConflict((conflict) => conflict.column('content_hash').doNothing())
    .returning(['id', 'width', 'height'])
    .executeTakeFirst();
}

export function readOriginal(db: Reader, id: string) {
  return db
    .selectFrom('media')
    .select(['content_type as contentType', 'bytes', 'width'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The first of `formats` that is ready at this width (or at the original's, if that is smaller). */
export function findRendition(db: Reader, id: string, width: number, formats: Format[]) {
  return db
    .selectFrom('media')
    .leftJoin('media_renditions as ready', (join) =>
      join
        .onRef('ready.media_id', '=', 'media.id')
        .on((on) =>
          on('ready.width', '=', on.fn<number>('least', [on.val(width), on.ref('media.width')])),
        )
        .on((on) => on('ready.format', '=', on.fn.any(on.val(formats)))),
    )
    .select([
      'media.width as originalWidth',
      'media.content_type as contentType',
      'ready.format',
      'ready.bytes',
    ])
    .where('media.id', '=', id)
    .orderBy('ready.format') // avif before webp
    .limit(1)
    .executeTakeFirst();
}

export async function saveRendition(
  db: Reader,
  id: string,
  rendition: { width: number; format: Format; bytes: Buffer },
): Promise<void> {
  await db
    .insertInto('media_renditions')
    .values({ media_id: id, ...rendition })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listRenditions(db: Reader, id: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('media_renditions')
    .select(['format', 'width'])
    .where('media_id', '=', id)
    .execute();
  return new Set(rows.map(({ format, width }) => `${format} ${width}`));
}

/** With all their sizes. */
export async function deleteMedia(tx: Tx, ids: string[]): Promise<void> {
  await tx
    .deleteFrom('media')
    .where('id', '=', (one) => one.fn.any(one.val(ids)))
    .execute();
}
