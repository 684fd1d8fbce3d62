/**
 * Every setting of the shop, parsed here once. Nothing else reads the environment. A setting comes from the
 * environment, else from the file `.env`; an empty one counts as not set.
 */

import { join, resolve } from 'node:path';
import { messageOf } from '#common/narrow.ts';
import type { Config } from '#platform/config.ts';
import { asToolsReadIt } from '#platform/database-address.ts';
import { isLoopback } from '#platform/loopback.ts';
import { defaultDataDir } from '#platform/postgres/folder.ts';
import { StartError } from '#platform/start-error.ts';
import { liveSettings, type PaymentKeys, readPaymentKeys } from './payment-keys.ts';
import {
  logLevels,
  parseFile,
  parseInteger,
  parseList,
  parseMailbox,
  parseOneOf,
  parseOrigin,
  parseSecret,
  parseTrustProxy,
  parseUrl,
  type Settings,
  unknownSettings,
} from './settings.ts';

/** One sentence for each invalid setting, on its own line. */
export class ConfigError extends StartError {
  override name = 'ConfigError';
}

/** The shop's client id and secret at an identity provider. */
export type ProviderKeys = { clientId: string; clientSecret: string };

declare module '#platform/config.ts' {
  interface Config {
    /** The shop's keys at Google and Facebook, by provider; without its keys a live shop does not offer one. */
    identityKeys: Record<string, ProviderKeys>;
    paymentKeys: PaymentKeys;
  }
}

export type { Config } from '#platform/config.ts';

const clone = join(import.meta.dirname, '..');
/**
 * The embedded server has 60 connections; jobs, live updates and other commands need a few of their own. It shares the
 * machine, where more connections only push each other out of the processor's caches: measured on two cores, each
 * statement of ten costs a sixth less than of twenty.
 */
const EMBEDDED_POOL = { max: 40, usual: 10 };
const USUAL_POOL = 20;

/** Reads all settings, or throws with one sentence for each that is wrong. Changes nothing anywhere. */
export function loadConfig(env: Settings, file: Settings = {}): Config {
  const faults = unknownSettings(env, file);
  const text = (name: string) => (env[name] || file[name] || '').trim() || undefined;
  const read = <T>(name: string, parse: (text: string) => T, otherwise: T): T => {
    const given = text(name);
    if (given === undefined) return otherwise;
    try {
      return parse(given);
    } catch (error) {
      faults.push(`${name} ${messageOf(error)}.`);
      return otherwise;
    }
  };

  const rootCertificate = read('PGSSLROOTCERT', parseFile, undefined);
  const parseDatabase = (address: string) => {
    const url = parseUrl('postgres', 'postgresql')(address);
    return url && asToolsReadIt(url, rootCertificate);
  };
  const databaseUrl = read('DATABASE_URL', parseDatabase, undefined);
  const mode = read(
    'SHOP_MODE',
    parseOneOf('demo', 'live'),
    text('DATABASE_URL') ? 'live' : 'demo',
  );
  const port = read('PORT', parseInteger(1, 65_535), 3000);
  const publicUrl = read('PUBLIC_URL', parseOrigin, `http://localhost:${port}`);
  const config: Config = {
    mode,
    port,
    host: read('HOST', (host) => host, '127.0.0.1'),
    healthPort: read('HEALTH_PORT', parseInteger(1, 65_535), port + 1),
    stopDelayMs: read('STOP_DELAY', parseInteger(0, 60), 0) * 1_000,
    dataDir: read('DATA_DIR', (path) => resolve(clone, path), defaultDataDir(clone)),
    databaseUrl,
    databaseDirectUrl: read('DATABASE_DIRECT_URL', parseDatabase, undefined),
    publicUrl,
    trustProxy: read('TRUST_PROXY', parseTrustProxy, false),
    corsOrigins: read('CORS_ORIGINS', parseList(parseOrigin), []),
    secretKeys: read('SECRET_KEY', parseList(parseSecret), []),
    smtpUrl: read('SMTP_URL', parseUrl('smtp', 'smtps'), undefined),
    mailFrom: read('MAIL_FROM', parseMailbox, `shop@${new URL(publicUrl).hostname}`),
    identityKeys: readIdentityKeys(text, faults),
    paymentKeys: readPaymentKeys(text, faults),
    rateLimits: read('RATE_LIMITS', parseOneOf('on', 'off'), 'on') === 'on',
    apiUrl: read('API_URL', parseUrl('http', 'https'), undefined),
    logLevel: read('LOG_LEVEL', parseOneOf(...logLevels), mode === 'live' ? 'info' : 'warn'),
    poolMax: databaseUrl
      ? read('DATABASE_POOL', parseInteger(2, 500), USUAL_POOL)
      : read('DATABASE_POOL', parseInteger(2, EMBEDDED_POOL.max), EMBEDDED_POOL.usual),
  };
  if (faults.length === 0) faults.push(...demoFaults(config, text), ...liveFaults(config, text));
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}

const IDENTITY_SETTINGS: Record<string, [string, string]> = {
  google: ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  facebook: ['FACEBOOK_APP_ID', 'FACEBOOK_APP_SECRET'],
};

/** Half a pair of keys opens nothing, so it is a mistake. */
function readIdentityKeys(text: (name: string) => string | undefined, faults: string[]) {
  const keys: Config['identityKeys'] = {};
  for (const [provider, [idName, secretName]] of Object.entries(IDENTITY_SETTINGS)) {
    const [clientId, clientSecret] = [text(idName), text(secretName)];
    if (clientId && clientSecret) keys[provider] = { clientId, clientSecret };
    else if (clientId) faults.push(`${secretName} is missing, which belongs to ${idName}.`);
    else if (clientSecret) faults.push(`${idName} is missing, which belongs to ${secretName}.`);
  }
  return keys;
}

/**
 * A demo's passwords are published, its mails are open to all, and its payments are fake: none of it may stand
 * beside what is real.
 */
function demoFaults(config: Config, text: (name: string) => string | undefined): string[] {
  if (config.mode === 'live') return [];
  const live = liveSettings(config.paymentKeys);
  if (live.length > 0) {
    return [
      `${live.join(' and ')} would take real money, and this is a demo, whose passwords are published and whose mails anybody can read: set the provider's test keys (for PayPal, PAYPAL_API_URL of its sandbox), or SHOP_MODE=live for a real shop.`,
    ];
  }
  if (text('SHOP_MODE') || !config.smtpUrl) return [];
  if (isLoopback(config.smtpUrl) || isLoopback(config.publicUrl)) return [];
  return [
    `PUBLIC_URL and SMTP_URL are those of a shop that the world can see, and without SHOP_MODE this would be a demo, whose passwords are published and whose mails anybody can read: say SHOP_MODE=live for a real shop, or SHOP_MODE=demo if that is what you want.`,
  ];
}
const PROXY_HINT =
  '\nTRUST_PROXY is the number of proxies before the shop, the host’s own router included (mostly 1), or their addresses; write off where callers reach it directly. Told wrong, all callers count as one, and one of them can lock out all.';

const listed = (names: string[]) => new Intl.ListFormat('en').format(names);

/** What a demo may lack or loosen, a shop that takes real money may not. */
function liveFaults(config: Config, text: (name: string) => string | undefined): string[] {
  if (config.mode === 'demo') return [];
  const needed = ['PUBLIC_URL', 'SECRET_KEY', 'TRUST_PROXY'];
  const missing = needed.filter((name) => !text(name));
  if (missing.length > 0) {
    const why = text('SHOP_MODE')
      ? 'A live shop needs'
      : 'DATABASE_URL names a database of your own, so this is a live shop, which needs';
    return [
      `${why} ${listed(missing)}: set them (see .env.example), or SHOP_MODE=demo to try the shop out.${missing.includes('TRUST_PROXY') ? PROXY_HINT : ''}`,
    ];
  }
  const faults: string[] = [];
  if (!config.publicUrl.startsWith('https:')) {
    faults.push(
      'PUBLIC_URL must begin with https:// in a live shop, since passwords and cookies would travel readable otherwise; put a proxy with a certificate before it.',
    );
  }
  if (!config.rateLimits) faults.push('RATE_LIMITS=off is for a demo shop only; remove it.');
  return faults;
}
