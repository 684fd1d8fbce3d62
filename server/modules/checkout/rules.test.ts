/** What the merchant asks for at the checkout, by the API of two processes, of which one has not heard of a change. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { checkout } from '#common/settings/checkout.ts';
import { valuesOf } from '#common/settings/fields.ts';
import { jobHandlers } from '#server/reactions.ts';
import { owner, shopper } from '#test/factories/accounts.ts';
import { ADDRESS, expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { testDatabase } from '#test/harness/database.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const database = await testDatabase();
const shop = await openShop({ database });
const deaf = await openShop({ database });
const { api, db, pool, platform } = shop;
const { variantId } = await goods(shop, { onHand: 100 });
const { token } = await owner(shop);
const INITIAL = valuesOf(checkout.fields);
const ask = (rules: object) =>
  expectOk(api('PUT', 'admin/settings/checkout', { token, body: { ...INITIAL, ...rules } }));
afterEach(() => ask({}));

const ready = (as?: string) => readyCart(shop, [{ variantId }], { token: as });
type Sent = { by?: Pick<typeof shop, 'api'>; as?: string; acceptedTerms?: string };
const order = (cart: string, { by = shop, as, acceptedTerms }: Sent = {}) =>
  by.api('POST', 'checkout', {
    cart,
    token: as,
    body: { paymentMethod: 'cash_on_delivery', acceptedTerms },
  });
const write = (cart: string, body: object, as?: string) =>
  api('PUT', 'cart/addresses', {
    cart,
    token: as,
    body: { email: 'guest@example.test', shipping: ADDRESS, ...body },
  });

/** Its answers from memory are those of before. */
beforeAll(async () => {
  expect((await deaf.api('GET', 'shop')).body.checkout).toEqual(INITIAL);
  deaf.platform.channel.removeAllListeners('notice');
});

test.each([
  ['an account', { account: 'required' }, 409, 'checkout.account_required', []],
  [
    'a phone',
    { phone: 'required' },
    409,
    'checkout.address_missing',
    ['/shipping/phone', '/billing/phone'],
  ],
  [
    'a company',
    { company: 'required' },
    409,
    'checkout.address_missing',
    ['/shipping/company', '/billing/company'],
  ],
])(
  'a cart that was ready before %s was asked for is refused with the field, in every process',
  async (_, rules, status, code, paths) => {
    const cart = await ready();
    await ask(rules);
    for (const by of [shop, deaf]) {
      const refused = await order(cart, { by });
      expect([refused.status, refused.body.code]).toEqual([status, code]);
      expect((refused.body.errors ?? []).map(({ path }: { path: string }) => path)).toEqual(paths);
    }
    // Nothing is lost: the same cart is ordered once it is no longer asked for.
    await ask({});
    await expectOk(order(cart));
  },
);

test('with an account, and with what is asked for in each address, it is ordered', async () => {
  await ask({ account: 'required', phone: 'required', company: 'required' });
  const { token: as } = await shopper(shop);
  const { body: started } = await expectOk(api('POST', 'carts', { token: as, body: {} }));
  const cart: string = started.token;
  const full = { ...ADDRESS, phone: '+49 30 1234', company: 'Example GmbH' };
  const half = await write(cart, { shipping: full, billing: { ...full, phone: '  ' } }, as);
  expect(half.body).toMatchObject({
    code: 'request.invalid',
    errors: [{ path: '/billing/phone', code: 'needed_by_shop' }],
  });
  const guest = await ready().catch((error: Error) => error.message);
  expect(guest).toContain('needed_by_shop');
  await expectOk(api('POST', 'cart/items', { cart, token: as, body: { variantId, quantity: 1 } }));
  await expectOk(write(cart, { shipping: full }, as));
  const { body } = await api('GET', 'cart/shipping-options', { cart, token: as });
  await expectOk(
    api('PUT', 'cart/shipping-option', {
      cart,
      token: as,
      body: { shippingOptionId: body.items[0].id },
    }),
  );
  expect((await expectOk(order(cart, { as }))).body.order.addresses.billing).toMatchObject({
    phone: '+49 30 1234',
    company: 'Example GmbH',
  });
});

test('what is not asked for is stored nowhere: not in the cart, the order, or the address book', async () => {
  const full = { ...ADDRESS, phone: '+49 30 1234', company: 'Example GmbH' };
  const before = await ready();
  await expectOk(write(before, { shipping: full }));
  await ask({ phone: 'off', company: 'off' });
  const { order: placed } = (await expectOk(order(before))).body;
  const { body: cart } = await expectOk(write(await ready(), { shipping: full }));
  const { token: as } = await shopper(shop);
  const { body: known } = await expectOk(
    api('POST', 'me/addresses', { token: as, body: { address: full } }),
  );
  for (const address of [placed.addresses.shipping, cart.addresses.billing, known.address]) {
    expect(Object.keys(address)).not.toEqual(expect.arrayContaining(['phone']));
    expect(Object.keys(address)).not.toEqual(expect.arrayContaining(['company']));
  }
});

test('terms are agreed to in the version that was shown, which stands on the order', async () => {
  await ask({ terms: 'ticked' });
  // Nothing is published, so there is nothing to agree to.
  const without = (await expectOk(order(await ready()))).body;
  expect(without.order.agreedTerms).toBeNull();
  const page = {
    title: 'Terms',
    text: 'First',
    policy: 'terms',
    publishAt: '2026-01-01T00:00:00Z',
  };
  const { body: terms } = await expectOk(api('POST', 'admin/pages', { token, body: page }));
  const version = async () => (await api('GET', 'policies')).body.items[0].updatedAt;
  const cart = await ready();
  const first = await version();
  for (const by of [shop, deaf]) {
    expect((await order(cart, { by })).body).toMatchObject({
      code: 'checkout.terms_not_accepted',
      errors: [{ path: '/acceptedTerms' }],
    });
  }
  await expectOk(api('PATCH', `admin/pages/${terms.id}`, { token, body: { text: 'Second' } }));
  const stale = await order(cart, { acceptedTerms: first });
  expect([stale.status, stale.body.code]).toEqual([409, 'checkout.terms_changed']);
  const acceptedTerms = await version();
  const { body } = await expectOk(order(cart, { acceptedTerms }));
  expect(body.order.agreedTerms).toEqual({ version: acceptedTerms, at: body.order.placedAt });
  const seen = await expectOk(api('GET', `admin/orders/${body.order.number}`, { token }));
  expect(seen.body.agreedTerms.version).toBe(acceptedTerms);
});

test('a note stands on the order and in its mails, without links, and is refused where none is taken', async () => {
  await api('PUT', 'admin/settings/notices', {
    token,
    body: { newOrders: ['packing@shop.example'], lowStock: [] },
  });
  const cart = await ready();
  const note = 'Behind the shed,\r\nplease <b>ring</b> twice';
  expect((await write(cart, { note })).body.errors).toMatchObject([
    { path: '/note', code: 'note_not_taken' },
  ]);
  await ask({ note: 'optional' });
  for (const [wrong, code] of [
    ['see https://evil.example/x', 'no_links'],
    ['one\n\ntwo evil.example/x', 'no_links'],
    ['x'.repeat(501), 'max_length'],
  ])
    expect((await write(cart, { note: wrong })).body.errors).toMatchObject([
      { path: '/note', code },
    ]);
  const { body: view } = await expectOk(write(cart, { note }));
  expect(view.shopperNote).toBe('Behind the shed,\nplease <b>ring</b> twice');
  // Written without one, it stays; and another note is another version of what is ordered.
  const { body: same } = await expectOk(write(cart, {}));
  expect(same.version).toBe(view.version);
  const { body: other } = await expectOk(write(cart, { note: 'Ring' }));
  expect(other.version).not.toBe(view.version);
  await expectOk(write(cart, { note }));
  await ask({});
  const refused = await order(cart, { by: deaf });
  expect(refused.body).toMatchObject({
    code: 'checkout.note_not_taken',
    errors: [{ path: '/note' }],
  });
  await ask({ note: 'optional' });
  const placed = (await expectOk(order(cart))).body.order;
  expect(placed.shopperNote).toBe(view.shopperNote);
  await runDueJobs(pool, jobHandlers(platform));
  const mails = await db
    .selectFrom('notifications')
    .select(['recipient', 'body_text', 'body_html'])
    .where('body_text', 'like', '%Behind the shed, please%')
    .execute();
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
    'guest@example.test',
    'packing@shop.example',
  ]);
  for (const { body_html } of mails) expect(body_html).toContain('&lt;b&gt;ring');
});
