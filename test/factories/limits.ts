import type { Db } from '#platform/db.ts';

/** As if nobody had called for a long time. */
export async function forgetCalls(db: Db): Promise<void> {
  await db.deleteFrom('rate_limits').execute();
}
