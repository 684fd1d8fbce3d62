/** The events of an account, named as PayPal names them. */
import { type Account, type OrderRow, type PaypalEvent, timeOf } from './account.ts';
import { wholeOrder } from './answers.ts';
import { randomId } from './ids.ts';

export function sendEvent(
  account: Account,
  type: string,
  { kind, resource }: { kind: string; resource: object },
): PaypalEvent {
  const id = `WH-${randomId()}-${randomId()}`;
  const href = `${account.baseUrl}/v1/notifications/webhooks-events/${id}`;
  const event = {
    id,
    event_version: '1.0',
    create_time: timeOf(account),
    resource_type: kind,
    resource_version: '2.0',
    event_type: type,
    summary: 'Something happened to the payment of Ada Example',
    // As it was when it happened, whatever comes later.
    resource: structuredClone(resource) as Record<string, unknown>,
    links: [{ href, rel: 'self', method: 'GET' }],
  };
  account.events.push(event);
  account.onEvent(event);
  return event;
}

/** Orders in events show the buyer's address too. */
export function sendOrderEvent(account: Account, type: string, order: OrderRow): PaypalEvent {
  const payer = { email_address: 'buyer@example.test', payer_id: 'QYR5Z8XDVJNXQ' };
  const resource = { ...wholeOrder(account, order), payer };
  return sendEvent(account, type, { kind: 'checkout-order', resource });
}
