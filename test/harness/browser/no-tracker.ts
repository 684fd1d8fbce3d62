/** Nothing follows a visitor: no page calls another host, and the only cookies are those the shop needs to work. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { COOKIES } from '#common/pages.ts';

const NEEDED: string[] = Object.values(COOKIES);

/** Call it before the page is opened; answers what to call once it is. */
export function watchForTrackers(page: Page, shopUrl: string): () => Promise<void> {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== shopUrl) foreign.push(url.href);
  });
  return async () => {
    expect(foreign, 'calls to other hosts').toEqual([]);
    const cookies = (await page.context().cookies()).map(({ name }) => name);
    expect(
      cookies.filter((name) => !NEEDED.includes(name)),
      'cookies beyond the necessary',
    ).toEqual([]);
  };
}
