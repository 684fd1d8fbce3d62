import { codeOf } from '#common/narrow.ts';

/**
 * What a log, or the queue beside a failed job, may say of an error: what broke and where, but not whom it
 * concerned. PostgreSQL quotes the row, mail servers the address, and page URLs hold keys.
 */

type LoggedError = { type: string; message: string; stack: string; [more: string]: unknown };

const PLAIN = [
  'code',
  'table',
  'column',
  'constraint',
  'routine',
  'syscall',
  'statusCode',
] as const;
/** "Data exceptions" of PostgreSQL quote what was sent. */
const QUOTES_VALUE = /^22/;

/** For the log's field `err`. */
export function serializeError(error: unknown): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: withoutPeople(String(error)), stack: '' };
  const known = error as Error & Partial<Record<(typeof PLAIN)[number], unknown>>;
  // The first lines of a stack repeat the message.
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const logged: LoggedError = {
    type: error.name,
    message: redactMessage(error),
    stack: stack.join('\n'),
  };
  for (const name of PLAIN) if (known[name] !== undefined) logged[name] = known[name];
  if (error.cause instanceof Error) logged.cause = serializeError(error.cause);
  return logged;
}

export function redactMessage(error: Error): string {
  const text = withoutPeople(error.message);
  return QUOTES_VALUE.test(codeOf(error)) ? text.replace(/"[^"]*"/g, '"..."') : text;
}

/** Addresses, telephone numbers, and keys in addresses of pages. */
export function withoutPeople(text: string): string {
  return text
    .replace(/[^\s"'<>(),;:=]+@[^\s"'<>(),;]+/g, '[address]')
    .replace(/\+\d[\d ().-]{6,}\d/g, '[phone]')
    .replace(/\b(token|code|state|key|signature)=[^&\s"']+/gi, '$1=[secret]');
}
