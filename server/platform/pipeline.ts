/**
 * Fewer round trips to PostgreSQL: statements that need not wait for each other leave in one write to the socket,
 * and are answered in order. By profile a process spends a third of its busy time writing to sockets.
 */
import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  type RawBuilder,
} from 'kysely';
import type pg from 'pg';
import type { DB } from './db-types.generated.ts';

type Statement<T> = RawBuilder<T> | Compilable<T>;

const ahead = new WeakSet<CompiledQuery>();

/**
 * Sends a write without waiting for its answer, which the rest of the transaction does not need. It runs before
 * whatever follows; if it fails, so does the transaction, with its error. Outside a transaction it is awaited.
 */
export async function writeAhead(tx: Kysely<DB>, write: Statement<unknown>): Promise<void> {
  const query = write.compile(tx);
  if (tx.isTransaction) ahead.add(query);
  await tx.executeQuery(query);
}

type Answers<S> = { -readonly [K in keyof S]: S[K] extends Statement<infer T> ? T[] : never };

/**
 * Sends statements together and answers the rows of each. Every one sees the effects of those before it; outside a
 * transaction each is a transaction of its own. A read after a lock sees what the lock waited for.
 */
export async function together<const S extends readonly Statement<unknown>[]>(
  db: Kysely<DB>,
  statements: S,
): Promise<Answers<S>> {
  const queries = statements.map((statement) => statement.compile(db));
  const answers = await db
    .getExecutor()
    .provideConnection((connection) =>
      Promise.allSettled(queries.map((query) => connection.executeQuery(query))),
    );
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value.rows;
  }) as Answers<S>;
}

/** A pool's connections. Over a pooler each statement waits for the one before: not every pooler follows a pipeline. */
export class PipelineDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return pipelineDriver(this.#pool);
  }
}

type Inner = Parameters<PostgresDriver['releaseConnection']>[0];

function pipelineDriver(pool: pg.Pool): Driver {
  const driver = new PostgresDriver({ pool });
  const pipelines = pool.options.pipeline === true;
  return {
    init: () => driver.init(),
    destroy: () => driver.destroy(),
    acquireConnection: async () =>
      new PipelinedConnection((await driver.acquireConnection()) as Inner, pipelines),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    async commitTransaction(connection) {
      const { inner, answered } = connection as PipelinedConnection;
      const commit = driver.commitTransaction(inner);
      await Promise.allSettled([commit]);
      await answered();
      await commit;
    },
    rollbackTransaction: (connection) =>
      driver.rollbackTransaction((connection as PipelinedConnection).inner),
    releaseConnection: (connection) =>
      driver.releaseConnection((connection as PipelinedConnection).inner),
  };
}

class PipelinedConnection implements DatabaseConnection {
  readonly inner: Inner;
  readonly #pipelines: boolean;
  #unanswered: Promise<void>[] = [];
  #failures: unknown[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(inner: Inner, pipelines: boolean) {
    this.inner = inner;
    this.#pipelines = pipelines;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#failures.length > 0) throw this.#failures[0];
    if (!this.#pipelines) return this.#inTurn(query);
    if (ahead.has(query) || query.sql === 'begin') return this.#sendAhead(query);
    try {
      return await this.inner.executeQuery<R>(query);
    } finally {
      // What failed ahead counts, even where this one succeeded: going back to a savepoint always does.
      await this.answered();
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery(query, chunkSize);
  }

  /** Resolves once everything sent ahead is answered, and throws the first failure: it is why nothing after it ran. */
  answered = async (): Promise<void> => {
    await Promise.all(this.#unanswered);
    if (this.#failures.length > 0) throw this.#failures[0];
  };

  #sendAhead<R>(query: CompiledQuery): QueryResult<R> {
    const sent = this.inner.executeQuery(query).then(
      () => {},
      (error) => void this.#failures.push(error),
    );
    this.#unanswered.push(sent);
    return { rows: [] };
  }

  #inTurn<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const answer = this.#turn.then(() => this.inner.executeQuery<R>(query));
    this.#turn = answer.catch(() => {}); // Thrown at its caller.
    return answer;
  }
}
