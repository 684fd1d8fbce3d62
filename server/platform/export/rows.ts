/** The rows of an export: one statement's, as they stood when it began, read some at a time as fast as they are taken. */
import { minutes } from '../clock.ts';
import { type Db, type RawBuilder, sql } from '../db.ts';

const ROWS_AT_ONCE = 500;
/** How long somebody on a bad line may take over what lies ready for them. */
const IDLE_MS = minutes(5);

/**
 * A cursor holds one connection and one view of the database until its last row is read, or its reader leaves. Whoever
 * loops over it must end the loop; a stream that is destroyed does.
 */
export async function* rowsOf<Row>(db: Db, query: RawBuilder<Row>): AsyncGenerator<Row[]> {
  const tx = await db.startTransaction().setAccessMode('read only').execute();
  try {
    await sql`select set_config('idle_in_transaction_session_timeout', ${String(IDLE_MS)}, true)`.execute(
      tx,
    );
    await sql`declare export_rows no scroll cursor for ${query}`.execute(tx);
    for (;;) {
      const fetch = sql<Row>`fetch ${sql.lit(ROWS_AT_ONCE)} from export_rows`;
      const { rows } = await fetch.execute(tx);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await tx.rollback().execute();
  }
}
