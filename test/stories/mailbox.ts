/** Reading mails as people do: on the mailbox page, by the link in the letter. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens the newest mail to an address with this subject, and follows its link. */
export async function followMail(
  page: Page,
  shopUrl: string,
  { to, subject, link }: { to: string; subject: RegExp; link: string },
): Promise<void> {
  await page.goto(`${shopUrl}/demo/mailbox`);
  const mail = page
    .getByRole('main')
    .getByRole('link')
    .filter({ hasText: to })
    .filter({ hasText: subject })
    .first();
  await expect.poll(async () => (await mail.count()) || (await page.reload())).toBe(1);
  await mail.click();
  const letter = page.frameLocator('iframe');
  await letter.getByRole('link', { name: link }).click();
  await page.waitForURL(/\?token=/);
}
