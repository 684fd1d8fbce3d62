/** The mails of the shop as their readers see them: runs the jobs that write, then reads the demo's mailbox. */
import { jobHandlers } from '#server/reactions.ts';
import type { TestApp } from './app.ts';
import { runDueJobs } from './jobs.ts';

export type ReadMail = { id: string; to: string; subject: string; text: string; html: string };

/** The mails to an address, newest first. */
export async function mailsTo({ api, pool, platform }: TestApp, to: string): Promise<ReadMail[]> {
  await runDueJobs(pool, jobHandlers(platform));
  const { body } = await api('GET', 'demo/mailbox?limit=100');
  const heads = (body.items as ReadMail[]).filter((mail) => mail.to === to);
  const mails = heads.map(({ id }) => api('GET', `demo/mailbox/${id}`));
  return (await Promise.all(mails)).map((answer) => answer.body);
}

/** The token in the newest mail to an address that leads to this page. */
export async function mailedToken(shop: TestApp, to: string, page: string): Promise<string> {
  for (const { text } of await mailsTo(shop, to)) {
    const token = new RegExp(`${page}\\?token=([\\w-]+)`).exec(text)?.[1];
    if (token) return token;
  }
  throw new Error(`no mail to ${to} leads to ${page}`);
}
