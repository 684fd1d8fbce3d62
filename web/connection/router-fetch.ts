/**
 * The one place through which the router's requests go. React Router fails a page whenever a request fails, and takes what
 * was typed along; it offers no other place to stand in between than the browser's own `fetch`. Only its own requests
 * (`/checkout.data`) are held here.
 */
import { DEFERRED_UNTIL } from '#common/pages.ts';
import { actBehind, followsAnAct, noteAnswered } from './acts.ts';
import { fetchWithRetry, NoAnswer } from './fetch-with-retry.ts';
import type { RequestFailure } from './pending-requests.ts';
import { pendingPath } from './router.ts';

type Fetch = typeof fetch;

const DATA = /\.data$/;

export function retryingFetch(fetch: Fetch): Fetch {
  return (input, init) => {
    const url = input instanceof URL ? input : null;
    if (url?.origin !== location.origin || !DATA.test(url.pathname)) return fetch(input, init);
    const path = url.pathname.replace(/(_\.data|\.data)$/, '');
    const isForm = init?.method !== undefined && init.method !== 'GET';
    return isForm ? sendForm(fetch, url, path, init) : readPage(fetch, url, path, init);
  };
}

async function readPage(fetch: Fetch, url: URL, path: string, init: RequestInit = {}) {
  const isVisible = path === pendingPath() || followsAnAct();
  const options = {
    kind: isVisible ? 'page' : 'quiet',
    path,
    act: null,
    signal: init.signal,
  } as const;
  return fetchWithRetry(options, async (signal) =>
    checkAnswer(await fetch(url, { ...init, signal })),
  );
}

/** The last form that got no answer. Sent again as it was, by whichever button, it is still the same attempt. */
let lost: { key: string; content: string } | null = null;

async function sendForm(fetch: Fetch, url: URL, path: string, init: RequestInit) {
  const content = `${url.pathname}${url.search} ${contentOf(init.body)}`;
  const key = lost?.content === content ? lost.key : newKey();
  lost = { key, content };
  const headers = new Headers(init.headers);
  headers.set('idempotency-key', key);
  // After a refusal the form can be sent again at once, though parts of the page are read anew.
  const pageFollows = ({ status }: Response) => status < 400 && pendingPath() !== null;
  const act = actBehind(path);
  const options = { kind: 'form', path, act, signal: init.signal, pageFollows } as const;
  const answer = await fetchWithRetry(options, async (signal) =>
    checkForm(await fetch(url, { ...init, headers, signal })),
  );
  lost = null;
  noteAnswered(act, answer.status < 400);
  return answer;
}

/** `crypto.randomUUID` is missing on http, where a shop may be tried out in a local network. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

function contentOf(body: RequestInit['body']): string {
  if (!(body instanceof FormData)) return String(body ?? '');
  const entries = [...body].map(([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, value.size, value.lastModified],
  );
  return JSON.stringify(entries);
}

const isOurs = ({ headers }: Response) => headers.has('x-remix-response');

const PLAIN: Record<number, RequestFailure> = { 413: 'tooLarge', 429: 'busy' };

/** What refuses a form without the shop's own words would take the page away, with what was typed. */
function checkForm(answer: Response): Promise<Response> {
  const deferredUntil = answer.headers.get(DEFERRED_UNTIL);
  if (deferredUntil) throw new NoAnswer(deferredUntil === '/confirm' ? 'unconfirmed' : 'signedOut');
  if (answer.status >= 400 && !isOurs(answer)) {
    throw new NoAnswer(PLAIN[answer.status] ?? 'failed');
  }
  return checkAnswer(answer);
}

async function checkAnswer(answer: Response): Promise<Response> {
  const { status, statusText, headers } = answer;
  if (status >= 500) throw new NoAnswer('failed');
  if (status === 429) throw new NoAnswer('busy');
  // The sign-in page of a café's network answers in the shop's place.
  if (status < 400 && headers.get('content-type')?.includes('text/html')) {
    throw new NoAnswer('offline');
  }
  // Read whole: a line can go while an answer is on its way.
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
}
