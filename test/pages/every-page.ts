/** What holds on every page: nothing that axe finds, no sentence outside of the catalogue, nothing wider than the screen. */
import type { Page } from 'playwright-core';
import { matchPath } from 'react-router';
import { describe, expect } from 'vitest';
import { assertLosesNothing, CUT_LINE } from '#test/harness/browser/bad-line.ts';
import {
  assertAccessible,
  assertFits,
  assertReachable,
  assertReadableColours,
  assertTranslated,
} from '#test/harness/browser/look.ts';
import { assertKeepsRefused, assertSaysWhatIsMissing } from '#test/harness/browser/missing.ts';
import { watchForTrackers } from '#test/harness/browser/no-tracker.ts';
import { PSEUDO, SCREENS, story, type Visitor, WIDTHS } from '#test/harness/browser/story.ts';
import { isWhole } from '#test/harness/whole.ts';
import type { PageFixture } from './fixture.ts';
import { fixturesOf, type Part } from './parts.ts';

const REFUSED = [/status of 4\d\d/];
/** The smallest phone, a tablet, 200 % and a large screen. */
const SHORT_SCREENS = SCREENS.filter(({ width }) => [360, 820, 720, 1440].includes(width));
/** That lose their line on a page. */
const MAX_FORMS = 50;
const PHONE = { width: WIDTHS.phone, height: 844 };

export function lookAtPages(part: Part, shop: { url: string }): void {
  const seen = new Set<string>();
  const forms = new Set<string>();
  const refused = { hydrated: new Set<string>(), plain: new Set<string>() };
  describe.each(fixturesOf(part))('the page "$name"', ({ go, route, status = 200 }) => {
    const isFirstOfItsKind = !seen.has(route);
    seen.add(route);
    const look = lookerAt({ go, route, status }, part, shop);

    story('can be used by everybody, on every screen and on a bad line', async ({ open }) => {
      const page = await look(open, { expectFaults: [...CUT_LINE, ...REFUSED] });
      await page.setViewportSize(PHONE);
      await assertAccessible(page);
      // How a page is drawn in the dark and on a large screen is the same for all of its kind.
      const isThorough = isFirstOfItsKind && (isWhole() || part !== 'admin');
      if (isThorough) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await assertReadableColours(page);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      for (const screen of isWhole() ? SCREENS : SHORT_SCREENS) {
        await page.setViewportSize(screen);
        await assertFits(page);
        await assertReachable(page);
      }
      if (isThorough) await assertAccessible(page);
      await assertSaysWhatIsMissing(page);
      await assertLosesNothing(page, forms, isWhole() ? MAX_FORMS : 1);
      // Last: what a refused form holds is unsaved, and the page's other forms would ask before they leave it.
      await assertKeepsRefused(page, refused.hydrated);
    });

    story('speaks the language of its reader, from right to left too', async ({ open }) => {
      const page = await look(open, { width: WIDTHS.phone, locale: PSEUDO });
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await assertTranslated(page);
      await assertFits(page);
    });

    story('says what it is about without JavaScript', async ({ open }) => {
      const page = await look(open, { javaScript: false, expectFaults: REFUSED });
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('head title').allInnerTexts()).toEqual([await page.title()]);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
      await assertKeepsRefused(page, refused.plain);
    });
  });
}

type Open = (address: string, visitor?: Visitor) => Promise<Page>;
type Looked = Pick<PageFixture, 'go' | 'route'> & { status: number };

/** Brings a visitor to the page, which is the one it should be and follows nobody. */
function lookerAt({ go, route, status }: Looked, part: Part, shop: { url: string }) {
  // A page that is not there is told by the browser as a fault.
  const expectFaults = status === 200 ? [] : [new RegExp(`status of ${status}`)];
  return async (open: Open, visitor: Visitor) => {
    const expected = [...expectFaults, ...(visitor.expectFaults ?? [])];
    const page = await open('about:blank', { ...visitor, expectFaults: expected });
    // A payment provider's form comes from the provider.
    const assertNoTracker = part === 'payments' ? undefined : watchForTrackers(page, shop.url);
    const response = (await go(page, shop.url)) as { status(): number } | null;
    expect(response?.status()).toBe(status);
    const { pathname } = new URL(page.url());
    expect(matchPath(route, pathname), `${page.url()} is ${route}`).toBeTruthy();
    await assertNoTracker?.();
    return page;
  };
}
