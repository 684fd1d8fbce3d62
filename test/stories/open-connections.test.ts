import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, inject, test } from 'vitest';
import { startShop } from '#test/harness/running-shop.ts';

test('a shop closes though a browser holds connections without a request', async () => {
  const shop = await startShop(inject('postgresUrl'));
  const socket = connect(Number(new URL(shop.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  await shop.close();
  await closed;
  expect(socket.destroyed).toBe(true);
}, 30_000);
