import { parseJson } from '#common/json.ts';

/** The body of an event whose signature was found genuine. Null for what is no JSON, or carries a NUL, which the inbox cannot keep. */
export function parseEvent(rawBody: Buffer): unknown {
  let carriesNul = false;
  const event = parseJson(rawBody.toString('utf8'), (key, value) => {
    carriesNul ||= key.includes('\0') || (typeof value === 'string' && value.includes('\0'));
    return value;
  });
  return carriesNul ? null : (event ?? null);
}
