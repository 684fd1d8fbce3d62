/** A person at a browser whose every act is counted (`pace.ts`): nothing is typed, pressed or read that is not. */
import type { Locator, Page } from 'playwright-core';
import type { Tally } from './pace.ts';
import { untilHydrated } from './shopping.ts';

type Files = Parameters<Locator['setInputFiles']>[0];
export type Person = ReturnType<typeof personAt>;

export function personAt(page: Page, tally: Tally) {
  /** Where the next acts happen: all of the page, or a part of it. */
  const main = page.getByRole('main');
  const find = (control: Locator) => {
    tally.control += 1;
    return control;
  };
  const types = async (control: Locator, text: string) => {
    tally.key += text.length;
    await find(control).fill(text);
  };
  return {
    page,
    main,
    tally,
    /** Waits for a page, and reads what it is. */
    async reads(heading: string | RegExp): Promise<void> {
      tally.load += 1;
      tally.page += 1;
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await untilHydrated(page);
    },
    /** What the page says after a press, on itself. */
    async sees(words: string | RegExp): Promise<void> {
      tally.load += 1;
      tally.control += 1;
      await main.getByText(words).first().waitFor();
    },
    async types(label: string | RegExp, text: string, within: Locator = main): Promise<void> {
      await types(within.getByLabel(label, { exact: typeof label === 'string' }), text);
    },
    /** Goes to places in a text one after the other, and writes something else there. */
    async fillsGaps(field: Locator, write: (gap: string) => string): Promise<void> {
      const text = await field.inputValue();
      const filled = text.replace(/\[[^[\]\n]+\]/g, (gap) => {
        const words = write(gap);
        // Its beginning and its end; then the words, or the key that removes it.
        tally.control += 2;
        tally.key += words.length || 1;
        return words;
      });
      await field.fill(filled);
    },
    presses: (name: string | RegExp, within: Locator = main) =>
      find(within.getByRole('button', { name, exact: typeof name === 'string' })).click(),
    follows: (name: string | RegExp, within: Locator = main) =>
      find(within.getByRole('link', { name, exact: typeof name === 'string' }).first()).click(),
    ticks: (name: string | RegExp, within: Locator = main) =>
      find(within.getByLabel(name, { exact: typeof name === 'string' }).first()).check(),
    /** Opens the list, and finds a line in it by its first letters. */
    async chooses(label: string, option: string, within: Locator = main): Promise<void> {
      tally.key += 4;
      await find(within.getByLabel(label, { exact: true })).selectOption({ label: option });
    },
    async brings(label: string, files: Files): Promise<void> {
      tally.file += Array.isArray(files) ? files.length : 1;
      await find(main.getByLabel(label, { exact: true })).setInputFiles(files);
    },
  };
}
