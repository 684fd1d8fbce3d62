import { notify } from '#platform/channel.ts';
import type { Tx } from '#platform/db.ts';
import { ORDER_CHANGED } from '../notices.ts';

export type MoneyGoneBack = { refunded: number; pending: number; givesAllBack: boolean };

/**
 * How much has been refunded and how much is being refunded, as payments reports it. Pages that show the order
 * reload it.
 */
export async function writeGoneBack(
  tx: Tx,
  orderId: string,
  { refunded, pending, givesAllBack }: MoneyGoneBack,
): Promise<void> {
  await tx
    .updateTable('orders')
    .set({
      refunded_amount: refunded,
      refund_pending_amount: pending,
      gives_all_back: givesAllBack,
    })
    .where('id', '=', orderId)
    .execute();
  await notify(tx, ORDER_CHANGED.of(orderId));
}
