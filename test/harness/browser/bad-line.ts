/** Checked on every page: a form whose request is lost, or fails on the way, keeps all entries and says so. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { some } from '#test/harness/whole.ts';

/** What a page with a cut connection writes to the console, for `expectFaults`. */
export const CUT_LINE = [/ERR_FAILED/, /ERR_INTERNET_DISCONNECTED/, /\b(401|413|429|50[02])\b/];

type LineState = 'whole' | 'cut' | 'failing' | 'silent' | 413 | 429;

/**
 * The connection between browser and shop, for what pages send and read once they are loaded. Not by `page.route`,
 * since that makes the browser drop its cache.
 */
export async function lineOf(page: Page) {
  let state: LineState = 'whole';
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => answer(requestId).catch(() => {}));
  async function answer(requestId: string): Promise<void> {
    if (state === 'whole') await session.send('Fetch.continueRequest', { requestId });
    else if (state === 'cut') {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    } else if (state !== 'silent') {
      const responseCode = state === 'failing' ? 502 : state;
      const body = Buffer.from('No page of ours').toString('base64');
      await session.send('Fetch.fulfillRequest', { requestId, responseCode, body });
    }
  }
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*.data*' }] });
  return {
    is: (now: LineState) => {
      state = now;
    },
    /** The page is as if there had been none. */
    end: () => session.detach(),
  };
}

/** Those by number do not come from our pages, but from the form gate or a proxy. */
const ERRORS = [
  ['failing', 'Something went wrong on our side. Nothing is lost.'],
  [413, 'This is too much to send at once. Nothing is lost.'],
  [429, 'The shop is very busy just now. Nothing is lost.'],
] as const;
const BEHIND_SIGN_IN = /^\/(account|admin)(\/|$)/;

/**
 * `known`: the forms already tried; the same form, on a page of the same kind or again on this one, is not repeated.
 * Which sentence an error gets is decided in one place for all forms, so a page's first form meets all of them, or one
 * and that of the next page another. What each form decides is whether it keeps what was typed, and says so: each loses
 * its request, and its sign-in. `max`: how many forms of the page are tried.
 */
export async function assertLosesNothing(
  page: Page,
  known = new Set<string>(),
  max = Number.POSITIVE_INFINITY,
): Promise<void> {
  // What goes to a payment provider is not ours to check.
  const forms = page.locator(
    'main form[method="post"]:visible:not([data-no-router], [action^="http"])',
  );
  const line = await lineOf(page);
  let tried = 0;
  for (let at = 0; at < (await forms.count()) && tried < max; at++) {
    const form = forms.nth(at);
    const button = form
      .locator('button[type="submit"]:visible:enabled:not([tabindex="-1"])')
      .last();
    if ((await button.count()) === 0) continue;
    const name = await form.evaluate(nameOf);
    if (known.has(name)) continue;
    known.add(name);
    await typeInto(form);
    const typed = await contentOf(form);
    const address = page.url();
    const keeps = async (sentence: string) => {
      await expect.poll(() => lostNoticeOf(form), { timeout: 20_000 }).toContain(sentence);
      expect(await contentOf(form)).toEqual(typed);
      expect(page.url()).toBe(address);
    };
    line.is('cut');
    await button.click();
    await keeps('No connection. Nothing is lost.');
    for (const [state, sentence] of tried++ === 0 ? some([...ERRORS], 1, known.size) : []) {
      line.is(state);
      await button.click();
      await keeps(sentence);
    }
    line.is('whole');
    const isSignOut = (await form.getAttribute('action')) === '/sign-out';
    if (!isSignOut && BEHIND_SIGN_IN.test(new URL(address).pathname)) {
      await comesTooLate(page, async () => {
        await button.click();
        await keeps('Your sign-in has ended.');
      });
    }
    // Nothing unsaved delays the next form.
    await form.evaluate((element) => (element as HTMLFormElement).reset());
  }
  await line.end();
}

/** Runs in the page: two forms of one name have the same fields and the same target, whatever their ids. */
function nameOf(element: Element): string {
  const form = element as HTMLFormElement;
  const path = new URL(form.getAttribute('action') ?? location.href, location.href).pathname;
  const fields = [...new FormData(form).keys()].sort();
  const buttons = [...form.querySelectorAll('button')].map(({ name, value }) => name + value);
  return [location.pathname, path, ...fields, ...buttons]
    .join(' ')
    .replace(/[\da-f]{8}-[\da-f-]{27}|\d+/g, '*');
}

/** After the end of the session, which is restored afterwards. */
async function comesTooLate(page: Page, send: () => Promise<void>): Promise<void> {
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await send();
  await page.context().addCookies(cookies);
}

const SAMPLES: Record<string, string> = {
  email: 'typed@example.test',
  number: '1',
  tel: '040 123',
  url: 'https://example.test/',
  date: '2027-01-02',
};

async function typeInto(form: Locator): Promise<void> {
  const fields = form.locator(
    'input:visible:enabled:not([readonly], [type="radio"], [type="checkbox"], [type="file"]), textarea:visible',
  );
  for (const field of await fields.all()) {
    const type = (await field.getAttribute('type')) ?? 'text';
    await field.fill(SAMPLES[type] ?? 'Typed by hand');
  }
}

const contentOf = (form: Locator) =>
  form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)].map(([name, value]) => `${name}: ${value}`),
  );

const lostNoticeOf = (form: Locator) =>
  form.evaluate((element) => {
    const place = element.querySelector('.lost') ?? element.closest('[data-lost-request-notice]');
    return place?.textContent ?? document.querySelector('.lost')?.textContent ?? '';
  });
