import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openShop } from '#test/harness/shop.ts';

const { api } = await openShop();

describe("the API's documentation page", () => {
  test('loads nothing from other origins and runs no inline script', async () => {
    const { status, text, headers } = await api('GET', '/api/docs');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https:/);
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) =>
      String(address),
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).toMatch(/^\/(api\/|favicon)/);
      if (address.startsWith('/api/')) expect((await api('GET', address)).status).toBe(200);
    }
  });

  test('answers 404 for a file it does not have, however it is spelt', async () => {
    for (const file of ['nothing.js', '..%2f..%2fpackage.json', 'constructor', '__proto__']) {
      expect((await api('GET', `/api/docs/${file}`)).status).toBe(404);
    }
  });

  test('serves the description that the client was generated from', async () => {
    const { body, headers } = await api('GET', '/api/v1/openapi.json');
    expect(body).toEqual(JSON.parse(readFileSync('api/openapi.json', 'utf8')));
    expect(headers.etag).toBeTruthy();
    const again = await api('GET', '/api/v1/openapi.json', {
      headers: { 'if-none-match': headers.etag! },
    });
    expect(again.status).toBe(304);
  });
});
