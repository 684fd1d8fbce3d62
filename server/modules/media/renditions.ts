/**
 * Resized copies. WebP is made on first request and stored; AVIF, smaller but slow to make, is made in advance by a
 * job and served once it is there. Requests that come while a copy is being made wait for that one.
 */
import { LRUCache } from 'lru-cache';
import type { Db } from '#platform/db.ts';
import { encode, type Format } from './encode.ts';
import { unknownPicture } from './errors.ts';
import * as queries from './queries.ts';
import { SVG } from './svg.ts';

export const WIDTHS = [200, 400, 600, 800, 1200, 1600];
export type Rendition = { bytes: Buffer; contentType: string };

const MEMORY_BYTES = 32 * 1024 * 1024;
/** After this time a browser that accepts AVIF is checked for again: the job may have made it. */
const AVIF_RETRY_MS = 60_000;

export class Renditions {
  #db: Db;
  #cached = new LRUCache<string, Rendition>({
    maxSize: MEMORY_BYTES,
    maxEntrySize: MEMORY_BYTES / 8,
    sizeCalculation: ({ bytes }) => bytes.byteLength + 200,
  });
  #pending = new Map<string, Promise<Rendition>>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** `width` null: the original. Throws the 404 refusal for an unknown picture. */
  async find(id: string, width: number | null, readsAvif: boolean): Promise<Rendition> {
    const key = `${id} ${width} ${readsAvif}`;
    const cached = this.#cached.get(key);
    if (cached) return cached;
    const pending = this.#pending.get(key);
    if (pending !== undefined) return pending;
    const work = width === null ? this.#original(id) : this.#resized(id, width, readsAvif);
    this.#pending.set(key, work);
    try {
      const rendition = await work;
      const isSecondBest = readsAvif && rendition.contentType === 'image/webp';
      this.#cached.set(key, rendition, { ttl: isSecondBest ? AVIF_RETRY_MS : 0 });
      return rendition;
    } finally {
      this.#pending.delete(key);
    }
  }

  async #original(id: string): Promise<Rendition> {
    const original = await queries.readOriginal(this.#db, id);
    if (!original) throw unknownPicture();
    return original;
  }

  async #resized(id: string, width: number, readsAvif: boolean): Promise<Rendition> {
    const formats: Format[] = readsAvif ? ['avif', 'webp'] : ['webp'];
    const found = await queries.findRendition(this.#db, id, width, formats);
    if (!found) throw unknownPicture();
    // A drawing is sharp in every size.
    if (found.contentType === SVG) return this.#original(id);
    if (found.bytes) return { bytes: found.bytes, contentType: `image/${found.format}` };
    if (readsAvif) return this.find(id, width, false); // Shares one encode with browsers that only read WebP.
    return this.#make(id, Math.min(width, found.originalWidth));
  }

  async #make(id: string, width: number): Promise<Rendition> {
    const original = await this.#original(id);
    const bytes = await encode(original.bytes, { width, format: 'webp', urgent: true });
    await queries.saveRendition(this.#db, id, { width, format: 'webp', bytes });
    return { bytes, contentType: 'image/webp' };
  }
}

/** The job `media.make-renditions`: every size and format that is still missing, one after the other. */
export async function makeRenditions(db: Db, { mediaId }: { mediaId: string }): Promise<void> {
  const original = await queries.readOriginal(db, mediaId);
  if (!original || original.contentType === SVG) return; // Deleted meanwhile, or a drawing.
  const ready = await queries.listRenditions(db, mediaId);
  for (const width of widthsUpTo(original.width)) {
    for (const format of ['webp', 'avif'] as const) {
      if (ready.has(`${format} ${width}`)) continue;
      const bytes = await encode(original.bytes, { width, format, urgent: false });
      await queries.saveRendition(db, mediaId, { width, format, bytes });
    }
  }
}

/** A picture is never enlarged: instead of widths beyond its own it has one copy as wide as itself. */
export function widthsUpTo(originalWidth: number): number[] {
  return [...new Set(WIDTHS.map((width) => Math.min(width, originalWidth)))];
}
