/**
 * Empties a demo, so that it becomes a shop of one's own: goods, orders, carts, customers and mails go, and what the demo
 * says in the shop's name; settings of the merchant's, staff, roles, keys and payment methods stay. A job does it, as it waits for everybody who is buying at that moment.
 */
import { deleteShoppers } from '#modules/auth/registration/index.ts';
import { deleteHeadsAndDemo } from '#modules/content/index.ts';
import { deleteMedia } from '#modules/media/index.ts';
import {
  DEMO_SIGN_INS,
  type Emptying,
  lockEmptying,
  removeDemoWords,
  writeEmptying,
} from '#modules/settings/index.ts';
import { undoOrders } from '#modules/stock/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs, dropJobsAbout } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { EVERYTHING_TAG } from '#platform/response-cache.ts';
import { notADemo } from './errors.ts';
import * as queries from './queries.ts';
import { emptiedTables } from './what-goes.ts';

export type What = Emptying['what'];

export const EMPTY_TASK = defineTask('setup.empty-demo', {});

/** What waiting jobs are about that is gone then. Those about people and the audit log stay. */
const GONE = [
  'orderId',
  'paymentId',
  'refundId',
  'shipmentId',
  'mediaId',
  'eventId',
  'cartId',
  'id',
];

/** Notes the wish; a second one meanwhile takes the place of the first. */
export async function askToEmpty(
  tx: Tx,
  { mode }: Platform['config'],
  { what, actor }: { what: What; actor: Actor },
): Promise<void> {
  if (mode !== 'demo') throw notADemo();
  await lockEmptying(tx);
  await writeEmptying(tx, { what, askedAt: now().toISOString(), doneAt: null });
  await addJobs(tx, [EMPTY_TASK.with({}, { key: EMPTY_TASK.name })]);
  await audit(tx, actor, {
    action: 'shop.empty_demo',
    subjectType: 'settings',
    subjectId: what,
    sensitive: true,
    before: await queries.countAll(tx),
  });
}

/** In one transaction. Whatever was written after it stays: a second run finds that it is done. */
export async function emptyDemo(db: Db): Promise<void> {
  await inTx(db, async (tx) => {
    const asked = await lockEmptying(tx);
    if (!asked || asked.doneAt) return;
    const { what } = asked;
    if (what === 'everything') {
      await removeDemoWords(tx);
      await deleteHeadsAndDemo(tx);
    }
    const pictures = what === 'everything' ? await queries.picturesOfDemo(tx) : [];
    await queries.emptyTables(tx, emptiedTables(what));
    await deleteShoppers(
      tx,
      DEMO_SIGN_INS.map(({ email }) => email),
    );
    if (what === 'sales') await undoOrders(tx, null);
    await deleteMedia(tx, pictures);
    await dropJobsAbout(tx, GONE);
    await writeEmptying(tx, { ...asked, doneAt: now().toISOString() });
    await notify(tx, { stale: [EVERYTHING_TAG] });
  });
}
