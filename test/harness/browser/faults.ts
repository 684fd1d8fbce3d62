/** What must not happen on any page: errors in the console, blocked content, failed responses. */
import type { Page } from 'playwright-core';

/**
 * Collects the faults of a page and of all pages opened from it; `expected` are those that a story causes on purpose.
 */
export function watchFaults(first: Page, expected: RegExp[]): () => string[] {
  const faults: string[] = [];
  const note = (page: Page, what: string) => {
    if (!expected.some((pattern) => pattern.test(what))) faults.push(`${page.url()}: ${what}`);
  };
  const watch = (page: Page) => {
    // Content blocked by the security policy is reported here as well.
    page.on('console', (message) => {
      if (message.type() === 'error')
        note(page, `console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      // A response still being read when the visitor moved on.
      if (!/BodyStreamBuffer was aborted/.test(error.message))
        note(page, `script: ${error.message}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) note(page, `${response.status()} from ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A visitor who moves on cancels requests; one without scripts blocks them ("csp").
      if (!/ERR_ABORTED|^csp$/.test(reason)) note(page, `${reason} for ${request.url()}`);
    });
  };
  watch(first);
  first.context().on('page', watch);
  return () => {
    first.context().off('page', watch);
    return faults;
  };
}
