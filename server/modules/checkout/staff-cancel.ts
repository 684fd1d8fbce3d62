/**
 * Cancellation by staff, until anything is shipped. Pages are closed and authorisations voided first, over the network;
 * then one transaction refunds the money, releases the goods and cancels the order.
 */
import { cancelOrder, lockForMove, type Order, refuseToCancel } from '#modules/orders/index.ts';
import {
  closePayment,
  paymentsOfOrder,
  refundableOfOrder,
  refundEverything,
  staffWho,
  unlessUnreachable,
  voidAuthorisation,
} from '#modules/payments/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { type Caller, may } from '#platform/caller.ts';
import { inTx } from '#platform/db.ts';
import { notAllowed } from '#platform/errors.ts';
import { refuseUnconfirmed } from '#platform/http.ts';
import type { Shop } from './checkout.ts';

export async function cancelByStaff(
  shop: Shop,
  { caller, actor, note }: { caller: Caller; actor: Actor; note: string },
  head: Order,
): Promise<void> {
  const { db } = shop.platform;
  const { id } = head;
  refuseToCancel(head, 'staff');
  if ((await refundableOfOrder(db, id)) > 0) refuseToGiveBack(caller);
  await endAttempts(shop, actor, id);
  await inTx(db, async (tx) => {
    const order = await lockForMove(tx, id);
    refuseToCancel(order, 'staff');
    // A page may have turned out to be paid when it was closed.
    const goesBack = await refundEverything(tx, order, { actor, note });
    if (goesBack > 0) refuseToGiveBack(caller);
    await cancelOrder(tx, order, staffWho(actor), 'staff', note);
    const { number, status, currency } = order;
    await audit(tx, actor, {
      action: 'order.cancel',
      subjectType: 'order',
      subjectId: String(number),
      before: { status },
      after: { status: 'cancelled', note, ...(goesBack > 0 && { amount: goesBack, currency }) },
    });
  });
  // One may have been opened meanwhile. If it cannot be closed now, money paid there comes late and is refunded.
  await unlessUnreachable(
    endAttempts(shop, actor, id),
    `a payment of order ${head.number} was left open`,
  );
}

/** Refunding is a sensitive action with a permission of its own. */
function refuseToGiveBack(caller: Caller): void {
  if (caller.kind === 'account' && !may(caller, 'refunds:write')) throw notAllowed();
  refuseUnconfirmed(caller);
}

async function endAttempts(
  { platform: { db }, providers }: Shop,
  actor: Actor,
  orderId: string,
): Promise<void> {
  for (const payment of await paymentsOfOrder(db, orderId)) {
    await closePayment(db, providers, payment);
    await voidAuthorisation(db, providers, payment.id, staffWho(actor));
  }
}
