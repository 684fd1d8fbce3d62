/**
 * A story: a person with a browser in a real shop. `story('...', async ({ open }) => { ... })` fails on what the story
 * expects and, besides, on anything that goes wrong on a page unnoticed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchFaults } from './faults.ts';
import { contextOptions, type Visitor } from './visitor.ts';

export { PSEUDO, SCREENS, type Visitor, WIDTHS } from './visitor.ts';

/** Long, for a page that takes its time on a busy machine is not at fault. */
const PATIENCE_MS = 30_000;

/** Opens a page as a new visitor: own cookies, nothing remembered. */
export type Open = (address: string, visitor?: Visitor) => Promise<Page>;

const FAILED = join(import.meta.dirname, '../../../screenshots/failed');
let browser: Promise<Browser> | undefined;

/** One browser for all stories of a worker, started when the first one needs it; it ends with the process. */
function theBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
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
    const faults = visits.flatMap((visitor) => visitor.faults());
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
