/** What a merchant does with the product form. */
import type { Page } from 'playwright-core';
import { isHydrated } from './shopping.ts';

/** Chooses files and waits until they stand in the form: with scripts they are added at once. */
export async function addPictures(page: Page, files: string[]): Promise<void> {
  const known = await page.getByLabel(/^What picture \d+ shows/).count();
  const hasScripts = await isHydrated(page);
  await page.getByLabel('Add pictures').setInputFiles(files);
  if (!hasScripts) await page.getByRole('button', { name: 'Upload the chosen pictures' }).click();
  await page.getByLabel(`What picture ${known + files.length} shows`).waitFor();
}
