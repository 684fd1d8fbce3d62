/** What a buyer does at PayPal's page. */
import { type Account, type Bank, type OrderRow, orderBy } from './account.ts';
import { sendOrderEvent } from './events.ts';

/** What a buyer chooses: to leave, or a funding source whose bank answers so. */
export type Choice = 'pay' | 'decline' | 'authenticate' | 'wait' | 'decline later' | 'leave';

const BANKS: Partial<Record<Choice, Bank>> = {
  pay: 'pays',
  decline: 'declines',
  authenticate: 'wants to see the buyer',
  wait: 'takes its time',
  'decline later': 'declines later',
};

/** Approving moves no money: the shop captures afterwards, and only then is the bank asked. */
export function choose(account: Account, ref: string, choice: Choice): OrderRow {
  const order = orderBy(account, ref);
  const bank = BANKS[choice];
  if (!bank) return order;
  if (order.isForgotten || ['COMPLETED', 'VOIDED'].includes(order.status)) {
    throw new Error(`the order ${order.id} cannot be approved any more`);
  }
  order.bank = bank;
  order.status = 'APPROVED';
  sendOrderEvent(account, 'CHECKOUT.ORDER.APPROVED', order);
  return order;
}

/** Where PayPal sends the browser afterwards: its own fields follow those that the shop gave. */
export function returnAddress(order: OrderRow, hasLeft: boolean): string {
  const url = hasLeft ? order.cancelUrl : order.returnUrl;
  const fields = hasLeft ? `token=${order.id}` : `token=${order.id}&PayerID=QYR5Z8XDVJNXQ`;
  return `${url}${url.includes('?') ? '&' : '?'}${fields}`;
}
