import { inTx } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Platform } from '#platform/platform.ts';
import { Id } from '#platform/schemas.ts';
import { BATCH_TASK, runBatch } from './batches.ts';
import { joinGuestOrders } from './buyers.ts';
import { waitForConfirming } from './queries/buyers.ts';

/**
 * Guests' orders join the account of their address once it is verified. One that is confirmed at that moment is waited
 * for; one that is confirmed later sees the verified address itself (`confirmOrder`).
 */
export const orderJobs = ({ db }: Platform) => [
  defineJob('orders.join-guest', { accountId: Id }, async ({ accountId }) => {
    // A transaction of its own: held until the orders are written, the lock would be waited for by one that holds an order.
    await inTx(db, (tx) => waitForConfirming(tx, accountId));
    await inTx(db, (tx) => joinGuestOrders(tx, accountId));
  }),
  BATCH_TASK.job(({ batchId }) => runBatch(db, batchId)),
];
