/**
 * The interface between the server and the web app: the server passes each request for a page with its context and
 * gets a page back. The web app knows nothing else of the server, so it can also be hosted apart from it.
 */

/** The context of a request for a page. */
export type PageContext = {
  /** Calls the API: in this process without a network, or over HTTP. The address's origin is ignored. */
  fetchApi: (request: Request) => Promise<Response>;
  /**
   * Reads a form with files, which is still on the line: call it once it is known that the visitor may send some. Throws a
   * refusal with its `status` for one that is too large or broken.
   */
  receiveForm: () => Promise<FormData>;
  /** Stands in the page wherever a nonce belongs; the server puts a fresh one in its place. */
  nonce: string;
  locale: string;
  currency: string;
  /** Where the visitor wants things delivered, or is guessed to; among those sold to. Null: nobody knows. */
  country: string | null;
  theme: Theme;
  /** An origin, without a slash at the end. */
  publicUrl: string;
  /** The visitor's address, for limits on callers. */
  address: string;
  log: (error: unknown) => void;
};

export type Page = {
  response: Response;
  /** What the page was made from, when it holds nothing personal and may be shown to others; else null. */
  tags: string[] | null;
  /** The hosts of a payment provider that this page alone needs; left out: this shop only. */
  hosts?: PageHosts | null;
};

/** Origins, as the provider's own description names them; what a visitor sent is never among them. */
export type PageHosts = { script: string[]; frame: string[]; connect: string[]; form: string[] };

export type AnswerPage = (request: Request, context: PageContext) => Promise<Page>;

/**
 * On the answer to a form sent by scripts: the form waits until its sender has been on this page, and is then sent
 * once more.
 */
export const DEFERRED_UNTIL = 'form-held-for';

/** Pages that say when things arrive: those alone are cached once for each country that the shop sells to. */
export const isByCountry = (path: string): boolean => path.startsWith('/products/');

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Names of cookies. On https they carry `__Host-`: such a cookie is Secure, belongs to this host alone and cannot
 * be planted by a neighbour.
 */
export const COOKIES = {
  access: 'access',
  refresh: 'refresh',
  cart: 'cart',
  /** `number.token` of the orders this browser may see. */
  orders: 'orders',
  /** The number of the order that is not to be pointed out any more. */
  orderPutAway: 'order-put-away',
  /** The challenge of a sign-in that waits for its second step. */
  signInStep: 'sign-in-step',
  /** The OAuth flow in progress, until the person is back. */
  oauthFlow: 'oauth-flow',
  /** Opens the closed shop to a friend who has its password. */
  shopPass: 'shop-pass',
  locale: 'locale',
  currency: 'currency',
  country: 'country',
  theme: 'theme',
  /** A look that its member of staff sees before it is saved. */
  lookPreview: 'look-preview',
  /** Readable by scripts, worth nothing: there is a cart, so its count is worth asking for. */
  hasBag: 'has-bag',
} as const;
export type CookieName = keyof typeof COOKIES;

export function cookieName(name: CookieName, publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${COOKIES[name]}` : COOKIES[name];
}

/** Reads a `Cookie` header. Ours hold only characters that need no escaping. */
export function readCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return cookies;
}
