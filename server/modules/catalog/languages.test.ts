/** Languages come and go while the shop runs: nothing breaks for whoever chose one that is given up. */
import { expect, test } from 'vitest';
import { shopper } from '#test/factories/accounts.ts';
import { catalogStaff, translateProduct } from '#test/factories/catalog.ts';
import { checkOut, expectOk, goods, readyCart, runJob } from '#test/factories/orders.ts';
import { testDatabase } from '#test/harness/database.ts';
import { openShop } from '#test/harness/shop.ts';

const database = await testDatabase();
const shop = await openShop({ database, listens: true });
const other = await openShop({ database, listens: true });
const { api, db } = shop;
const { get, put } = await catalogStaff(shop);
const PATH = 'admin/settings/languages';
const ENGLISH = { locale: 'en', locales: ['en'] };
const BOTH = { locale: 'en', locales: ['en', 'en-US'] };

const offer = (body: object) => expectOk(put(PATH, body));
async function offerListed(body: object): Promise<void> {
  await offer(body);
  await runJob(shop, 'catalog.rewrite-lists');
}
const localesOf = async (one: Pick<typeof shop, 'api'>) =>
  (await one.api('GET', 'shop')).body.locales;

async function translated(): Promise<{ slug: string; productId: string; variantId: string }> {
  const made = await goods(shop);
  await translateProduct(shop, made.productId, { locale: 'en-US', title: 'Gray scarf' });
  return made;
}
const titleIn = async (one: Pick<typeof shop, 'api'>, slug: string, locale: string) =>
  (await expectOk(one.api('GET', `products/${slug}?locale=${locale}`))).body.title;

test.each([
  ['one that is not shipped', { locale: 'en', locales: ['en', 'xx'] }, '/locales/1'],
  ['the pseudo-language', { locale: 'en', locales: ['en', 'ar-XB'] }, '/locales/1'],
  ['none at all', { locale: 'en', locales: [] }, '/locales'],
  ['one twice', { locale: 'en', locales: ['en', 'en'] }, '/locales'],
  ['another default than those', { locale: 'en-US', locales: ['en'] }, '/locale'],
])('%s is refused', async (_name, body, path) => {
  const refused = await put(PATH, body);
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, path]);
  expect((await get(PATH)).body).toMatchObject({ ...ENGLISH, shipped: ['en', 'en-US'] });
});

test('a language is read at once, and its texts once lists are written in it', async () => {
  const { slug, productId } = await translated();
  const written = await titleIn(shop, slug, 'en');
  expect(await titleIn(shop, slug, 'en-US')).toBe(written);
  await offer(BOTH);
  // Until then nothing is missing: everything reads as it was written.
  expect(await titleIn(shop, slug, 'en-US')).toBe(written);
  const listed = async () => (await get(`${PATH}/readiness`)).body.items[1].listed;
  expect(await listed()).toBe(false);

  await runJob(shop, 'catalog.rewrite-lists');
  expect(await listed()).toBe(true);
  for (const one of [shop, other]) {
    await expect.poll(() => titleIn(one, slug, 'en-US')).toBe('Gray scarf');
    expect(await titleIn(one, slug, 'en')).toBe(written);
    const found = await one.api('GET', 'products?locale=en-US&search=scarves');
    expect(found.body.items).toMatchObject([{ slug, title: 'Gray scarf' }]);
  }

  await offerListed(ENGLISH);
  expect(await titleIn(shop, slug, 'en-US')).toBe(written);
  await runJob(shop, 'catalog.drop-given-up');
  const rows = db
    .selectFrom('product_listings')
    .select('locale')
    .distinct()
    .where('product_id', '=', productId);
  expect(await rows.execute()).toEqual([{ locale: 'en' }]);
});

test('the default is what whoever wishes for nothing reads, in every process', async () => {
  const { slug } = await translated();
  const plain = async (one: typeof shop) => (await one.api('GET', `products/${slug}`)).body.title;
  const written = await plain(shop);
  await offerListed({ locale: 'en-US', locales: ['en', 'en-US'] });
  for (const one of [shop, other]) {
    await expect.poll(() => plain(one)).toBe('Gray scarf');
    expect((await one.api('GET', 'shop')).body).toMatchObject({ locale: 'en-US' });
    expect(await titleIn(one, slug, 'en')).toBe(written);
  }
  // The original stays what is read where nothing is translated.
  const { slug: untranslated } = await goods(shop);
  expect((await shop.api('GET', `products/${untranslated}`)).body.title).toMatch(/^Thing/);
  await offerListed(ENGLISH);
  expect(await plain(shop)).toBe(written);
});

test('what was begun in a language that is given up goes on in the default one', async () => {
  const { slug, variantId } = await translated();
  const written = await titleIn(shop, slug, 'en');
  await offerListed(BOTH);
  await expect.poll(() => localesOf(other)).toContain('en-US');
  const inAmerican = { locale: 'en-US' };
  const [ordered, open] = [
    await readyCart(shop, [{ variantId }], inAmerican),
    await readyCart(shop, [{ variantId }], inAmerican),
  ];
  const shownBy = async (one: Pick<typeof shop, 'api'>) =>
    (await expectOk(one.api('GET', 'cart', { cart: open }))).body.items;
  expect(await shownBy(other)).toMatchObject([{ title: 'Gray scarf' }]);
  const { body: before } = await expectOk(checkOut(shop, ordered));
  const person = await shopper(shop);
  const change = (body: object) => api('PATCH', 'me', { token: person.token, body });
  await expectOk(change({ locale: 'en-US' }));

  other.platform.channel.removeAllListeners('notice');
  await offerListed(ENGLISH);

  expect(await titleIn(shop, slug, 'en-US')).toBe(written);
  // A process that has not heard of it answers as before, and lets nobody down.
  expect(other.platform.languages.locales).toContain('en-US');
  expect(await titleIn(other, slug, 'en-US')).toBe('Gray scarf');
  for (const one of [shop, other])
    expect(await shownBy(one)).toMatchObject([{ title: written, options: [] }]);
  const { body: after } = await expectOk(checkOut(other, open));
  // Their choice may be sent back with a new name; nobody chooses it anew.
  await expectOk(change({ name: 'Ada', locale: 'en-US' }));
  await expectOk(change({ locale: 'en' }));
  expect((await change({ locale: 'en-US' })).body).toMatchObject({
    status: 400,
    errors: [{ path: '/locale', code: 'one_of' }],
  });
  expect(await mailsTo(before.order.number, after.order.number)).toEqual(['en-US', 'en']);
});

/** In which languages the orders are written about. */
async function mailsTo(...numbers: string[]): Promise<(string | undefined)[]> {
  const languages = [];
  for (const number of numbers) {
    const order = db.selectFrom('orders').select('id').where('number', '=', Number(number));
    const { id: orderId } = await order.executeTakeFirstOrThrow();
    await runJob(shop, 'mail.order-confirmed', { orderId });
    const mail = db.selectFrom('notifications').select('locale').where('order_id', '=', orderId);
    languages.push((await mail.executeTakeFirst())?.locale);
  }
  return languages;
}

test('mails to whoever chose a language are in it while it is offered', async () => {
  await offer(BOTH);
  const person = await shopper(shop);
  const { token, id: accountId } = person;
  await expectOk(api('PATCH', 'me', { token, body: { locale: 'en-US' } }));
  const mailed = async (noticeId: string) => {
    await runJob(shop, 'mail.account-notice', { accountId, noticeId, what: 'password_changed' });
    const query = db.selectFrom('notifications').select('locale').orderBy('id', 'desc');
    return (await query.where('account_id', '=', accountId).executeTakeFirst())?.locale;
  };
  expect(await mailed('0190aaaa-0000-7000-8000-000000000001')).toBe('en-US');
  await offer(ENGLISH);
  expect(await mailed('0190aaaa-0000-7000-8000-000000000002')).toBe('en');
});

test('a product is written in another language, which shoppers of that language read at once', async () => {
  await offerListed(BOTH);
  const { slug, productId } = await goods(shop);
  const written = await titleIn(shop, slug, 'en');
  const path = `admin/products/${productId}/translations/en-US`;
  const { version } = (await expectOk(get(path))).body;
  const text = { title: ' Gray scarf ', description: 'Soft.<script>x</script>\n\nWarm' };
  const { body } = await expectOk(put(path, text));
  expect(body).toMatchObject({ title: 'Gray scarf' });
  expect(body.description).not.toContain('script');
  await expect.poll(() => titleIn(other, slug, 'en-US')).toBe('Gray scarf');
  expect(await titleIn(shop, slug, 'en')).toBe(written);

  const seen = { 'if-match': `"${version}"` };
  const stale = await put(path, { title: 'Grey scarf', description: '' }, seen);
  expect(stale.body).toMatchObject({ status: 409, code: 'request.changed_meanwhile' });
  const untitled = await put(path, { title: '', description: 'Soft' });
  expect(untitled.body.errors).toMatchObject([{ path: '/title', code: 'required' }]);
  const original = path.replace('en-US', 'en');
  expect((await put(original, text)).status).toBe(400);

  await expectOk(put(path, { title: '', description: '' }));
  await expect.poll(() => titleIn(shop, slug, 'en-US')).toBe(written);
  await offerListed(ENGLISH);
});
