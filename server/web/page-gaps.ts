/**
 * Compressed pages with gaps for a nonce. The gaps are uncompressed blocks of its length, and the checksum is
 * corrected by arithmetic, so that an answer costs one copy of a page. Stored only compressed: the few clients
 * without gzip wait while it is unpacked.
 */
import { constants, crc32, deflateRawSync, gunzipSync } from 'node:zlib';
import type { StoredPage } from '#platform/response-cache.ts';

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([3, 0]);
const CHECKSUM_BYTES = 8;

/** Cuts the page at each `gap`; whatever fills them later must have the same length. */
export function storedPage(html: string, gap: string, contentType: string): StoredPage {
  const plain = new Pieces();
  const packed = new Pieces();
  packed.add(GZIP_HEAD);
  html.split(gap).forEach((part, i) => {
    if (i > 0) {
      plain.addGap(gap.length);
      packed.add(rawBlockHead(gap.length));
      packed.addGap(gap.length);
    }
    const bytes = Buffer.from(part);
    plain.add(bytes);
    // A sync flush ends each part at a whole byte, where the gap's block can follow.
    packed.add(deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_SYNC_FLUSH }));
  });
  const empty = plain.joined();
  const end = Buffer.alloc(CHECKSUM_BYTES);
  end.writeUInt32LE(empty.length, CHECKSUM_BYTES / 2);
  packed.add(LAST_BLOCK);
  packed.add(end);
  return {
    contentType,
    packed: packed.joined(),
    packedGaps: packed.gaps,
    emptyCrc: crc32(empty),
    gapsShift: plain.gaps.reduce((sum, at) => sum ^ shiftBy(empty.length - at - gap.length), 0),
  };
}

/** The page's bytes with this in its gaps. */
export function fillGaps(page: StoredPage, filling: string, gzip: boolean): Buffer {
  const bytes = filled(page.packed, page.packedGaps, filling);
  const change = crc32(filling) ^ crc32(Buffer.alloc(filling.length));
  const checksum = page.emptyCrc ^ multiply(page.gapsShift, change);
  bytes.writeUInt32LE(checksum >>> 0, bytes.length - CHECKSUM_BYTES);
  return gzip ? bytes : gunzipSync(bytes);
}

function filled(template: Buffer, gaps: number[], filling: string): Buffer {
  const bytes = Buffer.allocUnsafe(template.length);
  template.copy(bytes);
  for (const at of gaps) bytes.write(filling, at, 'latin1');
  return bytes;
}

/** RFC 1951 section 3.2.4: an uncompressed block says its length, and the length inverted. */
function rawBlockHead(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(~length & 0xffff, 3);
  return head;
}

class Pieces {
  gaps: number[] = [];
  #pieces: Buffer[] = [];
  #length = 0;

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  addGap(length: number): void {
    this.gaps.push(this.#length);
    this.add(Buffer.alloc(length));
  }

  joined(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}

/*
 * A CRC-32 is the remainder of a polynomial over bits (RFC 1952 section 8). Changing some bytes changes it by the
 * remainder of the change alone, times x^8 for each byte that follows. Bits are reflected: the highest stands for 1.
 */
const CRC_POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;
const ONE_BYTE = 0x00800000;

function multiply(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ CRC_POLYNOMIAL : shifted >>> 1;
  }
  return product;
}

/** x to the power of 8 times `bytes`, by squaring. */
function shiftBy(bytes: number): number {
  let factor = ONE;
  let square = ONE_BYTE;
  for (let left = bytes; left > 0; left >>>= 1) {
    if (left & 1) factor = multiply(factor, square);
    square = multiply(square, square);
  }
  return factor;
}
