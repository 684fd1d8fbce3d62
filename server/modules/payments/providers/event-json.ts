import { parseJson } from '#common/json.ts';

/**
 * Parses the body of an event with a valid signature. Null for invalid JSON, and for a NUL, which PostgreSQL cannot
 * store.
 */
export function parseEvent(rawBody: Buffer): unknown {
  let carriesNul = false;
  const event = parseJson(rawBody.toString('utf8'), (key, value) => {
    carriesNul ||= key.includes('\0') || (typeof value === 'string' && value.includes('\0'));
    return value;
  });
  return carriesNul ? null : (event ?? null);
}
