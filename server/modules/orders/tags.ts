/** Tags: words by which staff sort orders. Kept in small letters, so that "VIP" and "vip" are one. */
import { type Actor, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { noOrder, tooManyTags } from './errors.ts';
import * as queries from './queries/tags.ts';

/** Of one order. */
export const MAX_TAGS = 20;

export const tidyTag = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

type Change = { add?: string[]; remove?: string[] };

/** Answers whether anything changed. */
export async function changeTags(
  tx: Tx,
  actor: Actor,
  { orderId, add = [], remove = [] }: Change & { orderId: string },
): Promise<boolean> {
  const order = await queries.lockOrder(tx, orderId);
  if (!order) throw noOrder();
  const gone = new Set(remove.map(tidyTag));
  const tags = [...new Set([...order.tags, ...add.map(tidyTag)])].filter((tag) => !gone.has(tag));
  if (tags.length > MAX_TAGS) throw tooManyTags(MAX_TAGS);
  if (tags.join('\n') === order.tags.join('\n')) return false;
  await queries.writeTags(tx, orderId, tags);
  await audit(tx, actor, {
    action: 'order.tag',
    subjectType: 'order',
    subjectId: order.number,
    before: { tags: order.tags },
    after: { tags },
  });
  return true;
}
