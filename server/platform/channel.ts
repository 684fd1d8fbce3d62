/**
 * Short notifications between processes over PostgreSQL's LISTEN/NOTIFY: "these tags are stale", "this one
 * changed". They are sent by the transaction that made the change, so a rollback sends none.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { type Db, type RawBuilder, type Reader, sql, writeAhead } from './db.ts';

export const CHANNEL = 'mercat';
const RETRY_MS = 500;
const WATCH_MS = 15_000;
const ECHO_TIMEOUT_MS = 5_000;
/** Whoever waits for notices would rather see an old page than none. */
const CATCH_UP_MS = 1_000;

export type Notice =
  /** Cache tags whose cached responses are stale. */
  | { stale: string[] }
  /** Something of a module's changed: what shows it reads it again. See `defineChanged`. */
  | { changed: string; id: string }
  /** A process checks that it receives its own notifications. */
  | { echo: string };

/** A module's notice that one of its things changed, written and read in one place: `defineChanged('order')`. */
export const defineChanged = (kind: string) => ({
  of: (id: string): Notice => ({ changed: kind, id }),
  isOf: (notice: Notice, id: string): boolean =>
    'changed' in notice && notice.changed === kind && notice.id === id,
  /** The same in a statement that knows the ids itself. */
  sql: (id: RawBuilder<unknown>) =>
    sql`pg_notify(${CHANNEL}, json_build_object('changed', ${kind}::text, 'id', ${id})::text)`,
});

/** Sends a notification when the caller's transaction commits. PostgreSQL drops duplicates within one transaction. */
export async function notify(tx: Reader, notice: Notice): Promise<void> {
  await writeAhead(tx, sql`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`);
}

/**
 * One listening connection per process. While `connected` is false notifications may be missed, so cached responses
 * are not used until it is back ('up' clears them all).
 */
export class Channel extends EventEmitter<{ notice: [Notice]; up: []; down: [] }> {
  connected = false;
  #client: pg.Client | null = null;
  #closed = false;
  #url: string;
  #db: Db | undefined;
  #watch: NodeJS.Timeout | undefined;

  /**
   * `url` leads straight to PostgreSQL; with `db`, through which notifications are sent, the connection is probed
   * now and then.
   */
  constructor(url: string, db?: Db) {
    super();
    this.setMaxListeners(0);
    this.#url = url;
    this.#db = db;
    if (db) this.#watch = setInterval(() => this.#tryLine(), WATCH_MS).unref();
  }

  /** Whether a notification sent the usual way comes back: the two connections may lead to different databases. */
  async receives(): Promise<boolean> {
    const echo = randomUUID();
    const received = new Promise<boolean>((resolve) => {
      const listen = (notice: Notice) => {
        if ('echo' in notice && notice.echo === echo) end(true);
      };
      const end = (outcome: boolean) => {
        clearTimeout(timeout);
        this.off('notice', listen);
        resolve(outcome);
      };
      const timeout = setTimeout(() => end(false), ECHO_TIMEOUT_MS);
      this.on('notice', listen);
    });
    if (this.#db) await notify(this.#db, { echo });
    return received;
  }

  /** A connection may be cut without notice by something in between: it is dropped and opened anew. */
  async #tryLine(): Promise<void> {
    const client = this.#client;
    if (!this.connected || !client) return;
    const receives = await this.receives().catch(() => true); // The database itself is unreachable, which is reported elsewhere.
    if (!receives && client === this.#client) client.end().catch(() => {}); // Given up anyway.
  }

  /**
   * Resolves once all notifications of transactions that have ended are heard, which PostgreSQL hands over before it
   * answers; at once where the connection is down, and after a second at most.
   */
  async caughtUp(): Promise<void> {
    const client = this.#client;
    if (!this.connected || !client) return;
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, CATCH_UP_MS);
      const end = () => {
        clearTimeout(timeout);
        resolve();
      };
      client.query('select').then(end, end); // A lost connection clears the whole cache by itself.
    });
  }

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', () => {});
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => {
      if (payload) this.emit('notice', JSON.parse(payload) as Notice);
    });
    this.#client = client;
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.connected = true;
    this.emit('up');
  }

  #lost(client: pg.Client): void {
    if (this.#closed || client !== this.#client) return;
    this.#client = null;
    if (this.connected) {
      this.connected = false;
      this.emit('down');
    }
    setTimeout(() => {
      if (!this.#closed) this.open().catch(() => this.#retry());
    }, RETRY_MS).unref();
  }

  /** A failed connection attempt also ends its client; only an attempt that never got so far is retried here. */
  #retry(): void {
    const client = this.#client;
    if (client) {
      client.end().catch(() => {}); // Given up anyway.
      this.#lost(client);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    this.connected = false;
    await this.#client?.end().catch(() => {}); // The connection may be broken already.
  }
}
