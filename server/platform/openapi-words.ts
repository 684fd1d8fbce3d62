/** Words of the API's description that are the same for many operations: areas, headers, and who may call. */
const AREAS: Record<string, string> = {
  Accounts: 'Signing in and up, sessions, and what belongs to the person who is signed in',
  'Admin: catalogue': 'Products, variants, categories and pictures, for staff and integrations',
  'Admin: customers': 'People with an account, for staff and integrations',
  'Admin: orders': 'Orders of everybody: reading, shipping, cancelling',
  'Admin: payments': 'The money of orders: attempts to pay, refunds, disputes',
  'Admin: staff': 'Who works here, roles, invitations, API keys and the log of what they did',
  'Admin: stock': 'What is on the shelf: set, or changed by a difference',
  Alive: 'Whether the process and its database are well',
  Cart: 'The cart of a guest or of a person',
  Catalogue: 'What is on sale: products, categories, search',
  Checkout: 'From the cart to an order and its payment',
  Demo: 'What only a demo shop has',
  Incoming: 'What payment providers call',
  Orders: 'Orders of the person who is signed in, or of a guest with the order’s token',
  Settings: 'How the shop is configured',
  Shop: 'What anyone may know of the shop, and whether it is alive',
};

/** The tags that operations have, with a description each; a new area needs one. */
export function describeTags(names: Set<string>): { name: string; description: string }[] {
  return [...names].sort().map((name) => ({ name, description: AREAS[name] ?? name }));
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
