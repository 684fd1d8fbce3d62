/**
 * Pages kept ready for everyone who is not signed in. Each holds gaps where a fresh nonce goes, both as it is and
 * compressed: the gaps of the compressed one are uncompressed blocks of the same length, so that an answer costs a
 * copy and a checksum instead of a compression.
 */
import { randomBytes } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ResponseCache, StoredPage } from '#platform/response-cache.ts';
import type { Visitor } from './visitor.ts';

/** 128 random bits, 22 characters. */
export const newNonce = () => randomBytes(16).toString('base64url');

/** Stands in pages for the nonce until they are sent. Nobody outside ever sees it. */
export const NONCE_GAP = newNonce();

export type NewPage = { html: string; contentType: string; tags: string[] };

export class PageStore {
  #cache: ResponseCache;

  constructor(cache: ResponseCache) {
    this.#cache = cache;
  }

  find(visitor: Visitor, url: string): StoredPage | undefined {
    return this.#cache.get(this.keyOf(visitor, url))?.page;
  }

  ticket(): number {
    return this.#cache.ticket();
  }

  /** Keeps the page unless what it was made from has changed meanwhile. */
  keep(visitor: Visitor, url: string, { html, contentType, tags }: NewPage, ticket: number): void {
    const page = storedPage(html, contentType);
    const key = this.keyOf(visitor, url);
    this.#cache.keep(key, { body: page.plain, page, contentType, tags }, ticket);
  }

  keyOf({ locale, currency, theme }: Visitor, url: string): string {
    return `page ${locale} ${currency} ${theme} ${url}`;
  }
}

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([3, 0]);
const CHECKSUM_BYTES = 8;

/** RFC 1951 section 3.2.4: an uncompressed block says its length, and the length inverted. */
function gapBlock(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(~length & 0xffff, 3);
  return Buffer.concat([head, Buffer.alloc(length)]);
}

function storedPage(html: string, contentType: string): StoredPage {
  const parts = html.split(NONCE_GAP);
  const plain: Buffer[] = [];
  const packed: Buffer[] = [GZIP_HEAD];
  const plainGaps: number[] = [];
  const packedGaps: number[] = [];
  let plainLength = 0;
  let packedLength = GZIP_HEAD.length;
  const add = (plainPart: Buffer, packedPart: Buffer) => {
    plain.push(plainPart);
    packed.push(packedPart);
    plainLength += plainPart.length;
    packedLength += packedPart.length;
  };
  parts.forEach((part, i) => {
    if (i > 0) {
      const gap = gapBlock(NONCE_GAP.length);
      plainGaps.push(plainLength);
      packedGaps.push(packedLength + gap.length - NONCE_GAP.length);
      add(Buffer.alloc(NONCE_GAP.length), gap);
    }
    const bytes = Buffer.from(part);
    // A sync flush ends each part at a whole byte, where the gap's block can follow.
    add(bytes, deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_SYNC_FLUSH }));
  });
  packed.push(LAST_BLOCK, Buffer.alloc(CHECKSUM_BYTES));
  return {
    contentType,
    plain: Buffer.concat(plain),
    plainGaps,
    packed: Buffer.concat(packed),
    packedGaps,
  };
}

/** The page's bytes with this nonce in its gaps. */
export function fillGaps(page: StoredPage, nonce: string, gzip: boolean): Buffer {
  const plain = filled(page.plain, page.plainGaps, nonce);
  if (!gzip) return plain;
  const packed = filled(page.packed, page.packedGaps, nonce);
  packed.writeUInt32LE(crc32(plain), packed.length - CHECKSUM_BYTES);
  packed.writeUInt32LE(plain.length, packed.length - CHECKSUM_BYTES / 2);
  return packed;
}

function filled(template: Buffer, gaps: number[], nonce: string): Buffer {
  const bytes = Buffer.allocUnsafe(template.length);
  template.copy(bytes);
  for (const at of gaps) bytes.write(nonce, at, 'latin1');
  return bytes;
}
