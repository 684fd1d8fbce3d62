/**
 * The cookies of one request: what the browser sent, and what it is to store. Scripts cannot read those of sign-ins and
 * carts.
 */
import { type CookieName, cookieName, readCookies } from '#common/pages.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

type Keep = { maxAgeSeconds?: number; readable?: boolean };

export type CookieJar = {
  get: (name: CookieName) => string | undefined;
  /** Stored for a year by default; hidden from scripts unless `readable`. */
  set: (name: CookieName, value: string, keep?: Keep) => void;
  remove: (name: CookieName) => void;
  /** One `Set-Cookie` header each. */
  changes: () => string[];
};

export function openCookieJar(header: string | null, publicUrl: string): CookieJar {
  const sent = readCookies(header);
  const changed = new Map<CookieName, string>();
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const write = (name: CookieName, value: string, { maxAgeSeconds, readable }: Keep) => {
    const key = cookieName(name, publicUrl);
    const hidden = readable ? '' : '; HttpOnly';
    const age = `; Max-Age=${maxAgeSeconds ?? YEAR_SECONDS}`;
    changed.set(name, `${key}=${value}; Path=/; SameSite=Lax${hidden}${secure}${age}`);
  };
  return {
    get: (name) => sent.get(cookieName(name, publicUrl)) || undefined,
    set: (name, value, keep = {}) => {
      sent.set(cookieName(name, publicUrl), value);
      write(name, value, keep);
    },
    remove: (name) => {
      if (!sent.delete(cookieName(name, publicUrl))) return;
      write(name, '', { maxAgeSeconds: 0 });
    },
    changes: () => [...changed.values()],
  };
}
