/**
 * Everything that decodes or encodes pictures. Encoding is the heaviest work the shop does, so each process has one
 * queue for it: two at a time, waiting visitors before background work, one thread each.
 */
import PQueue from 'p-queue';
import type sharp from 'sharp';
import type { Metadata } from 'sharp';
import { lazily } from '#platform/lazily.ts';
import { notAPicture, tooHeavy, tooManyPixels } from './errors.ts';

export type Format = 'webp' | 'avif';
export type Picture = { bytes: Buffer; contentType: string; width: number; height: number };

export const MAX_MEGABYTES = 15;
const MAX_MEGAPIXELS = 60;
/** Longest side of a stored original: sharp on a 2x screen, and a tenth of a camera's file. */
const MAX_SIDE = 2400;
const VISITOR = 1;
const BACKGROUND = 0;

const openSharp = lazily<typeof sharp>('sharp', (library) => {
  library.concurrency(1);
  library.cache(false); // Pictures are rarely decoded twice: cached responses make better use of the memory.
  // Only these four decoders ever see a stranger's bytes: no SVG, PDF, TIFF or GIF.
  library.block({ operation: ['VipsForeignLoad'] });
  library.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}`),
  });
});

const lane = new PQueue({ concurrency: 2 });
const backgroundLane = new PQueue({ concurrency: 1 });

/**
 * Reads an uploaded file as a picture to store: upright, at most 2400 px, without metadata (cameras write where a
 * photograph was taken). A file that needs none of this is stored unchanged, so nothing is lost.
 */
export async function readPicture(bytes: Buffer): Promise<Picture> {
  if (bytes.byteLength > MAX_MEGABYTES * 1024 * 1024) throw tooHeavy(MAX_MEGABYTES);
  const metadata = await readHead(bytes);
  const format = formatOf(metadata);
  if (metadata.width * metadata.height > MAX_MEGAPIXELS * 1_000_000)
    throw tooManyPixels(MAX_MEGAPIXELS);
  const clean =
    Math.max(metadata.width, metadata.height) <= MAX_SIDE &&
    (metadata.orientation ?? 1) === 1 &&
    (metadata.pages ?? 1) === 1 &&
    !(metadata.exif || metadata.xmp || metadata.iptc || metadata.icc);
  const work = clean ? decodeFully : (input: Buffer) => reencode(input, format);
  return lane.add(
    () =>
      work(bytes).then(
        (result) => ({ contentType: `image/${format}`, ...result }),
        (cause) => {
          // It began as a picture, but the rest is not one.
          throw Object.assign(notAPicture(), { cause });
        },
      ),
    { priority: VISITOR },
  );
}

async function readHead(bytes: Buffer): Promise<Metadata> {
  try {
    return await openSharp()(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw Object.assign(notAPicture(), { cause });
  }
}

function formatOf({ format, compression }: Metadata): keyof typeof KEEPING_QUALITY {
  if (format === 'jpeg' || format === 'png' || format === 'webp') return format;
  if (format === 'heif' && compression === 'av1') return 'avif';
  throw notAPicture();
}

const KEEPING_QUALITY = {
  jpeg: { quality: 90, mozjpeg: true },
  png: { compressionLevel: 9 },
  webp: { quality: 90 },
  avif: { quality: 75, effort: 2 },
};

type Pixels = Omit<Picture, 'contentType'>;

async function decodeFully(bytes: Buffer): Promise<Pixels> {
  const { info } = await openSharp()(bytes).raw().toBuffer({ resolveWithObject: true });
  return { bytes, width: info.width, height: info.height };
}

async function reencode(bytes: Buffer, format: keyof typeof KEEPING_QUALITY): Promise<Pixels> {
  const { data, info } = await openSharp()(bytes)
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColorspace('srgb')
    .toFormat(format, KEEPING_QUALITY[format])
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** One resized copy. `urgent`: a request waits for it; others are made one at a time, after the urgent ones. */
export function encode(
  bytes: Buffer,
  { width, format, urgent }: { width: number; format: Format; urgent: boolean },
): Promise<Buffer> {
  const work = () => {
    const picture = openSharp()(bytes).resize({ width, withoutEnlargement: true });
    const made =
      format === 'avif'
        ? picture.avif({ quality: 55, effort: 2 })
        : picture.webp({ quality: 80, effort: urgent ? 3 : 4 });
    return made.toBuffer();
  };
  if (urgent) return lane.add(work, { priority: VISITOR });
  return backgroundLane.add(() => lane.add(work, { priority: BACKGROUND }));
}

/** A square of a picture, as PNG. */
export const renderIcon = (bytes: Buffer, size: number): Promise<Buffer> =>
  lane.add(
    () => openSharp()(bytes).resize({ width: size, height: size, fit: 'cover' }).png().toBuffer(),
    { priority: VISITOR },
  );

/** Whole, no larger than that, as PNG: what every mail program can show. */
export const renderWithin = (
  bytes: Buffer,
  { width, height }: { width: number; height: number },
): Promise<Buffer> =>
  lane.add(() => openSharp()(bytes).resize({ width, height, fit: 'inside' }).png().toBuffer(), {
    priority: VISITOR,
  });

type Letter = { letter: string; ground: string; ink: string; size: number; fontFile: string };

/** A letter in the middle of a square, as PNG. */
export function renderLetter({ letter, ground, ink, size, fontFile }: Letter): Promise<Buffer> {
  const side = Math.round(size * 0.56);
  const safe = letter.replace(/[<>&]/g, '');
  return lane.add(
    async () => {
      const square = openSharp()({
        create: { width: size, height: size, channels: 3, background: ground },
      });
      if (!safe.trim()) return square.png().toBuffer();
      const text = {
        text: `<span foreground="${ink}">${safe}</span>`,
        font: 'Hanken Grotesk Variable bold',
        fontfile: fontFile,
        rgba: true,
        width: side,
        height: side,
      };
      const glyph = await openSharp()({ text }).png().toBuffer();
      return square
        .composite([{ input: glyph }])
        .png()
        .toBuffer();
    },
    { priority: VISITOR },
  );
}
