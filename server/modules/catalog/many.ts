/** What staff do to many products at once. */

import type { ProductStatus } from '#common/product-statuses.ts';
import { type Actor, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { unknownProduct } from './errors.ts';
import { rewriteListing } from './listing.ts';
import * as queries from './queries/many.ts';

/** As many as a page of a list can hold. */
export const MAX_AT_ONCE = 100;

/** All of them or, where one is not there, none. Answers how many had another status before. */
export async function setStatus(
  tx: Tx,
  { ids, status }: { ids: string[]; status: ProductStatus },
  actor: Actor,
): Promise<number> {
  const products = await queries.lockProducts(tx, ids);
  if (products.length < new Set(ids).size) throw unknownProduct();
  const changing = products.filter((product) => product.status !== status);
  const changed = changing.map(({ id }) => id);
  await queries.writeStatus(tx, changed, status);
  await rewriteListing(tx, changed);
  for (const { id, status: before } of changing) {
    await audit(tx, actor, {
      action: 'product.update',
      subjectType: 'product',
      subjectId: id,
      before: { status: before },
      after: { status },
    });
  }
  return changed.length;
}
