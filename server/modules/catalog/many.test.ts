import { expect, test } from 'vitest';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { token } = await owner(shop);
const setStatus = (ids: string[], status: string) =>
  shop.api('POST', 'admin/products/status', { token, body: { ids, status } });
const products = async (count: number) =>
  Promise.all(Array.from({ length: count }, () => goods(shop)));
const isListed = async (slug: string) => (await shop.api('GET', `products/${slug}`)).status === 200;

test('many products get one status at once, and the shop shows it', async () => {
  const some = await products(3);
  const ids = some.map(({ productId }) => productId);
  expect((await expectOk(setStatus(ids, 'archived'))).body).toEqual({ changed: 3 });
  expect(await Promise.all(some.map(({ slug }) => isListed(slug)))).toEqual([false, false, false]);
  expect((await expectOk(setStatus(ids.slice(1), 'active'))).body).toEqual({ changed: 2 });
  expect(await Promise.all(some.map(({ slug }) => isListed(slug)))).toEqual([false, true, true]);
});

test('products that have the status already are unchanged, and the audit log names the others', async () => {
  const [one, other] = (await products(2)).map(({ productId }) => productId);
  const ids = [one ?? '', other ?? ''];
  await expectOk(setStatus(ids.slice(0, 1), 'draft'));
  expect((await expectOk(setStatus([...ids, ...ids], 'draft'))).body).toEqual({ changed: 1 });
  const log = await expectOk(shop.api('GET', `admin/audit?subjectId=${other}`, { token }));
  expect(log.body.items[0]).toMatchObject({
    action: 'product.update',
    before: { status: 'active' },
    after: { status: 'draft' },
  });
  const first = await expectOk(shop.api('GET', `admin/audit?subjectId=${one}`, { token }));
  expect(
    first.body.items.filter(({ action }: { action: string }) => action === 'product.update'),
  ).toHaveLength(1);
});

test('one unknown product refuses the whole change', async () => {
  const [one] = await products(1);
  const ids = [one?.productId ?? '', crypto.randomUUID()];
  expect((await setStatus(ids, 'archived')).status).toBe(404);
  expect(await isListed(one?.slug ?? '')).toBe(true);
});

test('two changes of the same products take turns', async () => {
  const ids = (await products(6)).map(({ productId }) => productId);
  const answers = await Promise.all([
    setStatus(ids, 'draft'),
    setStatus([...ids].reverse(), 'archived'),
    setStatus(ids, 'unlisted'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test.each([
  ['none', [], 'draft'],
  ['too many', Array.from({ length: 101 }, () => crypto.randomUUID()), 'draft'],
  ['an unknown status', [crypto.randomUUID()], 'sold'],
])('%s is refused', async (_name, ids, status) => {
  expect((await setStatus(ids, status)).status).toBe(400);
});
