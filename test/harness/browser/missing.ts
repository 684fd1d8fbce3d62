/** Checked on every page: a required field names what is missing in its own sentence, as soon as it loses focus. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '#common/messages/en.ts';

/** Sentences that would fit any field. */
const GENERAL: string[] = [en.ui.notValid, en.errors.request.invalid];

export async function assertSaysWhatIsMissing(page: Page): Promise<void> {
  const fields = page.locator(
    'main form[method="post"] :is(input[required]:not([type="radio"], [type="checkbox"]), textarea[required]):visible',
  );
  const said = new Map<string, string>();
  for (const field of await fields.all()) {
    const before = await field.inputValue();
    await field.fill('');
    await field.blur();
    const id = await field.getAttribute('id');
    const label = await page.locator(`label[for="${id}"]`).innerText();
    const told = page.locator(`[id="${id}-error"]`);
    await expect.poll(() => told.count(), { message: `${label} says nothing` }).toBe(1);
    const words = await told.innerText();
    expect(GENERAL, `${label}: ${words}`).not.toContain(words);
    expect(said.get(words) ?? label, `${label} and another field say alike: ${words}`).toBe(label);
    said.set(words, label);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    if (before) {
      await field.fill(before);
      await told.waitFor({ state: 'detached' });
    }
  }
}
