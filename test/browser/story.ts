/**
 * A story: a person with a browser in a real shop. `story('...', async ({ open }) => { ... })` fails on what the story
 * expects and, besides, on anything that goes wrong on a page unnoticed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchFaults } from './faults.ts';

export const WIDTHS = { phone: 390, tablet: 820, desktop: 1440 } as const;
const HEIGHTS = { 390: 844, 820: 1180, 1440: 900 } as const;
export const PSEUDO = 'ar-XB';
const PATIENCE_MS = 15_000;

export type Visitor = {
  width?: 390 | 820 | 1440;
  javaScript?: boolean;
  /** A language tag; `PSEUDO` proves that every sentence comes from the catalogue. */
  locale?: string;
  dark?: boolean;
  /** Faults that the story means to cause, such as a failed network. */
  expectFaults?: RegExp[];
};

/** Opens a page as a new visitor: own cookies, nothing remembered. */
export type Open = (address: string, visitor?: Visitor) => Promise<Page>;

const FAILED = join(import.meta.dirname, '../../screenshots/failed');
let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

/** One browser for all stories of a file, started when the first one needs it. */
function theBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

export function contextOptions({
  width = 1440,
  javaScript = true,
  locale = 'en',
  dark = false,
}: Visitor) {
  return {
    viewport: { width, height: HEIGHTS[width] },
    javaScriptEnabled: javaScript,
    locale,
    colorScheme: dark ? ('dark' as const) : ('light' as const),
    reducedMotion: 'reduce' as const,
    // What goes wrong in a service worker or a cache of an earlier visit is not this story's.
    serviceWorkers: 'block' as const,
  };
}

export const story = test.extend<{ open: Open }>({
  open: async ({ task }, use) => {
    const visits: { context: BrowserContext; faults: () => string[] }[] = [];
    await use(async (address, visitor = {}) => {
      const context = await (await theBrowser()).newContext(contextOptions(visitor));
      context.setDefaultTimeout(PATIENCE_MS);
      visits.push({ context, faults: watchFaults(context, visitor.expectFaults ?? []) });
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
    const failed = task.result?.state === 'fail';
    for (const [i, { context }] of visits.entries()) {
      if (failed) await keepPictures(context, `${task.name} ${i + 1}`);
      await context.close();
    }
    const faults = visits.flatMap((visit) => visit.faults());
    if (faults.length > 0) throw new Error(`What went wrong besides:\n  ${faults.join('\n  ')}`);
  },
});

/** What the visitor saw last, in `screenshots/failed`. */
async function keepPictures(context: BrowserContext, name: string): Promise<void> {
  mkdirSync(FAILED, { recursive: true });
  for (const [i, page] of context.pages().entries()) {
    const file = `${name} ${i + 1}`.replace(/[^\w-]+/g, '-').slice(0, 100);
    await page.screenshot({ path: join(FAILED, `${file}.png`), fullPage: true }).catch(() => {});
  }
}
