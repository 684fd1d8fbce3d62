/**
 * Who is signed in. Tokens are in cookies that scripts cannot read; when the short-lived one has expired, the other is
 * exchanged for a new pair without the visitor noticing.
 */
import { createShopApi } from './api.server.ts';
import type { CookieJar } from './cookies.server.ts';
import type { SignedIn, User } from './shapes.ts';

export type Session = { user: User; accessToken: string };
type CallApi = (call: Request) => Promise<Response>;

const REFRESH_DAYS = 30;
/** Removed from the browser a little before it expires, so that it never expires on the way. */
const SAFETY_SECONDS = 20;

export async function openSession(cookies: CookieJar, callApi: CallApi): Promise<Session | null> {
  const accessToken = cookies.get('access');
  if (accessToken) {
    const { data, response } = await createShopApi(callApi, { accessToken }).GET('/me');
    if (data) return { user: data, accessToken };
    // An error on our side signs nobody out: the next page retries.
    if (response.status >= 500) return null;
  }
  const refreshToken = cookies.get('refresh');
  if (refreshToken) {
    const { data, response } = await refreshOnce(refreshToken, callApi);
    if (data) {
      saveSession(cookies, data);
      return { user: data.user, accessToken: data.accessToken };
    }
    if (response.status >= 500) return null;
  }
  cookies.remove('access');
  cookies.remove('refresh');
  return null;
}

export function saveSession(cookies: CookieJar, signedIn: SignedIn): void {
  const lifeSeconds = (Date.parse(signedIn.expiresAt) - Date.now()) / 1000 - SAFETY_SECONDS;
  cookies.set('access', signedIn.accessToken, {
    maxAgeSeconds: Math.max(1, Math.floor(lifeSeconds)),
  });
  cookies.set('refresh', signedIn.refreshToken, { maxAgeSeconds: REFRESH_DAYS * 24 * 3600 });
}

const refreshSession = (refreshToken: string, callApi: CallApi) =>
  createShopApi(callApi).POST('/auth/refresh', { body: { refreshToken } });

const refreshing = new Map<string, ReturnType<typeof refreshSession>>();
const SHARED_MS = 5000;

/** A page and its data may be requested at once with the same expired token: they share one new pair. */
function refreshOnce(refreshToken: string, callApi: CallApi) {
  const known = refreshing.get(refreshToken);
  if (known) return known;
  const fresh = refreshSession(refreshToken, callApi);
  refreshing.set(refreshToken, fresh);
  setTimeout(() => refreshing.delete(refreshToken), SHARED_MS).unref();
  return fresh;
}
