/** Mails as the shop has written them. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { nextNumber } from './accounts.ts';

/** The id of a mail to nobody in particular. */
export async function writtenMail(db: Db): Promise<string> {
  const { id } = await db
    .insertInto('notifications')
    .values({
      dedupe_key: `mail ${nextNumber()}`,
      kind: 'account.notice',
      recipient: 'somebody@example.test',
      locale: 'en',
      subject: 'A mail',
      body_text: 'A mail',
      body_html: '<p>A mail</p>',
      created_at: now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
