import { describe, expect, test } from 'vitest';
import { testApp } from './app.ts';
import { owner, shopper, staffWho } from './factories.ts';

const shop = await testApp();
const { api } = shop;

describe('the app that tests call', () => {
  test('is alive and ready', async () => {
    expect((await api('GET', '/ping')).text).toBe('pong');
    expect((await api('GET', '/readyz')).body.checks.notices).toBe('ok');
  });

  test('answers a problem with a code for what is not there', async () => {
    const { status, body, headers } = await api('GET', 'no-such-thing');
    expect(status).toBe(404);
    expect(body.code).toBe('not_found');
    expect(headers['content-type']).toContain('application/problem+json');
  });

  test('knows who calls by the token', async () => {
    const body = { onHand: 1 };
    const path = 'admin/stock/01890000-0000-7000-8000-000000000000';
    expect((await api('PUT', path, { body })).status).toBe(401);
    expect((await api('PUT', path, { body, token: (await shopper(shop)).token })).status).toBe(403);
    const { token } = await staffWho(shop, ['stock:write']);
    expect((await api('PUT', path, { body, token })).status).toBe(404);
    expect((await api('PUT', path, { body, token: (await owner(shop)).token })).status).toBe(404);
  });
});
