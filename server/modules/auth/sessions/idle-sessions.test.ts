import { afterEach, expect, test } from 'vitest';
import { days, hours, minutes, setClock } from '#platform/clock.ts';
import { owner, shopper } from '#test/factories/accounts.ts';
import { passTime } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const renew = (refreshToken: string) =>
  shop.api('POST', 'auth/refresh', { body: { refreshToken } });

afterEach(() => setClock());

test('a shopper signs in again after two idle weeks, and not when they return sooner', async () => {
  const away = await shopper(shop);
  let { refreshToken } = await shopper(shop);
  for (const _ of [1, 2]) {
    passTime(days(13));
    const answer = await renew(refreshToken);
    expect(answer.status).toBe(200);
    refreshToken = answer.body.refreshToken;
  }
  expect((await renew(away.refreshToken)).body.code).toBe('auth.session_over');
});

test('a staff session left overnight needs a new sign-in in the morning', async () => {
  const staying = await owner(shop);
  const left = await owner(shop);
  passTime(hours(12) - minutes(1));
  expect((await renew(staying.refreshToken)).status).toBe(200);
  passTime(minutes(2));
  expect((await renew(left.refreshToken)).status).toBe(401);
  // For good: nor does it come back when somebody turns the clock.
  setClock();
  expect((await renew(left.refreshToken)).status).toBe(401);
});

test('however often it is used, a session ends after thirty days', async () => {
  let { refreshToken } = await shopper(shop);
  for (const _ of [1, 2]) {
    passTime(days(13));
    refreshToken = (await renew(refreshToken)).body.refreshToken;
  }
  passTime(days(4) + minutes(1));
  expect((await renew(refreshToken)).status).toBe(401);
});
