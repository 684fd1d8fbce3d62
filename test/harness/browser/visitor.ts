/** A visitor: screen size, language, preferences, and whether scripts run. */
import type { BrowserContextOptions } from 'playwright-core';

export const WIDTHS = { phone: 390, tablet: 820, desktop: 1440 } as const;
const HEIGHTS = { 390: 844, 820: 1180, 1440: 900 } as const;
/**
 * What pages have to fit: small and rotated phones, a tablet, a small laptop, a screen zoomed to 200 %, a large one.
 */
export const SCREENS = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 820, height: 1180 },
  { width: 1024, height: 768 },
  // 1440 x 900 at 200 %.
  { width: 720, height: 450 },
  { width: 1440, height: 900 },
];
export const PSEUDO = 'ar-XB';

export type Visitor = {
  width?: 390 | 820 | 1440;
  javaScript?: boolean;
  /** A language tag; `PSEUDO` proves that every sentence comes from the catalogue. */
  locale?: string;
  dark?: boolean;
  /** Their time zone, by its IANA name. */
  timeZone?: string;
  /** In a window that nobody else has used or will: for what a page leaves in its browser for good. */
  fresh?: boolean;
  /** Of a shop behind a certificate of the tests' own, which no browser knows. */
  trusting?: boolean;
  /** Faults that the story causes on purpose, such as a failed network. */
  expectFaults?: RegExp[];
};

export function contextOptions({
  width = 1440,
  javaScript = true,
  locale = 'en',
  dark = false,
  timeZone,
  trusting = false,
}: Visitor): BrowserContextOptions {
  return {
    viewport: { width, height: HEIGHTS[width] },
    javaScriptEnabled: javaScript,
    locale,
    timezoneId: timeZone,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: trusting,
    // Errors in a service worker or a cache of an earlier visitor are not this story's.
    serviceWorkers: 'block',
  };
}
