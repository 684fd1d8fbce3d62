/**
 * Checks the database without changing it: reachable, of this release, with room for our connections, with the right
 * clock.
 */

import { DEFAULT_CURRENCY } from '#common/locales.ts';
import { messageOf } from '#common/narrow.ts';
import { createProviders, offeredMethods, readMethodSettings } from '#modules/payments/index.ts';
import { Channel } from '#platform/channel.ts';
import { describeSkew, isFarOff, isNoteworthy } from '#platform/clock-skew.ts';
import { isUnverified } from '#platform/database-address.ts';
import { createDb, createPool, type Db } from '#platform/db.ts';
import { migrationNames } from '#platform/migrate.ts';
import { DIRECT_IS_OTHER } from '#platform/pooler.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';
import { findServer, type Route } from '../database.ts';
import { checkCallers } from './callers.ts';
import { type Check, fault, note, ok } from './check.ts';
import { landedMigrations, readServer, readWaiting, type Server } from './queries.ts';
import { checkSettings } from './settings.ts';

const OLDEST_MAJOR = 15;
/** Live updates, the jobs' own connections, and a command such as this one. */
const CONNECTIONS_BESIDE_POOL = 5;

export async function checkDatabase(config: Config): Promise<Check[]> {
  try {
    const server = await findServer(config);
    const pool = createPool(server.url, { max: 2, pooled: server.pooled });
    try {
      const db = createDb(pool);
      return [
        ...checkConnection(config, server),
        ...(await checkDirect(config, server, db)),
        ...(await look(config, db)),
      ];
    } finally {
      await pool.end();
      await server.stop();
    }
  } catch (error) {
    if (error instanceof StartError) return [check(error.message)];
    return [
      fault(
        `The database cannot be read: ${messageOf(error)}`,
        'Check DATABASE_URL, that PostgreSQL runs, and that this user may read the shop’s tables.',
      ),
    ];
  }
}

/** What would stop a start is reported in the same words. */
function check(sentence: string): Check {
  const [what = '', ...todo] = sentence.replace(/\.$/, '').split('; ');
  return fault(what, `${capital(todo.join('; '))}.`);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function checkConnection({ databaseUrl }: Config, { pooled, url, directUrl }: Route): Check[] {
  const checks: Check[] = [];
  if (pooled) {
    const past = url === directUrl ? 'in session mode' : 'and past it for jobs and live updates';
    checks.push(ok(`The database is reached through a pooler, ${past}`));
  }
  if (databaseUrl && isUnverified(databaseUrl)) {
    checks.push(
      note(
        'The line to the database is encrypted, and nobody checks that its other end is the database',
        'Name your host’s certificate with PGSSLROOTCERT and write sslmode=verify-full into the address.',
      ),
    );
  }
  return checks;
}

/** A notification sent over one URL has to arrive over the other. */
async function checkDirect(
  { databaseDirectUrl }: Config,
  { directUrl }: Route,
  db: Db,
): Promise<Check[]> {
  if (!databaseDirectUrl || !(await readServer(db)).takesChanges) return [];
  const channel = new Channel(directUrl, db);
  try {
    await channel.open();
    return (await channel.receives()) ? [] : [check(DIRECT_IS_OTHER)];
  } finally {
    await channel.close();
  }
}

/** Each of them prevents a shop from starting. */
function checkPrivileges({ user, database, takesChanges, mayCreate }: Server): Check[] {
  const checks: Check[] = [];
  if (!takesChanges) {
    checks.push(
      fault(
        `The database ${database} takes no changes: it is a standby, or was set to read only`,
        'Point DATABASE_URL at the primary, or let it take changes again.',
      ),
    );
  }
  if (!mayCreate) {
    checks.push(
      fault(
        `The user ${user} may not make tables in the database ${database}`,
        `Let its owner run: grant create on database ${database} to ${user}; grant usage, create on schema public to ${user};`,
      ),
    );
  }
  return checks;
}

async function look(config: Config, db: Db): Promise<Check[]> {
  const server = await readServer(db);
  const landed = await landedMigrations(db);
  const pending = migrationNames().filter((name) => !landed.includes(name));
  const checks = [
    ...checkServer(config, server),
    ...checkPrivileges(server),
    ...checkMigrations(landed, pending),
  ];
  if (pending.length === 0) {
    checks.push(...(await checkWork(config, db)), ...(await checkCallers(config, db)));
    checks.push(...(await checkSettings(config, db)));
  }
  return checks;
}

function checkServer({ poolMax }: Config, { version, connections, skewMs }: Server): Check[] {
  const major = Math.floor(version / 10_000);
  const needed = poolMax + CONNECTIONS_BESIDE_POOL;
  const checks: Check[] = [];
  if (major < OLDEST_MAJOR) {
    checks.push(
      fault(`The database is PostgreSQL ${major}`, `Mercat needs ${OLDEST_MAJOR} or newer.`),
    );
  }
  if (connections < needed) {
    checks.push(
      fault(
        `The server allows ${connections} connections, and one process of the shop may open ${needed}`,
        'Lower DATABASE_POOL, or raise max_connections there. Each further process needs as many again.',
      ),
    );
  }
  if (isNoteworthy(skewMs)) {
    checks.push(
      fault(
        describeSkew(skewMs),
        isFarOff(skewMs)
          ? 'Set both by a time server: until then no process of the shop is ready here.'
          : 'Set both by a time server: webhooks are refused when the time is wrong.',
      ),
    );
  }
  if (checks.length > 0) return checks;
  return [ok(`The database is PostgreSQL ${major}, on time, with room for our connections`)];
}

function checkMigrations(landed: string[], [first, ...more]: string[]): Check[] {
  if (landed.length === 0) {
    return [note('The database is empty', 'It is prepared at the first start.')];
  }
  if (!first) return [ok('Its tables are those of this release')];
  return [
    fault(
      `The database lacks ${more.length + 1} migrations of this release, ${first} first`,
      'They are applied at the next start, or by npm run migrate.',
    ),
  ];
}

/** The shop's own state: its payment methods, and payments in the review queue. */
async function checkWork(config: Config, db: Db): Promise<Check[]> {
  const payer = { currency: DEFAULT_CURRENCY, country: null };
  const offered = offeredMethods(await readMethodSettings(db), createProviders(config), payer);
  const names = offered.map(({ capabilities }) => capabilities.method).join(', ');
  const { attention, unhandled, overdue } = await readWaiting(db);
  const checks = [
    names
      ? ok(`Shoppers may pay by: ${names}`)
      : fault(
          'No payment method is offered: nobody can order',
          'Switch one on in the admin: Settings, Payments.',
        ),
  ];
  if (attention > 0) {
    checks.push(
      note(
        `Payments that need a person’s attention: ${attention}`,
        'Look at them in the admin: Payments.',
      ),
    );
  }
  if (overdue > 0) {
    checks.push(
      fault(
        `Jobs that have been due for more than ten minutes: ${overdue}`,
        'Is a worker running? It is part of npm start, unless that was told to start as web. Restart it if it is.',
      ),
    );
  }
  if (unhandled > 0) {
    checks.push(
      fault(
        `Events of payment providers that have waited for more than an hour: ${unhandled}`,
        'Is a worker running, and is the provider reachable from here?',
      ),
    );
  }
  return checks;
}
