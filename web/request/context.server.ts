/**
 * What a page knows of its request: the visitor, the language, and the API called on their behalf. Routes get it from
 * the router's context: `context.get(REQUEST_CONTEXT)`.
 */
import { createContext } from 'react-router';
import type { paths } from '#api/schema.ts';
import { type CookieName, isByCountry, type PageContext, type PageHosts } from '#common/pages.ts';
import { createShopApi, NOT_NOW, type ShopApi, TOO_OFTEN } from './api.server.ts';
import { type CookieJar, openCookieJar } from './cookies.server.ts';
import type { ProofPage } from './deferred-form.ts';
import { fetchWithCart } from './own-bag.server.ts';
import { openSession, type Session } from './session.server.ts';
import type { User } from './shapes.ts';

/** The currencies the API prices in. */
type Currency = NonNullable<
  NonNullable<paths['/products']['get']['parameters']['query']>['currency']
>;

type FromServer = { currency: Currency } & Pick<
  PageContext,
  'locale' | 'theme' | 'nonce' | 'publicUrl' | 'log' | 'receiveForm'
>;

export type RetryAfter = { status: number; seconds: number };

export type RequestContext = FromServer & {
  currency: Currency;
  api: ShopApi;
  cookies: CookieJar;
  /**
   * Where things are to be delivered, until an address is known; null: nobody knows. A page that is not made by country
   * becomes personal.
   */
  country: () => string | null;
  /** Null for a guest. */
  user: User | null;
  /** For pages whose URL has a secret, such as a one-time link: they are never cached. */
  keepSecret: () => void;
  /** Lets this one page show a payment provider's form. Accepts only what the API names. */
  allowHosts: (hosts: Partial<PageHosts>) => void;
  /** Null: nothing but this shop. */
  allowedHosts: () => PageHosts | null;
  /** The submitted form is not carried out before its sender has visited this page; see `deferUntilProof`. */
  deferForm: (until: ProofPage) => void;
  deferredUntil: () => ProofPage | null;
  /** When to retry, and the status of what the API could not answer. */
  retryAfter: () => RetryAfter | null;
  /** The tags of everything the page was made from; null when it has something personal or uncertain. */
  sharedTags: () => string[] | null;
};

export const REQUEST_CONTEXT = createContext<RequestContext>();

/** Seconds. */
const SOON = 5;
const PERSONAL_HEADERS = ['authorization', 'cart-token', 'order-token', 'shop-pass'];
/**
 * A page that reads any other cookie is personal, even when the cookie is missing: others may have one. Of these the
 * first three select among cached pages, the next two mark their owner as no guest, and the last is for scripts.
 */
const SHARED_COOKIES = new Set<CookieName>([
  'locale',
  'currency',
  'theme',
  'access',
  'refresh',
  'hasBag',
]);

export async function openRequestContext(
  request: Request,
  page: PageContext,
): Promise<RequestContext> {
  const tags = new Set<string>();
  const hosts = openHosts();
  let session: Session | null = null;
  let retryAfter: RetryAfter | null = null;
  // What is behind a mailed link is for the mail's recipient.
  const { pathname: path, searchParams } = new URL(request.url);
  let personal = request.method !== 'GET' || searchParams.has('token');

  const jar = openCookieJar(request.headers.get('cookie'), page.publicUrl);
  const cookies = noting(jar, (name) => {
    if (!SHARED_COOKIES.has(name)) personal = true;
  });

  const attempt = request.headers.get('idempotency-key');
  const sent = new Map<string, number>();
  const callApi = async (call: Request): Promise<Response> => {
    if (attempt) keyOnce(call, attempt, sent);
    describeVisitor(call, request, { locale: page.locale, pass: jar.get('shopPass') });
    if (PERSONAL_HEADERS.some((name) => call.headers.has(name))) personal = true;
    let answer = await fetchWithCart(call, { send: page.fetchApi, cookies, session });
    if (answer.status === 400) {
      personal = true;
      answer = await firstPageInstead(call, answer, page);
    }
    retryAfter = retryAfterOf(answer) ?? retryAfter;
    const named = answer.headers.get('cache-tags');
    if (named) for (const tag of named.split(' ')) tags.add(tag);
    else personal = true;
    return answer;
  };

  rememberChoices(searchParams, page, cookies);
  session = await openSession(cookies, callApi);
  if (session) personal = true;
  return {
    ...fromServer(page),
    cookies,
    ...openDeferral(),
    ...hosts,
    api: createShopApi(callApi, { accessToken: session?.accessToken }),
    user: session?.user ?? null,
    country: () => {
      if (!isByCountry(path)) personal = true;
      return page.country;
    },
    keepSecret: () => {
      personal = true;
    },
    retryAfter: () => retryAfter,
    sharedTags: () => {
      const isOwn = personal || hosts.allowedHosts() || cookies.changes().length > 0;
      return isOwn ? null : [...tags];
    },
  };
}

const noting = (jar: CookieJar, note: (name: CookieName) => void): CookieJar => ({
  ...jar,
  get: (name) => {
    note(name);
    return jar.get(name);
  },
});

function describeVisitor(
  call: Request,
  request: Request,
  { locale, pass }: { locale: string; pass: string | undefined },
): void {
  if (pass) call.headers.set('shop-pass', pass);
  call.headers.set('accept-language', locale);
  // People recognise their sessions by it.
  call.headers.set('user-agent', request.headers.get('user-agent') ?? '');
}

function fromServer(page: PageContext): FromServer {
  const { locale, currency, theme, nonce, publicUrl, log, receiveForm } = page;
  return { locale, currency, theme, nonce, publicUrl, log, receiveForm };
}

function openHosts(): Pick<RequestContext, 'allowHosts' | 'allowedHosts'> {
  let hosts: PageHosts | null = null;
  return {
    allowHosts: (more) => {
      hosts = { script: [], frame: [], connect: [], form: [], ...hosts, ...more };
    },
    allowedHosts: () => hosts,
  };
}

function openDeferral(): Pick<RequestContext, 'deferForm' | 'deferredUntil'> {
  let proofPage: ProofPage | null = null;
  return {
    deferForm: (until) => {
      proofPage = until;
    },
    deferredUntil: () => proofPage,
  };
}

/** A cursor in a URL gets stale or damaged: whoever follows it wants the first page. */
async function firstPageInstead(
  call: Request,
  answer: Response,
  page: PageContext,
): Promise<Response> {
  const url = new URL(call.url);
  if (call.method !== 'GET' || !url.searchParams.has('cursor')) return answer;
  url.searchParams.delete('cursor');
  return page.fetchApi(new Request(url, call));
}

/**
 * One form may do several things, and one of them more than once, such as storing its pictures; each has an idempotency
 * key of its own, which stays the same when the form is submitted again.
 */
function keyOnce(
  { method, url, headers }: Request,
  attempt: string,
  sent: Map<string, number>,
): void {
  if (method !== 'POST' || headers.has('idempotency-key')) return;
  const { pathname } = new URL(url);
  const turn = (sent.get(pathname) ?? 0) + 1;
  sent.set(pathname, turn);
  headers.set('idempotency-key', `${attempt} ${turn} ${pathname}`.slice(0, 200));
}

/** `?locale=` and `?currency=` are remembered: links need not repeat them. */
function rememberChoices(
  asked: URLSearchParams,
  { locale, currency }: PageContext,
  cookies: CookieJar,
) {
  if (asked.get('locale') === locale) cookies.set('locale', locale);
  if (asked.get('currency') === currency) cookies.set('currency', currency);
}

function retryAfterOf({ status, headers }: Response): RetryAfter | null {
  if (status !== NOT_NOW && status !== TOO_OFTEN) return null;
  return { status, seconds: Number(headers.get('retry-after') ?? SOON) };
}
