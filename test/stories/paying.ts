/** What stories of payment look at behind the pages. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MailKind } from '#modules/notifications/queries.ts';
import type { RunningShop } from '#test/harness/running-shop.ts';

export const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

export const CUP = '/products/morrow-cup?Colour=Oat';

/** The newest order. */
export async function newestOrder({ platform: { db } }: Pick<RunningShop, 'platform'>) {
  const { number, id } = await db
    .selectFrom('orders')
    .select(['number', 'id'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { number: String(number), id };
}

/** Every attempt to pay the newest order, oldest first: `stripe requires_action`. */
export async function attemptsAt(shop: Pick<RunningShop, 'platform'>): Promise<string[]> {
  const { id } = await newestOrder(shop);
  const rows = await shop.platform.db
    .selectFrom('payments')
    .select(['method', 'state'])
    .where('order_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ method, state }) => `${method} ${state}`);
}

/** How many orders were made while it ran. */
export async function ordersMadeBy(
  { platform: { db } }: Pick<RunningShop, 'platform'>,
  run: () => Promise<void>,
): Promise<number> {
  const count = async () => {
    const { n } = await db
      .selectFrom('orders')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const before = await count();
  await run();
  return (await count()) - before;
}

export const seeStatus = (page: Page, status: string) =>
  page.getByRole('main').getByText(status, { exact: true }).first().waitFor();

export const seeHeading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

/** The text of the newest mail about the newest order. */
export async function mailAbout(
  shop: Pick<RunningShop, 'platform'>,
  kind: MailKind,
): Promise<{ subject: string; text: string; count: number }> {
  const { id } = await newestOrder(shop);
  const read = () =>
    shop.platform.db
      .selectFrom('notifications')
      .select(['subject', 'body_text as text'])
      .where('order_id', '=', id)
      .where('kind', '=', kind)
      .execute();
  await expect.poll(async () => (await read()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  const mails = await read();
  return { subject: '', text: '', ...mails[0], count: mails.length };
}
