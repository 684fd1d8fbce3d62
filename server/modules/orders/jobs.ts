import { inTx } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Platform } from '#platform/platform.ts';
import { Id } from '#platform/schemas.ts';
import { joinGuestOrders } from './buyers.ts';
import { giveToAccount } from './queries/buyers.ts';

/**
 * Guests' orders join the account of their address: all of them once it is verified, and each one that is confirmed
 * later. Each looks after what it follows was written, so that one of the two sees both however close they come.
 */
export const orderJobs = ({ db }: Platform) => [
  defineJob('orders.join-guest', { accountId: Id }, ({ accountId }) =>
    inTx(db, (tx) => joinGuestOrders(tx, accountId)),
  ),
  defineJob('orders.join-account', { orderId: Id }, ({ orderId }) =>
    inTx(db, (tx) => giveToAccount(tx, { orderId })),
  ),
];
