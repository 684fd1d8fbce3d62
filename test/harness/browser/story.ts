/**
 * A story: a person with a browser in a real shop. `story('...', async ({ open }) => { ... })` fails when an
 * expectation fails and also when anything goes wrong on a page unnoticed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchFaults } from './faults.ts';
import type { Visitor } from './visitor.ts';
import { leaveWindow, NOWHERE, takeWindow, type Window } from './windows.ts';

export { PSEUDO, SCREENS, type Visitor, WIDTHS } from './visitor.ts';

/** Opens a page as a new visitor, without cookies or storage. `about:blank` opens nothing yet. */
export type Open = (address: string, visitor?: Visitor) => Promise<Page>;

const FAILED = join(import.meta.dirname, '../../../screenshots/failed');
let browser: Promise<Browser> | undefined;

/** One browser for all stories of a worker, started by the first one that needs it; it ends with the process. */
function theBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

type Opened = { window: Window; faults: () => string[] };

export const story = test.extend<{ open: Open }>({
  open: async ({ task }, use) => {
    const opened: Opened[] = [];
    await use(async (address, visitor = {}) => {
      const window = await takeWindow(visitor, await theBrowser());
      opened.push({ window, faults: watchFaults(window.page, visitor.expectFaults ?? []) });
      if (address !== NOWHERE) await window.page.goto(address);
      return window.page;
    });
    const failed = task.result?.state === 'fail';
    const faults: string[] = [];
    for (const [i, { window, faults: readFaults }] of opened.entries()) {
      if (failed) await keepPictures(window.page.context(), `${task.name} ${i + 1}`);
      faults.push(...readFaults());
      await leaveWindow(window, { isSound: !failed });
    }
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
