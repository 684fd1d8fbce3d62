/** Subscribers as staff see them. */
import type { Static } from 'typebox';
import { type Actor, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { noSubscriber } from './errors.ts';
import * as queries from './queries.ts';
import type { SubscriberSchema } from './schemas.ts';

export const presentSubscriber = ({
  askedAt,
  confirmedAt,
  unsubscribedAt,
  ...rest
}: queries.Subscriber): Static<typeof SubscriberSchema> => ({
  ...rest,
  askedAt: askedAt.toISOString(),
  confirmedAt: confirmedAt?.toISOString() ?? null,
  unsubscribedAt: unsubscribedAt?.toISOString() ?? null,
});

/** The log does not repeat the address: it never forgets, and this person asked to be forgotten. */
export async function removeSubscriber(tx: Tx, actor: Actor, id: string): Promise<void> {
  const askedAt = await queries.deleteSubscriber(tx, id);
  if (!askedAt) throw noSubscriber();
  await emit(tx, 'newsletter.removed', { subscriberId: id });
  await audit(tx, actor, {
    action: 'newsletter.remove_subscriber',
    subjectType: 'subscriber',
    subjectId: id,
    before: { askedAt: askedAt.toISOString() },
  });
}
