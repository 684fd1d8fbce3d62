/** Subscribers as sign-ups leave them. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { nextNumber } from './accounts.ts';

/** Somebody who has yet to confirm. */
export async function pendingSubscriber(db: Db): Promise<{ id: string; askedAt: Date }> {
  const askedAt = now();
  const consent = { version: 'factory', locale: 'en', text: 'Yes', first_used_at: askedAt };
  await db
    .insertInto('newsletter_consent_texts')
    .values(consent)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db
    .insertInto('newsletter_subscribers')
    .values({
      email: `subscriber${nextNumber()}@example.test`,
      state: 'pending',
      locale: 'en',
      source: 'footer',
      consent_version: consent.version,
      asked_at: askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, askedAt };
}
