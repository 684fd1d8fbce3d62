/**
 * The windows that stories use. Loading the shop's scripts and fonts afresh takes a browser three times as long as
 * showing a page, so a window is reused by the next visitor of its kind: without cookies, storage, listeners, routes or
 * a cut connection, but with its cache.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { contextOptions, type Visitor } from './visitor.ts';

export type Window = { options: BrowserContextOptions; page: Page; isFresh: boolean };

/** Where a visitor is who has opened nothing yet. */
export const NOWHERE = 'about:blank';
/** Long, since a page that is slow on a busy machine is not at fault. */
const TIMEOUT_MS = 30_000;
/** Each takes the memory of a page. */
const MAX_FREE = 5;
const free: Window[] = [];

export async function takeWindow(visitor: Visitor, browser: Browser): Promise<Window> {
  const options = contextOptions(visitor);
  const at = free.findIndex((window) => isDeepStrictEqual(window.options, options));
  const [known] = visitor.fresh || at < 0 ? [] : free.splice(at, 1);
  if (known) return known;
  const context = await browser.newContext(options);
  context.setDefaultTimeout(TIMEOUT_MS);
  return { options, page: await context.newPage(), isFresh: visitor.fresh ?? false };
}

/** Prepares it for somebody else, or closes it when that may not work. */
export async function leaveWindow(
  window: Window,
  { isSound }: { isSound: boolean },
): Promise<void> {
  const isReady = isSound && !window.isFresh && (await clean(window));
  if (isReady) free.push(window);
  const over = isReady ? free.splice(0, free.length - MAX_FREE) : [window];
  for (const { page } of over) await page.context().close();
}

const EVENTS = 'console pageerror request response requestfailed requestfinished dialog'.split(' ');

async function clean({ page, options }: Window): Promise<boolean> {
  const context = page.context();
  const { viewport = null, colorScheme } = options;
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const event of EVENTS) page.removeAllListeners(event);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.setOffline(false);
    // A page of the shop without any content: at another origin, the browser would start a new process for the next
    // visitor.
    const { protocol, origin, hostname } = new URL(page.url());
    if (protocol !== 'http:' || hostname !== 'localhost') return false;
    await page.goto(`${origin}/ping`);
    await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await context.clearCookies();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    return true;
  } catch {
    return false;
  }
}
