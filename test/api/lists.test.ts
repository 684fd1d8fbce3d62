/** Every list of the API, page by page in every order: a cursor that was given is taken, nothing comes twice or is left out. */
import { describe, expect, test } from 'vitest';
import { createProduct } from '#modules/catalog/index.ts';
import { MAX_CURSOR } from '#platform/cursor.ts';
import { inTx } from '#platform/db.ts';
import { FINGERPRINT_LENGTH } from '#platform/list-cursors.ts';
import { changeAccount, owner, shopper, staffWho } from '#test/factories/accounts.ts';
import { coloured, seedCatalog, UNKNOWN_ID } from '#test/factories/catalog.ts';
import { goods, orderBecomes, payAt, placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { mainPart, type Operation, readOperations } from './operations.ts';

const shop = await openShop({ worker: true });
const { api, db } = shop;
const { token } = await owner(shop);

/** Texts that a cursor has to carry: as long as they may be, in scripts of many bytes, alike to the last letter. */
const NAMES = [
  '茶'.repeat(109),
  `${'茶'.repeat(299)}一`,
  `${'茶'.repeat(299)}二`,
  '\u{1f9e6}'.repeat(300),
  'İ'.repeat(300),
  '㏂'.repeat(300),
  '"\\'.repeat(150),
  '\u0001'.repeat(300),
  'Same',
  'Same',
  'same',
  'Ärmel',
  'armel',
];
await seedCatalog(shop);
for (const title of NAMES) {
  const input = { ...coloured(title, { Chalk: 100 }), status: 'active' as const };
  await inTx(db, (tx) => createProduct(tx, input, null));
}
const people = [await shopper(shop), await shopper(shop), await shopper(shop)];
const staff = await Promise.all(NAMES.slice(0, 5).map(() => staffWho(shop, ['orders:read'])));
for (const [i, { id }] of [...people, ...staff].entries()) {
  const name = (NAMES[i % NAMES.length] ?? '').slice(0, 100);
  await changeAccount(db, id, { name });
}
const { variantId } = await goods(shop);
for (const buyer of [{ token }, { token }, { token }, ...people, ...people.slice(1)]) {
  const order = await placedOrder(shop, [{ variantId }], { token: buyer.token });
  await payAt(order.pageUrl, 'approve');
  await orderBecomes(shop, order, 'paid');
}
await db.updateTable('payments').set({ attention: 'mismatch', attention_at: new Date() }).execute();

const paged = readOperations().filter(
  ({ method, parameters }) => method === 'GET' && parameters.some(({ name }) => name === 'cursor'),
);
/** Each order that the list knows, and both halves of what it may be narrowed to. */
function queriesOf({ parameters }: Operation): string[] {
  return parameters
    .filter(({ in: place }) => place === 'query')
    .flatMap(({ name, schema }) => {
      const { enum: values, type } = mainPart(schema);
      if (values) return values.map((value) => `${name}=${value}`);
      if (type === 'boolean') return [`${name}=true`, `${name}=false`];
      return name === 'search' ? ['search=a', 'search=mug'] : [];
    })
    .concat('')
    .filter((query) => !query.startsWith('locale='));
}
const lists = paged.flatMap((operation) =>
  queriesOf(operation).map((query): [string, Operation, string] => [
    `${operation.path}?${query}`,
    operation,
    query,
  ]),
);

async function page({ path }: Operation, query: string) {
  const address = `${path}?${query}`;
  const { status, body, text } = await api('GET', address, { token });
  return { status, body, text: `${address.slice(0, 200)}: ${text.slice(0, 200)}` };
}

test('the lists of the sweep have entries', () => {
  expect(lists.length).toBeGreaterThan(20);
});

test('date filters have the same names everywhere', () => {
  const names = paged.flatMap(({ path, parameters }) =>
    parameters
      .filter(({ schema, deprecated }) => mainPart(schema).format === 'date-time' && !deprecated)
      .map(({ name }) => [path, name]),
  );
  const odd = names.filter(([, name]) => !/^(createdFrom|createdBefore|updatedSince)$/.test(name!));
  expect(names.length).toBeGreaterThan(5);
  expect(odd).toEqual([]);
});

test.each(lists)('%s', async (_address, operation, query) => {
  const whole = await page(operation, `${query}&limit=100`);
  expect(whole.status, whole.text).toBe(200);
  const seen: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body, text } = await page(operation, `${query}&limit=2${more}`);
    expect(status, text).toBe(200);
    seen.push(...body.items);
    cursor = body.nextCursor;
    expect((cursor ?? '').length).toBeLessThanOrEqual(MAX_CURSOR);
    expect(seen.length).toBeLessThanOrEqual(whole.body.items.length);
  }
  expect(seen).toEqual(whole.body.items);
});

const BIG = Number.MAX_SAFE_INTEGER;
const FORGED = [
  [],
  ['x'],
  [null],
  [1e30],
  [-BIG],
  [BIG],
  [UNKNOWN_ID],
  ['a\0', UNKNOWN_ID],
  [BIG, UNKNOWN_ID],
  [-BIG, UNKNOWN_ID],
  ['x', UNKNOWN_ID],
  ['2026', 'x'],
  ...[
    'position',
    'newest',
    'price',
    '-price',
    'title',
    'relevance',
    'lastOrder',
    'spent EUR',
  ].flatMap((name) => [
    [name, BIG, UNKNOWN_ID],
    [name, -BIG, UNKNOWN_ID],
    [name, 'x', UNKNOWN_ID],
    [name, UNKNOWN_ID, UNKNOWN_ID],
  ]),
].map((values) => Buffer.from(JSON.stringify(values)).toString('base64url'));

/** What a cursor of exactly this list begins with; a list too short to have one is asked as it is. */
async function markOf(operation: Operation, query: string): Promise<string> {
  const { body } = await page(operation, `${query}&limit=1`);
  return (body.nextCursor ?? '').slice(0, FINGERPRINT_LENGTH);
}

describe('an invented cursor', () => {
  test.each(lists.filter(([, , query]) => /^(sort|attention)=|^$/.test(query)))(
    'is refused with 400 or works, never a server error: %s',
    async (_address, operation, query) => {
      const mark = await markOf(operation, query);
      const marked = FORGED.map((cursor) => mark + cursor);
      for (const cursor of [...FORGED, ...marked, 'zzz', '%20', 'a'.repeat(MAX_CURSOR + 1)]) {
        const { status, body, text } = await page(operation, `${query}&cursor=${cursor}`);
        expect([200, 400], text).toContain(status);
        if (status === 400) expect(body.errors[0].path, text).toBe('?cursor');
      }
    },
  );
});

/** What a list does by itself may be said as well: that is the same list. */
function plain({ path, parameters }: Operation, query: string): string {
  const [name, value] = query.split('=');
  const parameter = parameters.find((one) => one.name === name);
  const usual = (parameter && mainPart(parameter.schema).default) ?? 'EUR';
  return !value || value === String(usual) || name === 'facets' ? path : `${path}?${query}`;
}

describe('a cursor of another list', () => {
  test('is refused by every list, and so is one of the same list with other filters', async () => {
    const given: { list: string; cursor: string; address: string }[] = [];
    for (const [address, operation, query] of lists) {
      const { body } = await page(operation, `${query}&limit=1`);
      const list = plain(operation, query);
      if (body.nextCursor) given.push({ list, cursor: body.nextCursor, address });
    }
    expect(given.length).toBeGreaterThan(20);
    for (const { list, address } of given) {
      for (const { list: from, cursor } of given) {
        if (from === list) continue;
        const { status, body } = await api('GET', `${address}&cursor=${cursor}`, { token });
        expect(status, `${from} at ${list}`).toBe(400);
        expect(body.errors[0].path).toBe('?cursor');
      }
    }
  });

  test('of a list by what changed is refused with another `updatedSince` or filter', async () => {
    const since = (year: number) => `updatedSince=${year}-01-01T00:00:00Z`;
    for (const list of ['admin/products', 'admin/orders', 'admin/customers']) {
      const { body } = await api('GET', `${list}?limit=1&${since(2001)}`, { token });
      expect(body.nextCursor, list).toEqual(expect.any(String));
      const next = (query: string) =>
        api('GET', `${list}?${query}&cursor=${body.nextCursor}`, { token });
      expect((await next(`limit=5&${since(2001)}`)).status, list).toBe(200);
      for (const query of [since(2002), '', `${since(2001)}&externalId=x`]) {
        expect((await next(query)).status, `${list}?${query}`).toBe(400);
      }
    }
  });

  test('is refused to a HEAD as it is to a GET', async () => {
    const { body } = await api('GET', 'products?limit=1');
    const head = (query: string) => api('HEAD', `products?${query}&cursor=${body.nextCursor}`);
    expect((await head('limit=1')).status).toBe(200);
    expect((await head('sort=title')).status).toBe(400);
  });
});
