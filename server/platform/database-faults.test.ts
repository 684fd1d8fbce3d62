/** What an operator reads when a database cannot be used: real refusals of a real server, each as one sentence. */
import { expect, test } from 'vitest';
import { testDatabase } from '#test/harness/database.ts';
import { asToolsReadIt, isUnverified } from './database-address.ts';
import { migrate } from './migrate.ts';
import { findConnection } from './pooler.ts';

const { url, pool } = await testDatabase();

function addressOf(changes: { user?: string; sslmode?: string; path?: string; host?: string }) {
  const address = new URL(url);
  if (changes.path) address.pathname = changes.path;
  for (const name of ['user', 'sslmode', 'host'] as const) {
    const value = changes[name];
    if (value) address.searchParams.set(name, value);
  }
  return address.href;
}

test('a database user without privileges is told what the owner has to grant', async () => {
  const user = `guest_${process.pid}`;
  await pool.query(`create role ${user} login`);
  try {
    await expect(migrate(addressOf({ user }))).rejects.toThrow(
      /^The user guest_\d+ may not .*; let its owner run: grant create on database test_\w+ to guest_\d+; grant usage, create on schema public/,
    );
  } finally {
    await pool.query(`drop role ${user}`);
  }
});

test.each([
  [{ user: 'nobody_here' }, /the server refuses the user/],
  [{ path: '/nothing' }, /the server has no database of that name/],
  [{ host: 'no-such-host.invalid' }, /no machine of that name is known/],
  [{ sslmode: 'require' }, /the server does not encrypt; write sslmode=disable/],
])('%j is refused in one sentence', async (changes, reason) => {
  const refused = await findConnection(addressOf(changes)).catch((error: Error) => error);
  expect(refused).toMatchObject({ name: 'StartError', message: expect.stringMatching(reason) });
});

test('the test server is reached directly, without a pooler', async () => {
  expect(await findConnection(url)).toBe('direct');
});

test.each([
  ['require', undefined, { uselibpqcompat: 'true' }, true],
  ['require', '/root.crt', { uselibpqcompat: 'true', sslrootcert: '/root.crt' }, false],
  ['verify-full', undefined, { uselibpqcompat: 'true' }, false],
  ['no-verify', undefined, { uselibpqcompat: null }, true],
  ['require', 'system', { sslmode: 'verify-full', sslrootcert: null }, false],
] as const)('sslmode=%s with the certificate %s is understood as providers mean it', (...row) => {
  const [mode, certificate, expected, unverified] = row;
  const read = asToolsReadIt(`postgresql://u:p@db.example/shop?sslmode=${mode}`, certificate);
  const { searchParams } = new URL(read);
  for (const [name, value] of Object.entries(expected)) expect(searchParams.get(name)).toBe(value);
  expect(isUnverified(read)).toBe(unverified);
});
