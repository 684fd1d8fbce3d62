/**
 * Detects a shop that cannot tell its callers apart because its proxy settings are wrong: limits would count
 * everybody as one, and one person guessing passwords would lock all others out.
 */
import type { FastifyRequest } from 'fastify';
import { networkOf } from './caller.ts';
import { after, days, hours, now } from './clock.ts';
import type { Config } from './config.ts';
import type { Db, Reader } from './db.ts';
import { reportFault } from './faults.ts';

export type ProxyWarning = 'forwarded_unheard' | 'one_address';

/** What it is, and what to do about it. */
export const PROXY_WARNINGS: Record<ProxyWarning, [what: string, todo: string]> = {
  forwarded_unheard: [
    'Calls come through a proxy, and TRUST_PROXY is off: all callers count as one, so that one of them can lock out all',
    'Set TRUST_PROXY to the number of proxies before the shop (mostly 1), or to their addresses.',
  ],
  one_address: [
    'All callers of the last while share one address: the shop sees a proxy and not who is behind it',
    'Set TRUST_PROXY to the number of proxies before the shop, the host’s own router included, and let each add X-Forwarded-For.',
  ],
};

const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip'];
const REPORT_EVERY_MS = hours(1);
/** One machine's browsers and scripts are fewer, and it makes fewer calls. */
const MANY_CALLS = 1_000;
const MANY_BROWSERS = 5;
const REMEMBERED_MS = days(1);

type Log = { warn: (details: object, message: string) => void };

/** Watches calls as they come; costs next to nothing once two addresses have been seen. */
export function watchProxies({ config, db }: { config: Config; db?: Db }, log: Log) {
  const reportedAt = new Map<ProxyWarning, number>();
  const report = (warning: ProxyWarning) => {
    const time = now().getTime();
    if (time - (reportedAt.get(warning) ?? -Infinity) < REPORT_EVERY_MS) return;
    reportedAt.set(warning, time);
    const [what, todo] = PROXY_WARNINGS[warning];
    log.warn({ warning }, `${what}. ${todo}`);
    if (!db) return;
    saveWarning(db, warning, config).catch((error: unknown) =>
      reportFault(error, 'the warning could not be kept for the admin'),
    );
  };
  const isOneAddress = countAddresses();
  return (request: FastifyRequest): void => {
    const { headers } = request;
    if (config.trustProxy === false && FORWARDED.some((name) => headers[name] !== undefined)) {
      report('forwarded_unheard');
    }
    if (isOneAddress(request)) report('one_address');
  };
}

function countAddresses() {
  const browsers = new Set<string>();
  let [first, calls, areMany] = ['', 0, false];
  return (request: FastifyRequest): boolean => {
    if (areMany) return false;
    const network = networkOf(request);
    first ||= network;
    areMany = network !== first;
    calls += 1;
    if (browsers.size < MANY_BROWSERS) browsers.add(request.headers['user-agent'] ?? '');
    return !areMany && calls >= MANY_CALLS && browsers.size >= MANY_BROWSERS;
  };
}

const settingOf = ({ trustProxy }: Config) => String(trustProxy);

async function saveWarning(db: Db, name: ProxyWarning, config: Config): Promise<void> {
  const row = { setting: settingOf(config), seen_at: now() };
  await db
    .insertInto('operator_warnings')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/** What was noticed recently, with the current settings. */
export async function readProxyWarnings(db: Reader, config: Config): Promise<ProxyWarning[]> {
  const rows = await db
    .selectFrom('operator_warnings')
    .select('name')
    .where('setting', '=', settingOf(config))
    .where('seen_at', '>', after(now(), -REMEMBERED_MS))
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name as ProxyWarning);
}
