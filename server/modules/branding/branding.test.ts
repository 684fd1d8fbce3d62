import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { newMedia } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, app } = shop;
const { token } = await owner(shop);

const change = (body: object) =>
  api('PATCH', 'admin/settings/branding', { token, body, headers: { 'if-match': '*' } });
const get = (url: string) => app.inject({ url });
const SVG = 'xmlns="http://www.w3.org/2000/svg"';

async function drawn(svg: string): Promise<string> {
  const { status, body } = await change({ logoSvg: svg });
  expect([status, body.code]).toEqual([200, undefined]);
  const { headers, payload } = await get(body.logo.url);
  expect(headers['content-type']).toContain('image/svg+xml');
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(await get(`${body.logo.url}?w=400`)).toMatchObject({ statusCode: 200, payload });
  return payload;
}

describe('a logo drawn in SVG', () => {
  test('is stored with its shapes, gradients and styles', async () => {
    const svg = `<?xml version="1.0"?><!-- made by hand --><svg ${SVG} viewBox="0 0 120 30"><style>.a{fill:#123456}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs><path class="a" d="M0 0h9" fill="url(#g)"></path></svg>`;
    expect(await drawn(svg)).toBe(svg.slice(svg.indexOf('<svg')));
    await expect
      .poll(async () => (await api('GET', 'shop')).body.logo)
      .toMatchObject({ width: 400, height: 100 });
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    ['a handler', '<path d="M0 0" onload="alert(1)"/>'],
    ['a handler in other letters', '<path d="M0 0" ONLOAD="alert(1)"/>'],
    ['a page within', '<foreignObject><iframe src="https://evil.example"/></foreignObject>'],
    ['a link that runs', '<a href="javascript:alert(1)"><text>x</text></a>'],
    ['a picture from elsewhere', '<image href="https://evil.example/a.png"/>'],
    ['a copy from elsewhere', '<use href="https://evil.example/a.svg#b"/>'],
    ['an animation of a link', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    [
      'a style that loads',
      '<style>@import "https://evil.example"; a{b:url(https://evil.example)}</style>',
    ],
    [
      'a style that ends itself',
      '<style>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>',
    ],
    ['an attribute that loads', '<path d="M0 0" style="fill:url(https://evil.example)"/>'],
  ])('loses %s', async (_what, bad) => {
    const clean = await drawn(`<svg ${SVG} viewBox="0 0 9 9">${bad}<path d="M1 1"/></svg>`);
    expect(clean).not.toMatch(/script|alert|evil|onload|foreign|href|animate|import/i);
    expect(clean).toContain('<path d="M1 1">');
  });

  test('on whose root a handler hangs keeps only the drawing', async () => {
    const clean = await drawn(
      `<svg ${SVG} viewBox="0 0 9 9" onload="alert(1)"><path d="M1 1"/></svg>`,
    );
    expect(clean).not.toContain('alert');
  });

  test.each([
    ['no drawing', '<html><body>hello</body></html>'],
    ['without a size', `<svg ${SVG}><path d="M0 0"/></svg>`],
    [
      'made of entities that grow',
      `<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "ha">]><svg ${SVG}>&a;</svg>`,
    ],
    ['empty', ''],
  ])('is refused when it is %s', async (_what, svg) => {
    const { status, body } = await change({ logoSvg: svg });
    expect([status, body.code]).toEqual([415, 'media.not_a_picture']);
  });

  test('is refused when it is too long, or no icon', async () => {
    expect((await change({ logoSvg: 'x'.repeat(200_001) })).status).toBe(400);
    const { body } = await change({ logoSvg: `<svg ${SVG} viewBox="0 0 7 7"></svg>` });
    const refused = await change({ icon: body.logo.mediaId });
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([400, '/icon']);
  });
});

test('mails get the logo as a PNG, and none where it is a drawing or not there', async () => {
  const { body } = await change({ logo: await newMedia(shop) });
  const answer = await get(`/logo/light.png?v=${body.logo.mediaId}`);
  expect(answer.headers['cache-control']).toContain('immutable');
  const { format, height } = await sharp(answer.rawPayload).metadata();
  expect([format, height]).toEqual(['png', 64]);
  expect((await get('/logo/dark.png')).statusCode).toBe(404);
  await change({ logoSvg: `<svg ${SVG} viewBox="0 0 120 30"><path d="M0 0h9v9z"/></svg>` });
  expect((await get('/logo/light.png')).statusCode).toBe(404);
});

describe('the icon', () => {
  const iconAt = async (size: number) => {
    const { icon } = (await api('GET', 'shop')).body;
    const answer = await get(`/icon/${size}.png?v=${icon}`);
    return { ...(await sharp(answer.rawPayload).metadata()), answer, icon };
  };

  test('is the first letter of the shop’s name on its accent, in every size', async () => {
    for (const size of [32, 180, 192, 512]) {
      const { width, height, format, answer } = await iconAt(size);
      expect([width, height, format]).toEqual([size, size, 'png']);
      expect(answer.headers['cache-control']).toContain('immutable');
      const { data } = await sharp(answer.rawPayload).raw().toBuffer({ resolveWithObject: true });
      expect([...data.subarray(0, 3)]).toEqual([0x2f, 0x4a, 0x3e]);
      expect(new Set(data).size).toBeGreaterThan(3);
    }
    expect((await get('/icon/64.png')).statusCode).toBe(400);
  });

  test('is the merchant’s picture once there is one, under a new address', async () => {
    const before = await iconAt(192);
    const mediaId = await newMedia(shop);
    expect((await change({ icon: mediaId })).status).toBe(200);
    await expect.poll(async () => (await iconAt(192)).icon).not.toBe(before.icon);
    const { answer } = await iconAt(192);
    expect(answer.rawPayload.equals(before.answer.rawPayload)).toBe(false);
    const manifest = (await get('/manifest.webmanifest')).json();
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
      '192x192',
      '512x512',
    ]);
    expect((await change({ icon: null })).body.icon).toBeNull();
  });
});

test('logo and icon are changed by permission, one at a time, and the log holds it', async () => {
  const reader = await staffWho(shop, ['settings:read']);
  const path = 'admin/settings/branding';
  const { body: before } = await api('GET', path, { token: reader.token });
  const refused = await api('PATCH', path, { token: reader.token, body: { icon: null } });
  expect(refused.status).toBe(403);
  const logo = await newMedia(shop);
  const { body: after } = await change({ logo });
  expect(after).toMatchObject({ logo: { mediaId: logo, width: 40, height: 30 }, icon: null });
  const headers = { 'if-match': `"${before.version}"` };
  const stale = await api('PATCH', path, { token, body: { logo: null }, headers });
  expect(stale.body.code).toBe('request.changed_meanwhile');
  const entries = await shop.db
    .selectFrom('audit_log')
    .select(['action'])
    .where('subject_id', '=', 'branding')
    .execute();
  expect(entries.length).toBeGreaterThan(2);
});
