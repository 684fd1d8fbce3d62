/** The names of all settings, and how a text becomes a value. What a parser throws follows the setting's name in a sentence. */
import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { paymentSettingNames } from './payment-keys.ts';

export type Settings = Record<string, string | undefined>;

/** Explained one by one in `.env.example`; a test compares the two. */
export const settingNames: string[] = [
  'PORT',
  'HOST',
  'HEALTH_PORT',
  'STOP_DELAY',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'PGSSLROOTCERT',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'CORS_ORIGINS',
  'SHOP_MODE',
  'SECRET_KEY',
  'SMTP_URL',
  'MAIL_FROM',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'FACEBOOK_APP_ID',
  'FACEBOOK_APP_SECRET',
  ...paymentSettingNames,
  'RATE_LIMITS',
  'API_URL',
  'LOG_LEVEL',
  'DATABASE_POOL',
];

/** What bin/mercat.js tells a shop that it starts again after a crash; nobody sets it. */
export const STARTED_AGAIN = 'MERCAT_STARTED_AGAIN';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * In `.env` an unknown name is always a mistake. The environment also holds other programs' names, so there only a
 * name that is one typing slip away from a long one of ours counts as one.
 */
export function unknownSettings(env: Settings, file: Settings): string[] {
  const inFile = Object.keys(file).filter((name) => !settingNames.includes(name));
  const inEnv = Object.keys(env).filter((name) => {
    if (settingNames.includes(name)) return false;
    if (name.startsWith('MERCAT_')) return name !== STARTED_AGAIN;
    return settingNames.some((known) => known.length >= 8 && isOneSlipAway(name, known));
  });
  return [
    ...inFile.map(
      (name) => `The file .env sets ${name}, which is not a setting of Mercat${hint(name)}.`,
    ),
    ...inEnv.map(
      (name) => `The environment sets ${name}, which is not a setting of Mercat${hint(name)}.`,
    ),
  ];
}

function hint(name: string): string {
  const meant = settingNames.find((known) => isOneSlipAway(name, known));
  return meant ? ` (${meant} may be meant)` : '; .env.example lists them all';
}

/** One letter wrong, missing or too many, or two neighbours swapped. */
function isOneSlipAway(name: string, known: string): boolean {
  if (Math.abs(name.length - known.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === known[start]) start += 1;
  const [a, b] = [name.slice(start), known.slice(start)];
  const isSwap = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwap || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

export function parseInteger(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new Error(`must be a whole number from ${min} to ${max}, not "${text}"`);
  };
}

export function parseOneOf<const T extends string>(...choices: T[]) {
  return (text: string): T => {
    const found = choices.find((choice) => choice === text.toLowerCase());
    if (found) return found;
    throw new Error(`must be ${choices.join(' or ')}, not "${text}"`);
  };
}

export function parseList<T>(parse: (text: string) => T) {
  return (text: string): T[] => {
    const parts = text.split(',').map((part) => part.trim());
    return parts.filter(Boolean).map(parse);
  };
}

/** A file that is there and can be read. */
export function parseFile(text: string): string {
  if (text === 'system') return text; // PostgreSQL's name for the machine's trusted certificates.
  try {
    accessSync(text, constants.R_OK);
    return text;
  } catch {
    throw new Error(`names the file ${text}, which cannot be read`);
  }
}

/** An address of one of these protocols, without a slash at the end. It may hold a password, so it is not quoted back. */
export function parseUrl(...protocols: string[]) {
  return (text: string): string | undefined => {
    const form = protocols.map((protocol) => `${protocol}://`).join(' or ');
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol.slice(0, -1))) {
      throw new Error(`must be an address that begins with ${form}`);
    }
    return text.replace(/\/+$/, '');
  };
}

/** Scheme, host and port only: shops live at the root of their host, as `__Host-` cookies ask. */
export function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && `${url.origin}/` === url.href && /^https?:$/.test(url.protocol);
  if (isPlain) return url.origin;
  throw new Error(`must be like https://shop.example, without a path, not "${text}"`);
}

/** Short keys can be guessed, and whoever has one can sign in as anybody. Never quoted back. */
export function parseSecret(text: string): string {
  if (text.length >= 32) return text;
  throw new Error('must have at least 32 characters (make one with: openssl rand -base64 33)');
}

export function parseMailbox(text: string): string {
  if (/^([^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) return text;
  throw new Error(`must be like shop@shop.example or Shop <shop@shop.example>, not "${text}"`);
}

/** Never all proxies: every caller could then claim any address, and no limit by address would hold. */
export function parseTrustProxy(text: string): false | number | string[] {
  if (/^(off|no|false|0)$/i.test(text)) return false;
  if (/^(on|yes|true)$/i.test(text)) return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = parseList((part) => part)(text);
  const isAddress = (part: string) => {
    const [address = '', bits = '0', ...rest] = part.split('/');
    return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && rest.length === 0;
  };
  if (addresses.every((part) => proxyGroups.includes(part) || isAddress(part))) return addresses;
  throw new Error(
    `must be off, the number of proxies before the shop (1), or their addresses such as 10.0.0.0/8, not "${text}"`,
  );
}

const proxyGroups = ['loopback', 'linklocal', 'uniquelocal'];
