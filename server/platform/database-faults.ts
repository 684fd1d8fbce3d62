/** Reasons why a database cannot be used at all, each in a sentence that says what to do. */
import type pg from 'pg';
import { StartError } from './start-error.ts';

type Fault = { code?: string; message: string };

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOENT: 'nothing answers there',
  ECONNRESET: 'it breaks the connection off',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ENOTFOUND: 'no machine of that name is known',
  EAI_AGAIN: 'no machine of that name is known',
  ETIMEDOUT: 'no answer within ten seconds',
  '3D000': 'the server has no database of that name',
  '28P01': 'the server refuses the user or password',
  '28000': 'the server refuses the user, or the way of connecting',
  '42501': 'the user may not connect to it',
  '53300': 'the server has no connection left',
  '57P03': 'the server is starting or stopping',
};
const CERTIFICATE =
  /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ALTNAME|certificate|^ERR_(SSL|OSSL|TLS)/;

/** By its message, where there is no code or one that says too little. */
const WORDS: [RegExp, string][] = [
  [
    /does not support SSL/,
    'the server does not encrypt; write sslmode=disable into the address if the line is private',
  ],
  [
    /no pg_hba\.conf entry.*no encryption|SSL(\/TLS)? (connection )?is required|requires? (SSL|TLS)/i,
    'the server asks for an encrypted line; write sslmode=require into the address',
  ],
  [
    /unsupported startup parameter/,
    'a pooler stands before it and refuses what the address asks for; take "options" and timeouts out of it',
  ],
  [
    /no such (user|database)|no such database/,
    'the pooler before it knows no such user or database',
  ],
  [/auth_query|password authentication failed/, 'the server refuses the user or password'],
  [
    /password must be a string|no password supplied/i,
    'it asks for a password and the address holds none',
  ],
  [/timeout/i, 'no answer within ten seconds'],
];

/** `setting`: which one holds the address. */
export function unreachable(
  client: pg.Client,
  error: unknown,
  setting = 'DATABASE_URL',
): StartError {
  const where = `${client.database} at ${client.host}:${client.port}`;
  return new StartError(
    `The database ${where} cannot be reached: ${reasonOf(error as Fault)}; check ${setting} and that PostgreSQL runs.`,
    { mayPass: true },
  );
}

function reasonOf({ code = '', message }: Fault): string {
  const fault = WORDS.find(([pattern]) => pattern.test(message))?.[1];
  if (fault) return fault;
  if (CERTIFICATE.test(code) || /certificate/.test(message)) {
    return `its certificate is not trusted (${message}); name your host's with PGSSLROOTCERT, or write sslmode=require into the address to encrypt without checking it`;
  }
  return REASONS[code] ?? message;
}

/** What a statement of the first preparations was refused for, if that is for the owner of the database to change. */
export function preparationFault(error: unknown, client: pg.Client): StartError | null {
  const { code = '', message } = error as Fault;
  const { user, database } = client;
  if (/permission denied to create extension|must be (superuser|owner).*extension/.test(message)) {
    return new StartError(
      `The user ${user} may not add PostgreSQL's own extensions: ${message}; let an administrator run: grant create on database ${database} to ${user};`,
    );
  }
  if (/extension "\w+" is not available|could not open extension control file/.test(message)) {
    return new StartError(
      `The server lacks an extension that comes with PostgreSQL: ${message}; install its package postgresql-contrib, or switch the extension on at your host.`,
    );
  }
  if (code === '42501') {
    return new StartError(
      `The user ${user} may not prepare the database ${database}: ${message}; let its owner run: grant create on database ${database} to ${user}; grant usage, create on schema public to ${user};`,
    );
  }
  if (code === '25006') {
    return new StartError(
      `The database ${database} takes no changes: it is a standby, or was set to read only; point DATABASE_URL at the primary.`,
      { mayPass: true },
    );
  }
  if (code === '53100') {
    return new StartError(
      `The disk of the database ${database} is full; make room there, then start again.`,
      { mayPass: true },
    );
  }
  return null;
}
