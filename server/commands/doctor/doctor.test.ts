import { describe, expect, test } from 'vitest';
import { fieldsOf, GROUP_NAMES } from '#common/settings/registry.ts';
import { DEFAULTS, writeSettings } from '#modules/settings/index.ts';
import { setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { loadConfig } from '#server/config.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import type { Check } from './check.ts';
import { examine } from './index.ts';
import { checkKeys } from './keys.ts';
import { checkSettings } from './settings.ts';

const SECRET_KEY = 'only-for-tests-0123456789-0123456789-0123456789';
const LIVE = {
  SHOP_MODE: 'live',
  PUBLIC_URL: 'https://shop.example',
  SECRET_KEY,
  TRUST_PROXY: '1',
};
const STRIPE = {
  STRIPE_SECRET_KEY: `sk_live_${'a'.repeat(24)}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${'b'.repeat(32)}`,
};
const PAYPAL = {
  PAYPAL_CLIENT_ID: 'A'.repeat(80),
  PAYPAL_CLIENT_SECRET: 'E'.repeat(80),
  PAYPAL_WEBHOOK_ID: '1AB23456CD789012E',
};
const RAZORPAY = {
  RAZORPAY_KEY_ID: `rzp_live_${'c'.repeat(14)}`,
  RAZORPAY_KEY_SECRET: 'd'.repeat(24),
  RAZORPAY_WEBHOOK_SECRET: 'a-long-secret-of-our-own',
};
const listed = (checks: Check[]) => checks.map(({ level, what }) => `${level} ${what}`).join('\n');

describe('keys of payment providers', () => {
  test('in their usual shape pass, and the webhook URL is shown', () => {
    const checks = checkKeys(loadConfig({ ...LIVE, ...STRIPE, ...PAYPAL, ...RAZORPAY }));
    expect(checks.map(({ level }) => level)).toEqual(['ok', 'ok', 'ok']);
    expect(listed(checks)).toContain('https://shop.example/webhooks/razorpay');
  });

  test.each([
    [{ ...STRIPE, STRIPE_SECRET_KEY: 'pk_live_aaaaaaaaaaaa' }, /fault STRIPE_SECRET_KEY does not/],
    [{ ...STRIPE, STRIPE_WEBHOOK_SECRET: 'we_123' }, /fault STRIPE_WEBHOOK_SECRET does not/],
    [{ ...STRIPE, STRIPE_PUBLISHABLE_KEY: 'pk_test_aaaaaaaaaaaa' }, /fault .* not of one kind/],
    [{ ...STRIPE, STRIPE_SECRET_KEY: 'sk_test_aaaaaaaaaaaa' }, /fault Stripe is set up for tests/],
    [{ ...PAYPAL, PAYPAL_WEBHOOK_ID: 'https://shop.example' }, /fault PAYPAL_WEBHOOK_ID does not/],
    [
      { ...PAYPAL, PAYPAL_API_URL: 'https://api-m.sandbox.paypal.com' },
      /fault PayPal is set up for tests/,
    ],
    [{ ...RAZORPAY, RAZORPAY_KEY_ID: 'live' }, /fault RAZORPAY_KEY_ID does not/],
    [{}, /note No payment provider is set up: the shop offers only what is paid later/],
  ])('%# that cannot work are reported', (keys, expected) => {
    expect(listed(checkKeys(loadConfig({ ...LIVE, ...keys })))).toMatch(expected);
  });

  test('are never printed', () => {
    const broken = { STRIPE_SECRET_KEY: 'hush-hush', STRIPE_WEBHOOK_SECRET: 'hush-hush' };
    expect(JSON.stringify(checkKeys(loadConfig({ ...LIVE, ...broken })))).not.toContain('hush');
  });
});

describe('a shop', async () => {
  const shop = await openShop();
  const settings = { DATABASE_URL: shop.config.databaseUrl ?? '', SHOP_MODE: 'demo', SECRET_KEY };
  const examined = async (changes: Record<string, string> = {}) =>
    listed(await examine(loadConfig({ ...settings, ...changes })));

  test('in order is reported so, with its payment methods', async () => {
    const words = await examined();
    expect(words).not.toMatch(/^fault/m);
    expect(words).toMatch(/ok Shoppers may pay by: test, cash_on_delivery/);
  });

  test('names each setting that a live shop still has as it came, and none that is set', async () => {
    const named = async (mode: 'demo' | 'live', smtpUrl?: string) =>
      listed(await checkSettings({ mode, smtpUrl, mailFrom: 'shop@gmail.com' }, shop.db))
        .split('\n')
        .filter(Boolean);
    expect(await named('demo')).toEqual([]);
    const words = (await named('live')).join('\n');
    expect(words).toMatch(/note Name of the shop: still "My shop", as it came/);
    const expected = GROUP_NAMES.flatMap((group) =>
      Object.values(fieldsOf(group)).filter((field) => field.expected),
    );
    expect(words.match(/Set it under Settings|as it came|not set/g)?.length).toBeGreaterThanOrEqual(
      expected.length,
    );
    await inTx(shop.db, (tx) =>
      writeSettings(tx, 'identity', {
        ...DEFAULTS.identity,
        name: 'Ember',
        legalName: 'Ember Ltd',
      }),
    );
    const after = (await named('live')).join('\n');
    expect(after).not.toMatch(/Name of the shop|Legal name/);
    expect(after).toMatch(/note Country: not set/);
    const unaligned = /note Mails from shop@gmail.com are refused or taken for spam/;
    expect((await named('live', 'smtp://mail.shop.example')).join('\n')).toMatch(unaligned);
    expect((await named('live', 'smtps://smtp.gmail.com')).join('\n')).not.toMatch(unaligned);
  });

  test('without a migration, connections or a database is told what to do', async () => {
    await shop.pool.query(`delete from schema_migrations where name like '0015%'`);
    expect(await examined()).toMatch(/fault The database lacks 1 migrations .* 0015_/);
    await shop.pool.query(
      `insert into schema_migrations (name, checksum) values ('0015_payment_providers.sql', '')`,
    );
    expect(await examined({ DATABASE_POOL: '500' })).toMatch(/fault The server allows \d+ conn/);
    const nowhere = { DATABASE_URL: 'postgresql://nobody:hush@127.0.0.1:1/nothing' };
    const words = await examined(nowhere);
    expect(words).toMatch(/fault The database nothing at 127.0.0.1:1 cannot be reached: nothing/);
    expect(words).not.toContain('hush');
  });

  test('whose database the start would refuse is told why', async () => {
    const address = (change: (url: URL) => void) => {
      const url = new URL(settings.DATABASE_URL);
      change(url);
      return url.href;
    };
    const readOnly = '-c default_transaction_read_only=on';
    expect(
      await examined({
        DATABASE_URL: address(({ searchParams }) => searchParams.set('options', readOnly)),
      }),
    ).toMatch(/fault The database test_\w+ takes no changes/);
    expect(
      await examined({
        DATABASE_DIRECT_URL: address((url) => Object.assign(url, { pathname: '/postgres' })),
      }),
    ).toMatch(/fault DATABASE_DIRECT_URL leads to another database/);
    expect(await examined({ DATABASE_DIRECT_URL: settings.DATABASE_URL })).not.toMatch(/^fault/m);
    const user = `reader_${process.pid}`;
    await shop.pool.query(`create role ${user} login in role pg_read_all_data`);
    try {
      const words = await examined({
        DATABASE_URL: address(({ searchParams }) => searchParams.set('user', user)),
      });
      expect(words).toMatch(/fault The user reader_\d+ may not make tables in the database test_/);
    } finally {
      await shop.pool.query(`drop role ${user}`);
    }
  }, 30_000);

  test('with a wrong clock, or without a worker, is told so', async () => {
    setClock(new Date(Date.now() - 2 * 3_600_000));
    expect(await examined()).toMatch(
      /fault The clock of this machine is 120 minutes behind the database's/,
    );
    setClock();
    await shop.pool.query(
      `select graphile_worker.add_job('nothing', '{}', run_at => now() - interval '20 minutes')`,
    );
    expect(await examined()).toMatch(/fault Jobs that have been due for more than ten minutes: 1/);
    await dropJobs(shop.pool);
  });

  test('that cannot tell its callers apart is told so until TRUST_PROXY is set', async () => {
    const calls = (headers: Record<string, string>, times = 1) =>
      Promise.all(Array.from({ length: times }, () => shop.app.inject({ url: '/ping', headers })));
    const live = { ...LIVE, TRUST_PROXY: 'off', HOST: '127.0.0.1' };
    expect(await examined(live)).toMatch(/note TRUST_PROXY is off, and the shop listens on 127/);
    for (const browser of ['a', 'b', 'c', 'd']) await calls({ 'user-agent': browser }, 250);
    expect(await examined()).toMatch(/ok Callers are told apart/);
    await calls({ 'user-agent': 'e' });
    await expect
      .poll(() => examined())
      .toMatch(/fault All callers of the last while share one address/);
    await calls({ 'x-forwarded-for': '203.0.113.7' });
    await expect
      .poll(() => examined())
      .toMatch(/fault Calls come through a proxy, and TRUST_PROXY is off/);
    expect(await examined({ TRUST_PROXY: '1' })).not.toMatch(/^fault/m);
  });

  test('where nobody can pay, or payments wait in the review queue, is told so', async () => {
    await shop.pool.query(
      `insert into payment_methods (method, enabled, position, updated_at)
       values ('test', false, 1, now()), ('cash_on_delivery', false, 2, now())`,
    );
    await shop.pool.query(
      `insert into payment_events (provider, event_id, type, payload, received_at)
       values ('test', 'e1', 'x', '{}', now() - interval '2 hours')`,
    );
    const words = await examined();
    expect(words).toMatch(/fault No payment method is offered/);
    expect(words).toMatch(/fault Events of payment providers .*: 1/);
  });

  test('that is live needs a mail server that accepts its sign-in', async () => {
    const live = { ...LIVE, SMTP_URL: '' };
    expect(await examined(live)).toMatch(/fault SMTP_URL is not set/);
    expect(await examined({ ...live, SMTP_URL: 'smtp://127.0.0.1:1' })).toMatch(
      /fault The mail server cannot be used: ESOCKET|ECONNECTION/,
    );
    const server = await testMailServer();
    const words = await examined({ ...live, SMTP_URL: server.url });
    expect(words).toMatch(/ok The mail server answers/);
    expect(words).toMatch(/note The mail server cannot write to addresses such as müller@/);
    server.extensions.push('SMTPUTF8');
    expect(await examined({ ...live, SMTP_URL: server.url })).toMatch(/ok .*every script/);
    expect(words).toMatch(/ok .*kept in your own PostgreSQL/);
  });
});
