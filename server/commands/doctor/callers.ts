/** Whether the shop can tell its callers apart: by its proxy settings, and by what it has noticed since. */
import type { Db } from '#platform/db.ts';
import { PROXY_WARNINGS, readProxyWarnings } from '#platform/proxy-watch.ts';
import type { Config } from '#server/config.ts';
import { type Check, fault, note, ok } from './check.ts';

export async function checkCallers(config: Config, db: Db): Promise<Check[]> {
  const noticed = await readProxyWarnings(db, config);
  if (noticed.length > 0) return noticed.map((warning) => fault(...PROXY_WARNINGS[warning]));
  const { mode, trustProxy, host } = config;
  if (trustProxy !== false) return [ok('Callers are told apart by what the proxies before it say')];
  const isHidden = ['127.0.0.1', '::1', 'localhost'].includes(host);
  if (mode === 'live' && isHidden) {
    return [
      note(
        `TRUST_PROXY is off, and the shop listens on ${host} only: whatever leads callers to it is a proxy`,
        'Set TRUST_PROXY=1, unless that passes connections on untouched.',
      ),
    ];
  }
  return [ok('Callers are told apart by their own addresses')];
}
