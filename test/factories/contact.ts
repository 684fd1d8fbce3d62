/** Messages as visitors leave them. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';

/** The id of a message that nobody has looked at. */
export async function writtenMessage(db: Db, name: string): Promise<string> {
  const { id } = await db
    .insertInto('contact_messages')
    .values({
      name,
      email: 'writer@example.test',
      message: 'Does the lamp come with a bulb?',
      locale: 'en',
      created_at: now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
