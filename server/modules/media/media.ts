/** Pictures are stored in the database once per content: adding the same file again returns the existing one. */
import { createHash } from 'node:crypto';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emit, LOW_PRIORITY } from '#platform/events.ts';
import { type Picture, readPicture } from './encode.ts';
import * as queries from './queries.ts';
import { readSvg, SVG } from './svg.ts';

export type AddedMedia = { id: string; url: string; width: number; height: number };

/** Where a picture is served; clients add `?w=` with one of the widths. */
export const mediaUrl = (id: string) => `/media/${id}`;

const present = ({ id, width, height }: queries.MediaRow): AddedMedia => ({
  id,
  url: mediaUrl(id),
  width,
  height,
});
export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/**
 * Adds a picture, or finds the same one. It is read and, if need be, re-encoded first (up to a second): inside a
 * transaction that others wait for, use `receivePicture` instead.
 */
export async function addMedia(tx: Tx, bytes: Buffer): Promise<AddedMedia> {
  const hash = hashOf(bytes);
  const known = await queries.findByHash(tx, hash);
  return known ? present(known) : savePicture(tx, hash, await readPicture(bytes));
}

/** A drawing, cleaned. The same one twice is the same picture. */
export async function addSvg(tx: Tx, text: string): Promise<AddedMedia> {
  const picture = readSvg(text);
  const hash = hashOf(picture.bytes);
  const known = await queries.findByHash(tx, hash);
  return known ? present(known) : savePicture(tx, hash, picture);
}

/** What is stored under an id; undefined when there is nothing. */
export async function findMedia(db: Reader, id: string) {
  const found = await queries.findById(db, id);
  return found && { ...present(found), isDrawing: found.contentType === SVG };
}

type Receiving = {
  /** Records in the same transaction who added what. */
  note?: (tx: Tx, added: AddedMedia) => Promise<void>;
  /** Opens the transaction. */
  run?: (work: (tx: Tx) => Promise<AddedMedia>) => Promise<AddedMedia>;
};

/** The same with the heavy work done before the transaction is opened. */
export async function receivePicture(
  db: Db,
  bytes: Buffer,
  { note, run = (work) => inTx(db, work) }: Receiving = {},
): Promise<AddedMedia> {
  const hash = hashOf(bytes);
  const known = await queries.findByHash(db, hash);
  if (known) {
    const found = present(known);
    if (!note) return found;
    return run(async (tx) => {
      await note(tx, found);
      return found;
    });
  }
  const picture = await readPicture(bytes);
  return run(async (tx) => {
    const added = await savePicture(tx, hash, picture);
    await note?.(tx, added);
    return added;
  });
}

async function savePicture(tx: Tx, hash: Buffer, picture: Picture): Promise<AddedMedia> {
  const added = await queries.insertMedia(tx, hash, picture);
  if (added) {
    await emit(tx, 'media.added', { mediaId: added.id }, LOW_PRIORITY);
    return present(added);
  }
  const meanwhile = await queries.findByHash(tx, hash);
  if (!meanwhile) throw new Error('a picture vanished while it was being added');
  return present(meanwhile);
}
