/**
 * The entry point of every command: reads the settings, runs one command, and turns what went wrong into one
 * sentence.
 */

import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { codeOf, messageOf } from '#common/narrow.ts';
import { outageOf } from '#platform/outage.ts';
import { StartError } from '#platform/start-error.ts';
import { type Config, loadConfig } from './config.ts';
import { STARTED_AGAIN } from './settings.ts';

type Command = (config: Config, args: string[]) => Promise<void>;

// Loaded when called for: `owner` need not wait until Fastify and the pages are read.
const commands: Record<string, Command> = {
  async start(config, [role = 'all']) {
    if (role !== 'all' && role !== 'web' && role !== 'worker') {
      throw new StartError(`A shop starts as all, web or worker, not as "${role}".`);
    }
    const { start } = await import('./commands/start.ts');
    await start(config, role);
  },
  async dev(config) {
    const { dev } = await import('./commands/dev.ts');
    await dev(config);
  },
  async migrate(config) {
    const { migrateOnly } = await import('./commands/migrate.ts');
    await migrateOnly(config);
  },
  async owner(config, [email]) {
    const { inviteOwner } = await import('./commands/owner.ts');
    await inviteOwner(config, email);
  },
  async import(config, [kind, file]) {
    const { importFile } = await import('./commands/import.ts');
    await importFile(config, kind, file);
  },
  async doctor(config) {
    const { doctor } = await import('./commands/doctor/index.ts');
    await doctor(config);
  },
  async verify(config, args) {
    const { verify } = await import('./commands/verify.ts');
    await verify(config, args);
  },
};

function readEnvFile() {
  try {
    return parseEnv(readFileSync(join(import.meta.dirname, '../.env'), 'utf8'));
  } catch (error) {
    const [code, message] = [codeOf(error), messageOf(error)];
    if (code === 'ENOENT') return {};
    throw new StartError(`The file .env cannot be read: ${message}.`);
  }
}

// What Node makes of our files is kept for the next start: a third less work, and 10 MB less memory.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mercat'));

async function run([name = 'start', ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new StartError(
      `"${name}" is not a command; there are ${Object.keys(commands).join(', ')}.`,
    );
  }
  await command(loadConfig(process.env, readEnvFile()), args);
}

/** The starter sets it once the shop was open, and waits for a database that is away: "quietly" was told just now. */
const again = process.env[STARTED_AGAIN];
const DATABASE_AWAY = 75; // What it waits at; see bin/restarts.js.

run(process.argv.slice(2)).catch((error) => {
  const isAway = error instanceof StartError ? error.mayPass : outageOf(error) !== null;
  const waits = again !== undefined && isAway;
  if (!waits || again !== 'quietly') {
    console.error(error instanceof StartError ? error.message : error);
  }
  process.exit(waits ? DATABASE_AWAY : 1);
});
