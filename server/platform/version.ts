/**
 * Optimistic locking. What can be changed is answered with a `version`; a change names in `If-Match` the one it
 * starts from, and is refused (409 `request.changed_meanwhile`, with both values) if somebody else was faster.
 */
import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { type FieldError, fieldError, refusal } from './errors.ts';

export const Version = Type.String({
  description: 'Changes with everything that a change can touch. Send it back in `If-Match`',
  examples: ['bq3TtV0FJpL0bYlN'],
});

/** Declared by every operation that changes something two people may have open. */
export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile',
      examples: ['"bq3TtV0FJpL0bYlN"'],
    }),
  ),
});

/** Derived from the content alone, so no write can forget to change it, and undoing a change restores it. */
export const versionOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content, sorted)).digest('base64url').slice(0, 16);

/** The same fields in another order are the same content. */
const sorted = (_name: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const withVersion = <T extends object>(content: T): T & { version: string } => ({
  ...content,
  version: versionOf(content),
});

type Versioned = { version: string };
type Change = { headers: { 'if-match'?: string }; body?: unknown };

/**
 * Refuses a change that starts from an older version. `lockAndRead` locks the row until the end of the transaction
 * and answers it as it stands, or undefined where there is none, which is left to the caller to refuse. It is not
 * called when the request names no version.
 */
export async function refuseIfChanged(
  { headers, body }: Change,
  lockAndRead: () => Promise<Versioned | undefined>,
): Promise<void> {
  const expected = headers['if-match'];
  if (expected === undefined) return;
  const current = await lockAndRead();
  if (!current || isNamed(current.version, expected)) return;
  const errors = differences(body, current);
  // A change that is already made, such as one sent again after its answer was lost, conflicts with nothing.
  if (errors.length > 0) throw changedMeanwhile(current.version, errors);
}

/** `"a"`, `"a", "b"`, `W/"a"` (a proxy may weaken it), `*`, `a` without its quotes, and an ETag, which begins with it. */
function isNamed(version: string, expected: string): boolean {
  const names = expected
    .split(',')
    .map((name) => name.trim().replace(/^(?:W\/)?"?([^".]*).*$/, '$1'));
  return names.includes('*') || names.includes(version);
}

function differences(body: unknown, current: object): FieldError[] {
  const stands = new Map<string, unknown>(Object.entries(current));
  const isSame = (name: string, sent: unknown) =>
    JSON.stringify(sent) === JSON.stringify(stands.get(name));
  return Object.entries(body ?? {})
    .filter(([name, sent]) => !isSame(name, sent))
    .map(([name, sent]) => {
      const values = { current: stands.get(name) ?? null, sent };
      return fieldError(`/${name}`, 'changed_meanwhile', undefined, values);
    });
}

export const changedMeanwhile = (version: string, errors: FieldError[]) =>
  refusal(409, 'request.changed_meanwhile', { errors, version });
