/** Every command begins here: the database of this clone, running and migrated. */

import { migrate } from '#platform/migrate.ts';
import { DIRECT_IS_POOLED, findConnection, NEEDS_DIRECT } from '#platform/pooler.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';

export type OpenDatabase = {
  /** For statements and transactions. */
  url: string;
  /** Straight to PostgreSQL, or through a pooler in session mode: for LISTEN and advisory locks. */
  directUrl: string;
  /** `url` leads through a pooler. */
  pooled: boolean;
  /** Leaves the embedded server, which the last process to leave stops; an external server is left alone. */
  stop(): Promise<void>;
};

/** The server that DATABASE_URL names, otherwise the embedded one, shared with the running shop if there is one. */
export async function openDatabase(config: Config, watch: Watch = quietly): Promise<OpenDatabase> {
  const server = await findServer(config, watch);
  try {
    await migrate(server.directUrl);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** What happens to the embedded server while it is used. */
type Watch = { onLost: () => void };
const quietly: Watch = { onLost: () => {} };

/** Nothing has been changed in it yet. */
export async function findServer(
  config: Config,
  { onLost }: Watch = quietly,
): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl) return { ...(await findRoute(config, databaseUrl)), stop: async () => {} };
  const log = (line: string) => console.error(line);
  const { url, stop } = await startPostgres({ dataDir, onLost, log });
  return { url, directUrl: url, pooled: false, stop };
}

/** Refuses a pooler without a direct connection for jobs and live updates. */
async function findRoute({ databaseDirectUrl }: Config, url: string): Promise<Route> {
  const connection = await findConnection(url);
  if (connection === 'transaction' && !databaseDirectUrl) throw new StartError(NEEDS_DIRECT);
  const directUrl = databaseDirectUrl ?? url;
  if (
    databaseDirectUrl &&
    (await findConnection(databaseDirectUrl, 'DATABASE_DIRECT_URL')) === 'transaction'
  ) {
    throw new StartError(DIRECT_IS_POOLED);
  }
  return { url, directUrl, pooled: connection !== 'direct' };
}

export type Route = Pick<OpenDatabase, 'url' | 'directUrl' | 'pooled'>;
