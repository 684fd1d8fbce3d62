/** Having an account and signing in to it, in steps that work with scripts and without. */
import type { Page } from 'playwright-core';
import type { ShopCaller } from './shop-api.ts';

export const PASSWORD = 'teapot under the stairs';

/** Makes an account as if its person had, somewhere else. */
export const registerByApi = ({ api }: ShopCaller, email: string) =>
  api('POST', 'auth/register', { body: { email, name: 'Ada Example', password: PASSWORD } });

export async function signIn(page: Page, shopUrl: string, email: string, to = ''): Promise<void> {
  await page.goto(`${shopUrl}/sign-in${to && `?to=${to}`}`);
  await fillSignIn(page, email);
}

export async function fillSignIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  // The foot of the page may ask for an email, too.
  await page.getByRole('textbox', { name: 'Email' }).first().fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** To one's own account, where people come who wanted nowhere else. */
export async function signInToAccount(page: Page, shopUrl: string, email: string): Promise<void> {
  await signIn(page, shopUrl, email);
  await page.getByRole('heading', { name: 'Your orders' }).waitFor();
}
