import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { nextNumber, owner, staffWho } from '#test/factories/accounts.ts';
import { storePageText } from '#test/factories/content.ts';
import { expectOk } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { MAX_MARKDOWN } from './markdown.ts';

const shop = await openShop();
const { api } = shop;
let token = '';
beforeAll(async () => {
  token = (await owner(shop)).token;
});
afterEach(() => setClock());

const PAST = '2026-01-01T00:00:00.000Z';
const call = (method: string, path: string, body?: object, headers = {}) =>
  api(method, path, { token, body, headers });
const create = async (path: 'pages' | 'posts', body: object = {}) =>
  (
    await expectOk(
      call('POST', `admin/${path}`, { title: `Written ${nextNumber()}`, text: 'Words', ...body }),
    )
  ).body;
const statusOf = async (path: string) => (await api('GET', path)).status;
const slugsIn = async (path: string) =>
  (await expectOk(api('GET', path))).body.items.map(({ slug }: { slug: string }) => slug);

describe('what is not published', () => {
  test('appears nowhere before its hour, and everywhere at once then, though answers are cached', async () => {
    const hour = after(now(), minutes(5));
    const publishAt = hour.toISOString();
    const page = await create('pages', { policy: 'terms', publishAt });
    const post = await create('posts', { publishAt });
    const own = [`pages/${page.slug}`, `journal/${post.slug}`];
    const lists = ['pages', 'policies', 'journal'];
    const look = async () => ({
      own: await Promise.all(own.map(statusOf)),
      listed: (await Promise.all(lists.map(slugsIn))).flat(),
    });
    const nothing = { own: [404, 404], listed: [] };
    expect(await look()).toEqual(nothing);
    setClock(after(hour, -1));
    expect(await look()).toEqual(nothing);
    setClock(hour);
    expect(await look()).toEqual({ own: [200, 200], listed: [page.slug, page.slug, post.slug] });
    const { body } = await expectOk(call('GET', `admin/pages/${page.id}`));
    expect(body).toMatchObject({ state: 'published', publishAt });
  });

  test('is read by staff who may, and by nobody else', async () => {
    const { id, html } = await create('pages', { text: '**Soon**' });
    expect(html).toBe('<p><strong>Soon</strong></p>');
    expect(await statusOf(`admin/pages/${id}`)).toBe(401);
    const packer = await staffWho(shop, ['orders:read']);
    expect((await api('GET', `admin/pages/${id}`, { token: packer.token })).status).toBe(403);
  });
});

describe('a text', () => {
  test('is cleaned when it is written, and once more when it is shown', async () => {
    const evil =
      'Hi <img src=x onerror=alert(1)><svg onload=alert(2)></svg><a href="javascript:alert(3)">you</a>';
    const { id, slug, text } = await create('pages', { text: evil, publishAt: PAST });
    expect(text).toBe('Hi you');
    await storePageText(shop.db, id, evil);
    const { body } = await expectOk(api('GET', `pages/${slug}?locale=en`));
    expect(body.html).toBe('<p>Hi <a>you</a></p>');
  });

  test('with a picture in it is refused, and none is lost', async () => {
    const text = '![Mug](data:image/png;base64,iVBORw0KGgo=)';
    const refused = await call('POST', 'admin/pages', { title: 'Mug', text });
    expect(refused.body).toMatchObject({
      status: 400,
      errors: [{ path: '/text', code: 'foreign_picture' }],
    });
  });

  test('of a megabyte is refused before it is read', async () => {
    const much = await call('POST', 'admin/pages', { title: 'A', text: 'a'.repeat(1_000_000) });
    expect(much.status).toBe(413);
    const tooLong = { title: 'A', text: 'a'.repeat(MAX_MARKDOWN + 1) };
    expect((await call('POST', 'admin/pages', tooLong)).body).toMatchObject({
      status: 400,
      errors: [{ path: '/text', code: 'max_length' }],
    });
  });

  test('tells what a draft leaves open', async () => {
    const { items } = (await expectOk(call('GET', 'admin/policies'))).body;
    const imprint = items.find(({ policy }: { policy: string }) => policy === 'imprint');
    const { id, gaps, gapCount } = await create('pages', {
      ...imprint,
      page: undefined,
      notes: undefined,
    });
    expect(gaps[0]).toBe('[Name of your company]');
    expect(gapCount).toBe(gaps.length);
    const change = { text: 'Mug Ltd, [a link](https://mug.example)' };
    const { body } = await expectOk(call('PATCH', `admin/pages/${id}`, change));
    expect(body.gaps).toEqual([]);
  });

  test('is changed from the version that was seen only', async () => {
    const { id, version } = await create('posts');
    const change = (title: string) =>
      call('PATCH', `admin/posts/${id}`, { title }, { 'if-match': `"${version}"` });
    await expectOk(change('First'));
    expect((await change('Second')).body).toMatchObject({
      code: 'request.changed_meanwhile',
      errors: [{ path: '/title', current: 'First' }],
    });
  });

  test('keeps what it was, and becomes that again but for its address', async () => {
    const { id } = await create('pages', { title: 'Before', text: 'Old words' });
    await expectOk(call('PATCH', `admin/pages/${id}`, { title: 'After', text: 'New words' }));
    await expectOk(call('PATCH', `admin/pages/${id}`, { title: 'After' }));
    const { items } = (await expectOk(call('GET', `admin/pages/${id}/revisions`))).body;
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['New words', 'Old words']);
    expect(items[0].savedByName).not.toBe('');
    const path = `admin/pages/${id}/revisions/${items[1].id}/restore`;
    const { body } = await expectOk(call('POST', path, {}));
    expect(body).toMatchObject({ title: 'Before', text: 'Old words' });
  });

  test('has an address, and is a policy, of its own', async () => {
    const { slug } = await create('pages', { policy: 'privacy' });
    const twice = await call('POST', 'admin/pages', { title: 'Other', slug });
    expect(twice.body).toMatchObject({ status: 409, code: 'content.slug_taken' });
    const same = await call('POST', 'admin/pages', { title: 'Other', policy: 'privacy' });
    expect(same.body).toMatchObject({ status: 409, code: 'content.policy_taken' });
    expect((await create('posts', { slug })).slug).toBe(slug);
  });
});

describe('posts', () => {
  test('are listed newest first, page after page', async () => {
    const made = [];
    for (const day of ['03', '01', '02'])
      made.push(
        await create('posts', { title: `Day ${day}`, publishAt: `2025-01-${day}T00:00:00Z` }),
      );
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await expectOk(
        api('GET', `journal?limit=1${cursor && `&cursor=${cursor}`}`),
      );
      seen.push(...body.items.map(({ title }: { title: string }) => title));
      cursor = body.nextCursor;
    }
    expect(seen.filter((title) => title.startsWith('Day'))).toEqual(['Day 03', 'Day 02', 'Day 01']);
  });
});

describe('redirects over the API', () => {
  test('are taken from a file row by row, and given back as one', async () => {
    const csv = 'from,to\n/imported,/products\n/,/products\n/loop,/loop\n';
    const { body } = await expectOk(call('POST', 'admin/redirects/import', { csv }));
    expect(body).toEqual({
      imported: 1,
      errors: [
        { row: 3, from: '/', field: 'from', code: 'home' },
        { row: 4, from: '/loop', field: 'to', code: 'redirect_circle' },
      ],
    });
    const file = await expectOk(call('GET', 'admin/redirects/export.csv'));
    expect(file.text).toContain('\r\n/imported,/products\r\n');
    expect((await api('GET', 'redirects?from=/imported?utm=1')).body).toEqual({ to: '/products' });
    expect(await statusOf('redirects?from=//evil.example')).toBe(404);
  });
});
