import { inTx } from '#platform/db.ts';
import type { Events } from '#platform/events.ts';
import type { JobHandler } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { joinGuestOrders } from './buyers.ts';
import { giveToAccount } from './queries/buyers.ts';

/**
 * Guests' orders join the account of their address: all of them once it is verified, and each one that is confirmed
 * later. Each looks after what it follows was written, so that one of the two sees both however close they come.
 */
export function orderJobs({ db }: Platform): Record<string, JobHandler> {
  return {
    'orders.join-guest': ({ accountId }: Events['account.email_verified']) =>
      inTx(db, (tx) => joinGuestOrders(tx, accountId)),
    'orders.join-account': ({ orderId }: Events['order.confirmed']) =>
      inTx(db, (tx) => giveToAccount(tx, { orderId })),
  };
}
