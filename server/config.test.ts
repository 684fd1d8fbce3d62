import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageOf } from '#common/narrow.ts';
import { ConfigError, loadConfig } from './config.ts';
import { settingNames } from './settings.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const live = {
  SHOP_MODE: 'live',
  PUBLIC_URL: 'https://shop.example',
  SECRET_KEY: secret,
  TRUST_PROXY: '1',
};

function faultOf(env: Record<string, string>, file = {}): string {
  try {
    loadConfig(env, file);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return messageOf(error);
  }
  return 'no fault';
}

test('a shop without any setting is a demo on this machine', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({
    mode: 'demo',
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    corsOrigins: [],
    secretKeys: [],
    mailFrom: 'shop@localhost',
    rateLimits: true,
    logLevel: 'warn',
    poolMax: 10,
  });
});

test('a database of one’s own is given more connections than one that shares the machine', () => {
  const own = { SHOP_MODE: 'demo', DATABASE_URL: 'postgres://shop@database.example/shop' };
  expect(loadConfig(own).poolMax).toBe(20);
  expect(loadConfig({ ...own, DATABASE_POOL: '200' }).poolMax).toBe(200);
  expect(loadConfig({ DATABASE_POOL: '40' }).poolMax).toBe(40);
});

test('the public URL follows the port unless it is set, and has no trailing slash', () => {
  expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(loadConfig({ PUBLIC_URL: 'https://shop.example/' }).publicUrl).toBe(
    'https://shop.example',
  );
});

test('the environment overrides the file, and an empty setting counts as unset', () => {
  expect(loadConfig({ PORT: '4000' }, { PORT: '5000' }).port).toBe(4000);
  expect(loadConfig({ PORT: '' }, { PORT: '5000' }).port).toBe(5000);
  expect(loadConfig({ PORT: '' }, { PORT: '' }).port).toBe(3000);
});

test('the keys of a payment provider must be complete, and its URL must be https', () => {
  expect(loadConfig({}).paymentKeys).toEqual({});
  const stripe = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old' };
  expect(loadConfig(stripe).paymentKeys.stripe).toMatchObject({
    secretKey: 'sk_test_1',
    webhookSecrets: ['whsec_new', 'whsec_old'],
    apiUrl: 'https://api.stripe.com',
  });
  expect(
    loadConfig({ ...stripe, STRIPE_API_URL: 'http://127.0.0.1:9/' }).paymentKeys,
  ).toMatchObject({ stripe: { apiUrl: 'http://127.0.0.1:9' } });
  expect(faultOf({ ...stripe, STRIPE_API_URL: 'http://stripe.example' })).toMatch(
    /^STRIPE_API_URL must begin with https/,
  );
  expect(
    loadConfig({ ...stripe, STRIPE_WEBHOOK_SECRET: 'whsec_new,' }).paymentKeys.stripe
      ?.webhookSecrets,
  ).toEqual(['whsec_new']);
  expect(faultOf({ STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: ' ,' })).toMatch(
    /^STRIPE_WEBHOOK_SECRET is missing/,
  );
  expect(faultOf({ STRIPE_SECRET_KEY: 'sk_test_1' })).toMatch(/^STRIPE_WEBHOOK_SECRET is missing/);
  expect(faultOf({ PAYPAL_CLIENT_ID: 'a', PAYPAL_CLIENT_SECRET: 'b' })).toMatch(
    /^PAYPAL_WEBHOOK_ID is missing/,
  );
  expect(faultOf({ RAZORPAY_KEY_ID: 'a' })).toMatch(/^RAZORPAY_KEY_SECRET is missing/);
});

describe('a demo with live settings', () => {
  const stripe = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
  const paypal = { PAYPAL_CLIENT_ID: 'a', PAYPAL_CLIENT_SECRET: 'b', PAYPAL_WEBHOOK_ID: 'c' };
  const razorpay = { RAZORPAY_KEY_SECRET: 'b', RAZORPAY_WEBHOOK_SECRET: 'c' };
  const takesMoney: [string, Record<string, string>][] = [
    ['STRIPE_SECRET_KEY', { ...stripe, STRIPE_SECRET_KEY: 'sk_live_1' }],
    ['STRIPE_SECRET_KEY', { ...stripe, STRIPE_SECRET_KEY: 'rk_live_1' }],
    ['STRIPE_PUBLISHABLE_KEY', { ...stripe, STRIPE_PUBLISHABLE_KEY: 'pk_live_1' }],
    ['PAYPAL_API_URL', paypal],
    ['PAYPAL_API_URL', { ...paypal, PAYPAL_API_URL: 'https://api.paypal.com' }],
    ['RAZORPAY_KEY_ID', { ...razorpay, RAZORPAY_KEY_ID: 'rzp_live_1' }],
  ];

  test.each(takesMoney)(
    'is refused with a live %s, whether SHOP_MODE is set or not',
    (name, keys) => {
      for (const SHOP_MODE of ['', 'demo']) {
        expect(faultOf({ SHOP_MODE, ...keys })).toMatch(
          new RegExp(`^${name} would take real money`),
        );
      }
      expect(faultOf({ ...live, TRUST_PROXY: 'off', ...keys })).toBe('no fault');
    },
  );

  test('is refused when it is public and sends mails, unless SHOP_MODE says demo', () => {
    const smtp = { SMTP_URL: 'smtp://mail.example:587' };
    for (const PUBLIC_URL of ['https://shop.example', 'http://shop.example', 'http://10.0.0.5']) {
      expect(faultOf({ PUBLIC_URL, ...smtp })).toMatch(/say SHOP_MODE=live .* or SHOP_MODE=demo/);
      expect(faultOf({ PUBLIC_URL, ...smtp, SHOP_MODE: 'demo' })).toBe('no fault');
      expect(faultOf({ PUBLIC_URL })).toBe('no fault');
      expect(faultOf({ PUBLIC_URL, SMTP_URL: 'smtp://localhost:1025' })).toBe('no fault');
    }
    expect(faultOf(smtp)).toBe('no fault');
  });

  test('accepts test keys', () => {
    const sandbox = { PAYPAL_API_URL: 'https://api-m.sandbox.paypal.com' };
    const keys = { ...stripe, ...paypal, ...sandbox, ...razorpay, RAZORPAY_KEY_ID: 'rzp_test_1' };
    expect(faultOf(keys)).toBe('no fault');
  });
});

test('keys of an OAuth provider come in pairs', () => {
  expect(loadConfig({}).identityKeys).toEqual({});
  const pair = { GOOGLE_CLIENT_ID: 'shop-1', GOOGLE_CLIENT_SECRET: 'hush' };
  expect(loadConfig(pair).identityKeys).toEqual({
    google: { clientId: 'shop-1', clientSecret: 'hush' },
  });
  expect(faultOf({ FACEBOOK_APP_ID: '1' })).toMatch(/^FACEBOOK_APP_SECRET is missing/);
  expect(faultOf({ GOOGLE_CLIENT_SECRET: 'hush' })).toMatch(/^GOOGLE_CLIENT_ID is missing/);
});

test('a DATABASE_URL makes the shop live unless SHOP_MODE says demo', () => {
  const DATABASE_URL = 'postgresql://me:word@db.example/shop';
  expect(faultOf({ DATABASE_URL })).toMatch(
    /this is a live shop, which needs PUBLIC_URL, SECRET_KEY, and TRUST_PROXY: /,
  );
  expect(loadConfig({ DATABASE_URL, SHOP_MODE: 'demo' })).toMatchObject({
    mode: 'demo',
    databaseUrl: DATABASE_URL,
  });
  expect(loadConfig({ ...live, DATABASE_URL })).toMatchObject({ mode: 'live', logLevel: 'info' });
});

test('lists are split at commas, and secrets keep their order: the first signs', () => {
  const second = `${secret}-2`;
  const config = loadConfig({
    SECRET_KEY: `${secret}, ${second}`,
    CORS_ORIGINS: 'https://a.example,https://b.example:8443',
  });
  expect(config.secretKeys).toEqual([secret, second]);
  expect(config.corsOrigins).toEqual(['https://a.example', 'https://b.example:8443']);
});

test.each([
  ['off', false],
  ['0', false],
  ['1', 1],
  ['true', 1],
  ['10.0.0.0/8, loopback', ['10.0.0.0/8', 'loopback']],
  ['::1', ['::1']],
])('TRUST_PROXY=%s is accepted', (text, value) => {
  expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(value);
});

describe('a malformed setting is refused with one sentence', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535, not "abc".'],
    [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535, not "0".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535, not "70000".'],
    [{ SHOP_MODE: 'prod' }, 'SHOP_MODE must be demo or live, not "prod".'],
    [
      { PUBLIC_URL: 'shop.example' },
      'PUBLIC_URL must be like https://shop.example, without a path, not "shop.example".',
    ],
    [
      { PUBLIC_URL: 'https://a.example/b' },
      'PUBLIC_URL must be like https://shop.example, without a path, not "https://a.example/b".',
    ],
    [
      { CORS_ORIGINS: '*' },
      'CORS_ORIGINS must be like https://shop.example, without a path, not "*".',
    ],
    [
      { DATABASE_URL: 'mysql://x:word@y/z', SHOP_MODE: 'demo' },
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
    ],
    [
      { SMTP_URL: 'mail.example' },
      'SMTP_URL must be an address that begins with smtp:// or smtps://.',
    ],
    [{ API_URL: 'ftp://x' }, 'API_URL must be an address that begins with http:// or https://.'],
    [
      { MAIL_FROM: 'nobody' },
      'MAIL_FROM must be like shop@shop.example or Shop <shop@shop.example>, not "nobody".',
    ],
    [
      { TRUST_PROXY: 'all' },
      'TRUST_PROXY must be off, the number of proxies before the shop (1), or their addresses such as 10.0.0.0/8, not "all".',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL must be fatal or error or warn or info or debug or trace or silent, not "loud".',
    ],
    [{ DATABASE_POOL: '1' }, 'DATABASE_POOL must be a whole number from 2 to 40, not "1".'],
    [
      { SECRET_KEY: 'short' },
      'SECRET_KEY must have at least 32 characters (make one with: openssl rand -base64 33).',
    ],
  ])('%o', (env, sentence) => {
    expect(faultOf(env as Record<string, string>)).toBe(sentence);
  });
});

test('a live shop needs TRUST_PROXY, if only to say that there is no proxy', () => {
  const { TRUST_PROXY: _, ...unsaid } = live;
  expect(faultOf(unsaid)).toMatch(/^A live shop needs TRUST_PROXY: .*\n.*write off where callers/);
  expect(loadConfig({ ...live, TRUST_PROXY: 'off' }).trustProxy).toBe(false);
  expect(loadConfig({ ...live, TRUST_PROXY: '2' }).trustProxy).toBe(2);
});

test('a live shop needs https, and limits its callers', () => {
  expect(faultOf({ ...live, PUBLIC_URL: 'http://shop.example' })).toMatch(
    /^PUBLIC_URL must begin with https/,
  );
  expect(faultOf({ ...live, RATE_LIMITS: 'off' })).toMatch(
    /^RATE_LIMITS=off is for a demo shop only/,
  );
  expect(loadConfig({ RATE_LIMITS: 'off' }).rateLimits).toBe(false);
});

test('several faults are reported at once, a line each', () => {
  expect(faultOf({ PORT: 'x', SHOP_MODE: 'y' }).split('\n')).toHaveLength(2);
});

test('an unknown name in the file is refused, and the likely one is named', () => {
  expect(faultOf({}, { PROT: '1' })).toBe(
    'The file .env sets PROT, which is not a setting of Mercat (PORT may be meant).',
  );
  expect(faultOf({}, { COLOUR: 'red' })).toBe(
    'The file .env sets COLOUR, which is not a setting of Mercat; .env.example lists them all.',
  );
});

test('in the environment only a misspelt name is refused', () => {
  expect(faultOf({ SHOP_MODEE: 'live' })).toMatch(/SHOP_MODEE.*\(SHOP_MODE may be meant\)/);
  expect(faultOf({ DATABSAE_URL: 'x' })).toMatch(/DATABASE_URL may be meant/);
  expect(faultOf({ MERCAT_PORT: '1' })).toMatch(/MERCAT_PORT/);
  expect(faultOf({ PATH: '/bin', APP_URL: 'x', HOSTNAME: 'y', XDG_DATA_DIRS: 'z' })).toBe(
    'no fault',
  );
});

test('every setting is explained in .env.example, and nothing else is', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const explained = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(explained.toSorted()).toEqual(settingNames.toSorted());
});
