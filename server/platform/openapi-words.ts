/** Words of the API's description that are the same for many operations: areas, headers, and who may call. */
const OWN_AREAS = { Alive: 'Whether the process and its database are well' };

/** The tags that operations have, with a description each; an area that nobody describes is a bug. */
export function describeTags(
  names: Set<string>,
  areas: Record<string, string>,
): { name: string; description: string }[] {
  const known: Record<string, string> = { ...areas, ...OWN_AREAS };
  return [...names].sort().map((name) => {
    const description = known[name];
    if (!description) throw new Error(`describe the tag ${name} in a module's api-part.ts`);
    return { name, description };
  });
}

const header = (description: string, example: string) => ({
  description,
  schema: { type: 'string', examples: [example] },
});

export const HEADERS = {
  ETag: header('Of this content: send it as `If-None-Match` and get a 304', '"a1b2c3"'),
  RateLimit: header(
    'How you stand: remaining calls (`r`) and seconds until more (`t`)',
    '"search";r=99;t=60',
  ),
  RateLimitPolicy: header('What is allowed: calls (`q`) in seconds (`w`)', '"search";q=1200;w=60'),
  RetryAfter: header('Seconds to wait before the next try', '30'),
};
const refer = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` });

export const LIMIT_HEADERS = {
  RateLimit: refer('RateLimit'),
  'RateLimit-Policy': refer('RateLimitPolicy'),
};
export const WAIT_HEADERS = { 'Retry-After': refer('RetryAfter'), ...LIMIT_HEADERS };
export const READ_HEADERS = { ETag: refer('ETag') };
export const LAST_HEADERS = {
  Deprecation: header('Since when this is on its way out (RFC 9745)', '@1798675200'),
  Sunset: header('When it ends (RFC 8594)', 'Sun, 31 Jan 2027 00:00:00 GMT'),
};

/** The last sentence of every description. */
export function whoMayCall(permission: string, confirmed: boolean): string {
  if (permission === 'public') return 'Anyone may call it.';
  const who =
    permission === 'account'
      ? 'Takes a person who is signed in'
      : `Takes the permission \`${permission}\``;
  return confirmed ? `${who}, who proved who they are in the last ten minutes.` : `${who}.`;
}
