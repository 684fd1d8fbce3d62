/** Every command begins here: the database that belongs to this clone, running and up to date. */

import { migrate } from '#platform/migrate.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import type { Config } from '#server/config.ts';

export type OpenDatabase = {
  url: string;
  /** Leaves the embedded server, which the last process to leave stops; a server of one's own is left alone. */
  stop(): Promise<void>;
};

/** The server that DATABASE_URL names, else the embedded one: the running shop's when there is one. */
export async function openDatabase(config: Config, watch: Watch = quietly): Promise<OpenDatabase> {
  const server = await findServer(config, watch);
  try {
    await migrate(server.url);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** What becomes of the embedded server while it is used. */
type Watch = { onLost: () => void };
const quietly: Watch = { onLost: () => {} };

async function findServer(
  { databaseUrl, dataDir }: Config,
  { onLost }: Watch,
): Promise<OpenDatabase> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  return startPostgres({ dataDir, onLost, log: (line) => console.error(line) });
}
