import { describe, expect, test } from 'vitest';
import { shopper } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;

const BERLIN = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};

async function book() {
  const { token, id } = await shopper(shop);
  const add = (city: string, rest: object = {}) =>
    api('POST', 'me/addresses', { token, body: { address: { ...BERLIN, city }, ...rest } });
  const change = (address: string, body: object) =>
    api('PATCH', `me/addresses/${address}`, { token, body });
  const remove = (address: string) => api('DELETE', `me/addresses/${address}`, { token });
  const items = async () => (await api('GET', 'me/addresses', { token })).body.items;
  /** City of the default for deliveries, then of the one for bills; each must be one. */
  async function defaults(): Promise<string[]> {
    const all: { address: { city: string } }[] = await items();
    return ['isDefaultShipping', 'isDefaultBilling'].map((use) =>
      all
        .filter((one) => one[use as keyof typeof one])
        .map(({ address }) => address.city)
        .join(),
    );
  }
  return { token, id, add, change, remove, items, defaults };
}

test('an address or name that another tab has changed meanwhile is not overwritten', async () => {
  const { token, add } = await book();
  const { body: me } = await api('GET', 'me', { token });
  const { body: home } = await add('Berlin');
  for (const [path, opened, change] of [
    ['me', me, (name: string) => ({ name })],
    [`me/addresses/${home.id}`, home, (city: string) => ({ address: { ...BERLIN, city } })],
  ] as const) {
    const headers = { 'if-match': `"${opened.version}"` };
    const save = (text: string) => api('PATCH', path, { token, headers, body: change(text) });
    expect((await save('Potsdam')).status).toBe(200);
    const { body } = await save('Hamburg');
    expect(body).toMatchObject({ status: 409, code: 'request.changed_meanwhile' });
    expect(JSON.stringify(body.errors)).toMatch(/Potsdam.*Hamburg/);
  }
});

describe('an address book', () => {
  test('stores an address as written, and makes the first one both defaults', async () => {
    const { add, items, defaults } = await book();
    expect(await items()).toEqual([]);
    const { status, body } = await add('Berlin');
    expect(status).toBe(201);
    expect(body.address).toEqual(BERLIN);
    await add('Hamburg');
    expect((await items()).map((one: typeof body) => one.address.city)).toEqual([
      'Berlin',
      'Hamburg',
    ]);
    expect(await defaults()).toEqual(['Berlin', 'Berlin']);
  });

  test('has one default for each use, however it was set', async () => {
    const { add, change, defaults } = await book();
    await add('Berlin');
    const { body: hamburg } = await add('Hamburg', { isDefaultShipping: true });
    expect(await defaults()).toEqual(['Hamburg', 'Berlin']);
    await change(hamburg.id, { isDefaultBilling: true });
    expect(await defaults()).toEqual(['Hamburg', 'Hamburg']);
  });

  test('makes the newest remaining address the default when the default is removed', async () => {
    const { add, remove, defaults } = await book();
    const { body: berlin } = await add('Berlin');
    await add('Hamburg', { isDefaultShipping: true });
    const { body: bremen } = await add('Bremen');
    await remove(berlin.id);
    expect(await defaults()).toEqual(['Hamburg', 'Bremen']);
    await remove(bremen.id);
    expect(await defaults()).toEqual(['Hamburg', 'Hamburg']);
  });

  test('may become empty, and its next address is both defaults again', async () => {
    const { add, remove, items, defaults } = await book();
    const { body: berlin } = await add('Berlin');
    expect((await remove(berlin.id)).status).toBe(204);
    expect(await items()).toEqual([]);
    expect((await remove(berlin.id)).status).toBe(404);
    await add('Bremen');
    expect(await defaults()).toEqual(['Bremen', 'Bremen']);
  });

  test('replaces an address as a whole: fields left out are removed', async () => {
    const { add, change } = await book();
    const { body: added } = await add('Berlin', { address: { ...BERLIN, line2: '3rd floor' } });
    const { body } = await change(added.id, { address: BERLIN });
    expect(body.address).toEqual(BERLIN);
    expect(body.isDefaultShipping).toBe(true);
  });

  test('keeps one default when many change it at the same moment', async () => {
    const { add, change, remove, items, defaults } = await book();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => add(`Town ${i}`, { isDefaultShipping: true })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const ids: string[] = answers.map(({ body }) => body.id);
    const done = await Promise.all([
      ...ids.slice(0, 4).map((id) => remove(id)),
      ...ids.slice(4).map((id) => change(id, { isDefaultShipping: true, isDefaultBilling: true })),
    ]);
    expect(done.filter(({ status }) => status >= 400)).toEqual([]);
    expect(await items()).toHaveLength(4);
    for (const cities of await defaults()) expect(cities).toMatch(/^Town \d$/);
  });

  test('holds fifty addresses, also when several are added at once', async () => {
    const { add, items } = await book();
    for (let i = 0; i < 48; i++) await add(`Town ${i}`);
    const last = await Promise.all(Array.from({ length: 5 }, (_, i) => add(`More ${i}`)));
    expect(last.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(last.find(({ status }) => status !== 201)?.body.code).toBe('account.address_book_full');
    expect(await items()).toHaveLength(50);
  });
});

describe('somebody else’s address', () => {
  test('cannot be read, changed or removed', async () => {
    const ada = await book();
    const eve = await book();
    const { body: hers } = await ada.add('Berlin');
    expect(await eve.items()).toEqual([]);
    expect((await eve.change(hers.id, { address: BERLIN })).status).toBe(404);
    expect((await eve.remove(hers.id)).status).toBe(404);
    expect(await ada.items()).toHaveLength(1);
  });

  test('is not shown without a sign-in', async () => {
    expect((await api('GET', 'me/addresses')).status).toBe(401);
  });
});

describe('an address is checked against its country', () => {
  const cases: [string, object, string[]][] = [
    ['a German one with four digits', { postalCode: '1011' }, ['/address/postalCode']],
    ['a German one without a postal code', { postalCode: '' }, ['/address/postalCode']],
    ['an American one without a state', { country: 'US' }, ['/address/region']],
    ['one with a field nobody knows', { planet: 'Mars' }, ['/address/planet']],
  ];
  test.each(cases)('%s is refused and named', async (_what, rest, paths) => {
    const { token, items } = await book();
    const address = { ...BERLIN, ...rest };
    const { status, body } = await api('POST', 'me/addresses', { token, body: { address } });
    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual(paths);
    expect(await items()).toEqual([]);
  });

  test('an address in Dubai needs no postal code, and answers an empty one', async () => {
    const { postalCode, ...rest } = BERLIN;
    const address = { ...rest, city: 'Dubai', region: 'Dubai', country: 'AE' };
    const { add } = await book();
    const { status, body } = await add('', { address });
    expect(status).toBe(201);
    expect(body.address).toEqual({ ...address, postalCode: '' });
    expect(postalCode).toBe('10115');
  });
});

describe('a profile', () => {
  test('changes its name or its language alone', async () => {
    const { token } = await shopper(shop);
    const { body } = await api('PATCH', 'me', { token, body: { name: 'Ada B. Example' } });
    expect(body).toMatchObject({ name: 'Ada B. Example', locale: 'en' });
    await api('PATCH', 'me', { token, body: { locale: 'ar-XB' } });
    const { body: me } = await api('GET', 'me', { token });
    expect(me).toMatchObject({ name: 'Ada B. Example', locale: 'ar-XB' });
    expect((await api('PATCH', 'me', { token, body: {} })).status).toBe(200);
  });

  test.each([{ name: ' ' }, { name: 'a\nb' }, { locale: 'xx' }, { email: 'new@example.test' }])(
    'refuses %o',
    async (body) => {
      const { token } = await shopper(shop);
      expect((await api('PATCH', 'me', { token, body })).status).toBe(400);
    },
  );
});
