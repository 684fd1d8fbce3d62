import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { handlersOf } from '#platform/define-job.ts';
import { owner, shopper } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';
import { mediaJobs } from './jobs.ts';
import { widthsUpTo } from './renditions.ts';

const shop = await openShop();
const { token } = await owner(shop);

let shade = 0;
/** A picture unlike any other of this file. */
const picture = (width = 900, height = 700) =>
  sharp({
    create: { width, height, channels: 3, background: { r: ++shade, g: 90, b: 160 } },
  });

function upload(bytes: Buffer, { as = token, field = 'file' } = {}) {
  const boundary = randomBytes(12).toString('hex');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="x.bin"\r\n\r\n`;
  return shop.api('POST', 'admin/media', {
    token: as,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

function fetchPicture(path: string, headers: Record<string, string> = {}) {
  return shop.app.inject({ url: path, headers });
}

describe('adding a picture', () => {
  test('answers its URL and size', async () => {
    const { status, body } = await upload(await picture(300, 200).jpeg().toBuffer());
    expect(status).toBe(201);
    expect(body).toMatchObject({ url: `/media/${body.id}`, width: 300, height: 200 });
  });

  test('stores the same file once, however many upload it at once', async () => {
    const bytes = await picture().webp().toBuffer();
    const answers = await Promise.all([upload(bytes), upload(bytes), upload(bytes)]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('reads %s', async (format) => {
    const { status, body } = await upload(await picture(120, 80).toFormat(format).toBuffer());
    expect(status).toBe(201);
    const answer = await fetchPicture(body.url);
    expect(answer.headers['content-type']).toBe(`image/${format}`);
  });

  test('turns it upright, removes camera metadata, and limits it to 2400 px', async () => {
    const bytes = await picture(3000, 1500)
      .withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { body } = await upload(bytes);
    expect(body).toMatchObject({ width: 1200, height: 2400 });
    const stored = await sharp((await fetchPicture(body.url)).rawPayload).metadata();
    expect(stored.exif).toBeUndefined();
    expect(stored.orientation ?? 1).toBe(1);
  });

  test('stores a clean file byte for byte', async () => {
    const bytes = await picture(640, 480).webp().toBuffer();
    const { body } = await upload(bytes);
    expect((await fetchPicture(body.url)).rawPayload.equals(bytes)).toBe(true);
  });

  test.each([
    ['text', Buffer.from('not a picture')],
    ['nothing', Buffer.alloc(0)],
    [
      'SVG, which can carry scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
  ])('refuses %s', async (_what, bytes) => {
    const { status, body } = await upload(bytes);
    expect([status, body.code]).toEqual([415, 'media.not_a_picture']);
  });

  test('refuses a truncated file', async () => {
    const whole = await sharp(randomBytes(600 * 600 * 3), {
      raw: { width: 600, height: 600, channels: 3 },
    })
      .jpeg()
      .toBuffer();
    const { status, body } = await upload(whole.subarray(0, whole.length / 2));
    expect([status, body.code]).toEqual([415, 'media.not_a_picture']);
  });

  test('refuses too many bytes and too many pixels', async () => {
    const heavy = await upload(Buffer.alloc(15 * 1024 * 1024 + 1));
    expect([heavy.status, heavy.body.code]).toEqual([413, 'media.too_heavy']);
    const vast = await upload(await picture(12_000, 6_000).png().toBuffer());
    expect([vast.status, vast.body.code]).toEqual([413, 'media.too_many_pixels']);
  });

  test('refuses requests without a file or without the permission', async () => {
    const json = await shop.api('POST', 'admin/media', { token, body: { file: 'x' } });
    expect([json.status, json.body.code]).toEqual([400, 'media.no_file']);
    const bytes = await picture().png().toBuffer();
    expect((await upload(bytes, { as: (await shopper(shop)).token })).status).toBe(403);
    expect((await upload(bytes, { as: '' })).status).toBe(401);
  });

  test('is written to the audit log', async () => {
    const { body } = await upload(await picture().png().toBuffer());
    const rows = await shop.db
      .selectFrom('audit_log')
      .select(['action', 'actor_name'])
      .where('subject_id', '=', body.id)
      .execute();
    expect(rows).toEqual([{ action: 'media.add', actor_name: 'Test owner' }]);
  });
});

describe('serving a picture', () => {
  test('makes the requested size as WebP on the first request and stores it', async () => {
    const { body } = await upload(await picture(900, 600).jpeg().toBuffer());
    const answers = await Promise.all([1, 2, 3].map(() => fetchPicture(`${body.url}?w=400`)));
    for (const { headers, rawPayload } of answers) {
      expect(headers['content-type']).toBe('image/webp');
      expect((await sharp(rawPayload).metadata()).width).toBe(400);
    }
    const stored = await shop.db
      .selectFrom('media_renditions')
      .select(['width', 'format'])
      .where('media_id', '=', body.id)
      .execute();
    expect(stored).toEqual([{ width: 400, format: 'webp' }]);
  });

  test('never enlarges', async () => {
    const { body } = await upload(await picture(500, 300).jpeg().toBuffer());
    const { rawPayload } = await fetchPicture(`${body.url}?w=1600`);
    expect((await sharp(rawPayload).metadata()).width).toBe(500);
    expect(widthsUpTo(500)).toEqual([200, 400, 500]);
    expect(widthsUpTo(100)).toEqual([100]);
  });

  test('serves AVIF to browsers that accept it, once the job has made it', async () => {
    const { body } = await upload(await picture(450, 300).jpeg().toBuffer());
    const headers = { accept: 'image/avif,image/webp,*/*;q=0.8' };
    const work = handlersOf(mediaJobs(shop.db))['media.make-renditions'];
    await work({ mediaId: body.id });
    await work({ mediaId: body.id }); // A job may run twice.
    const first = await fetchPicture(`${body.url}?w=400`, headers);
    expect(first.headers['content-type']).toBe('image/avif');
    expect(first.headers.vary).toContain('Accept');
    const other = await fetchPicture(`${body.url}?w=400`, { accept: 'image/webp' });
    expect(other.headers['content-type']).toBe('image/webp');
    const refusing = await fetchPicture(`${body.url}?w=400`, { accept: 'image/avif;q=0, */*' });
    expect(refusing.headers['content-type']).toBe('image/webp');
  });

  test('serves WebP while AVIF is not made yet', async () => {
    const { body } = await upload(await picture().jpeg().toBuffer());
    const { headers } = await fetchPicture(`${body.url}?w=200`, { accept: 'image/avif' });
    expect(headers['content-type']).toBe('image/webp');
  });

  test('may be cached for good, and is not sent again to clients that have it', async () => {
    const { body } = await upload(await picture().jpeg().toBuffer());
    const { headers } = await fetchPicture(`${body.url}?w=200`);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const again = await fetchPicture(`${body.url}?w=200`, {
      'if-none-match': String(headers.etag),
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const otherSize = await fetchPicture(`${body.url}?w=400`, {
      'if-none-match': String(headers.etag),
    });
    expect(otherSize.statusCode).toBe(200);
  });

  test.each([
    ['/media/01890000-0000-7000-8000-000000000000', 404],
    ['/media/01890000-0000-7000-8000-000000000000?w=400', 404],
    ['/media/not-an-id', 400],
    ['/media/%00', 400],
    ['/media/01890000-0000-7000-8000-000000000000?w=401', 400],
    ['/media/01890000-0000-7000-8000-000000000000?w=-1', 400],
    ['/media/01890000-0000-7000-8000-000000000000?w=1e9', 400],
    ['/media/01890000-0000-7000-8000-000000000000?size=1', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await fetchPicture(path)).statusCode).toBe(status);
  });

  test('does nothing for a removed picture', async () => {
    const work = handlersOf(mediaJobs(shop.db))['media.make-renditions'];
    await expect(
      work({ mediaId: '01890000-0000-7000-8000-000000000000' }),
    ).resolves.toBeUndefined();
  });
});
