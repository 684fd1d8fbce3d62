/** The body of an event whose signature was found genuine. Null for what is no JSON, or carries a NUL, which the inbox cannot keep. */
export function parseEvent(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'), (_key, value) => {
      if (typeof value === 'string' && value.includes('\0')) throw new Error('carries a NUL');
      return value;
    });
  } catch {
    return null;
  }
}
