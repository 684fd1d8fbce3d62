/** Checked on every page: a form without what it requires says so and keeps the rest; a required field names what is missing in its own sentence, as soon as it loses focus. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '#common/messages/en.ts';

/** Sentences that would fit any field. */
const GENERAL: string[] = [en.ui.notValid, en.errors.request.invalid];

export async function assertSaysWhatIsMissing(page: Page): Promise<void> {
  const fields = page.locator(
    'main form[method="post"] :is(input[required]:not([type="radio"], [type="checkbox"]), textarea[required]):visible',
  );
  const messages = new Map<string, string>();
  for (const field of await fields.all()) {
    const before = await field.inputValue();
    await field.fill('');
    await field.blur();
    const id = await field.getAttribute('id');
    const label = await page.locator(`label[for="${id}"]`).innerText();
    const error = page.locator(`[id="${id}-error"]`);
    await expect.poll(() => error.count(), { message: `${label} says nothing` }).toBe(1);
    const words = await error.innerText();
    expect(GENERAL, `${label}: ${words}`).not.toContain(words);
    expect(messages.get(words) ?? label, `${label} and another field say alike: ${words}`).toBe(
      label,
    );
    messages.set(words, label);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    if (before) {
      await field.fill(before);
      await error.waitFor({ state: 'detached' });
    }
  }
}

const REQUIRED = 'input[required]:not([type="radio"], [type="checkbox"]), textarea[required]';
/** What is typed and comes back; a password never does. */
const TEXTS =
  ':is(input:is(:not([type]), [type="text"], [type="search"], [type="url"]), textarea):not([tabindex="-1"])';

/**
 * Sends each form without its first required field: with scripts or without, it comes back with what was typed in the
 * others, the error beside the field and the focus in it. `known`: the forms already tried.
 */
export async function assertKeepsRefused(page: Page, known: Set<string>): Promise<void> {
  const forms = page.locator(`main form[method="post"]:visible:has(:is(${REQUIRED}):visible)`);
  for (let at = 0; at < (await forms.count()); at++) {
    const form = forms.nth(at);
    const missing = form.locator(`:is(${REQUIRED}):visible:enabled`).first();
    const name = await missing.getAttribute('name');
    const place = `${new URL(page.url()).pathname} ${at} ${name}`.replace(/[\da-f-]{36}|\d+/g, '*');
    if (!name || known.has(place)) continue;
    known.add(place);
    await chooseSomething(form);
    for (const field of await form.locator(`:is(${TEXTS}):visible:enabled`).all()) {
      if (!(await field.inputValue())) await field.fill('7');
    }
    await missing.fill('');
    const names = await namesOfTexts(form);
    const typed = await entriesOf(form, names);
    await form
      .locator('button[type="submit"]:visible:enabled:not([tabindex="-1"])')
      .last()
      .press('Enter');
    const isFocused = () => page.evaluate(focused);
    await expect.poll(isFocused, { message: place, timeout: 10_000 }).toEqual([name, 'true']);
    expect(await entriesOf(form, names), place).toEqual(typed);
  }
}

/** Wherever nothing is chosen yet. A choice may bring another with it, as a country does its regions. */
async function chooseSomething(form: Locator): Promise<void> {
  for (const field of await form.locator('select[required]:visible:enabled').all()) {
    if (!(await field.inputValue())) await field.selectOption({ index: 1 });
  }
}

/** Runs in the page, which may be between two documents. */
const focused = () => {
  const { activeElement } = document;
  return [activeElement?.getAttribute('name'), activeElement?.getAttribute('aria-invalid')];
};

const namesOfTexts = (form: Locator) =>
  form
    .locator(`:is(${TEXTS}):visible`)
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''));

/** Also of a field that is out of sight by now, as that of a region once the country has none. */
const entriesOf = (form: Locator, names: string[]) =>
  form.evaluate(
    (element: HTMLFormElement, wanted) =>
      [...new FormData(element)].filter(([name]) => wanted.includes(name)).sort(),
    names,
  );
