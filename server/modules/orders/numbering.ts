/** How orders are numbered is the merchant's to say, as long as no two orders have the same number. */
import type { Settings } from '#modules/settings/index.ts';
import type { Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { lockNumbers, restartNumbers } from './queries/numbers.ts';

type Numbering = Settings['orders'];

/** While nobody else places an order: numbers begin again only above all that were given. */
export async function renumber(tx: Tx, after: Numbering, before: Numbering): Promise<void> {
  if (after.start === before.start) return;
  const last = await lockNumbers(tx);
  if (last !== null && after.start <= last) throw badField('/start', 'number_given', { last });
  await restartNumbers(tx, after.start);
}
