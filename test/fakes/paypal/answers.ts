/** PayPal's objects as it writes them, with the personal data that the shop must not store. */
import type { components } from '#modules/payments/providers/paypal/wire.generated.ts';
import type { Account, DisputeRow, Movement, OrderRow, RefundRow } from './account.ts';

type Schemas = components['schemas'];
type Method = 'GET' | 'POST' | 'PATCH';

const link = (href: string, rel: string, method: Method) => ({ href, rel, method });
const PAYER = {
  email_address: 'buyer@example.test',
  account_id: 'QYR5Z8XDVJNXQ',
  account_status: 'VERIFIED' as const,
  name: { given_name: 'Ada', surname: 'Example' },
  address: { country_code: 'DE' },
};

/** An order in an answer to a call that did not prefer the whole of it. */
export function minimalOrder(account: Account, order: OrderRow) {
  const { id, status } = order;
  return { id, status, links: orderLinks(account, order) } satisfies Schemas['order_order'];
}

export function wholeOrder(account: Account, order: OrderRow) {
  const { id, status, intent, amount, customId, invoiceId, createTime } = order;
  const approved = ['APPROVED', 'COMPLETED'].includes(status);
  const payments = paymentsOf(account, order);
  return {
    id,
    intent,
    status,
    create_time: createTime,
    payment_source: { paypal: approved ? PAYER : {} },
    purchase_units: [
      {
        reference_id: 'default',
        amount,
        payee: { email_address: 'shop@example.test', merchant_id: 'C7CYMKZDG8D6E' },
        ...(customId && { custom_id: customId }),
        ...(invoiceId && { invoice_id: invoiceId }),
        ...(payments && { payments }),
      },
    ],
    links: orderLinks(account, order),
  } satisfies Schemas['order_order'];
}

function paymentsOf(account: Account, order: OrderRow) {
  const { authorizations, captures, refunds } = order;
  if (authorizations.length + captures.length === 0) return undefined;
  return {
    ...(authorizations.length > 0 && {
      authorizations: authorizations.map((one) => authorization(account, order, one)),
    }),
    ...(captures.length > 0 && {
      captures: captures.map((one) => capture(account, order, one)),
    }),
    ...(refunds.length > 0 && { refunds: refunds.map((one) => refund(account, order, one)) }),
  };
}

function orderLinks({ baseUrl }: Account, { id, status }: OrderRow) {
  const api = `${baseUrl}/v2/checkout/orders/${id}`;
  const links = [link(api, 'self', 'GET')];
  if (status === 'PAYER_ACTION_REQUIRED') {
    links.push(link(`${baseUrl}/checkoutnow?token=${id}`, 'payer-action', 'GET'));
  }
  if (status === 'CREATED')
    links.push(link(`${baseUrl}/checkoutnow?token=${id}`, 'approve', 'GET'));
  return links;
}

function movement(order: OrderRow, { id, amount, createTime }: Movement) {
  return {
    id,
    amount,
    ...(order.customId && { custom_id: order.customId }),
    ...(order.invoiceId && { invoice_id: order.invoiceId }),
    create_time: createTime,
    update_time: createTime,
  };
}

type Word<T> = T extends { status?: infer S } ? S : never;

export function authorization({ baseUrl }: Account, order: OrderRow, row: Movement) {
  const api = `${baseUrl}/v2/payments/authorizations/${row.id}`;
  return {
    ...movement(order, row),
    status: row.status as Word<Schemas['payment_authorization-2']>,
    seller_protection: { status: 'NOT_ELIGIBLE' as const },
    expiration_time: new Date(Date.parse(row.createTime) + 29 * 24 * 3600 * 1000).toISOString(),
    supplementary_data: { related_ids: { order_id: order.id } },
    links: [
      link(api, 'self', 'GET'),
      link(`${api}/capture`, 'capture', 'POST'),
      link(`${api}/void`, 'void', 'POST'),
      link(`${baseUrl}/v2/checkout/orders/${order.id}`, 'up', 'GET'),
    ],
  } satisfies Schemas['payment_authorization-2'];
}

export function capture({ baseUrl }: Account, order: OrderRow, row: Movement) {
  const api = `${baseUrl}/v2/payments/captures/${row.id}`;
  const gross = { gross_amount: row.amount, net_amount: row.amount };
  return {
    ...movement(order, row),
    status: row.status as Word<Schemas['payment_capture-2']>,
    ...(row.reason && { status_details: { reason: row.reason as 'PENDING_REVIEW' } }),
    final_capture: true,
    seller_protection: { status: 'NOT_ELIGIBLE' as const },
    ...(row.status === 'COMPLETED' && { seller_receivable_breakdown: gross }),
    supplementary_data: { related_ids: { order_id: order.id } },
    links: [
      link(api, 'self', 'GET'),
      link(`${api}/refund`, 'refund', 'POST'),
      link(`${baseUrl}/v2/checkout/orders/${order.id}`, 'up', 'GET'),
    ],
  } satisfies Schemas['payment_capture-2'];
}

/** A refund without a reference of its own shows the payment's. */
export function refund({ baseUrl }: Account, order: OrderRow, row: RefundRow) {
  const customId = row.customId ?? order.customId;
  return {
    id: row.id,
    amount: row.amount,
    status: row.status as Word<Schemas['payment_refund']>,
    ...(row.reason && { status_details: { reason: row.reason as 'ECHECK' } }),
    ...(customId && { custom_id: customId }),
    ...(order.invoiceId && { invoice_id: order.invoiceId }),
    note_to_payer: 'For Ada Example',
    create_time: row.createTime,
    update_time: row.createTime,
    links: [
      link(`${baseUrl}/v2/payments/refunds/${row.id}`, 'self', 'GET'),
      link(`${baseUrl}/v2/payments/captures/${row.captureId}`, 'up', 'GET'),
    ],
  } satisfies Schemas['payment_refund'];
}

/** Disputes come by events alone. */
export function dispute({ baseUrl }: Account, row: DisputeRow): Record<string, unknown> {
  const { id, order, captureId, amount, reason, status, outcomeCode, createTime } = row;
  const due = new Date(Date.parse(createTime) + 10 * 24 * 3600 * 1000).toISOString();
  return {
    dispute_id: id,
    create_time: createTime,
    update_time: createTime,
    disputed_transactions: [
      {
        buyer_transaction_id: captureId,
        seller_transaction_id: captureId,
        transaction_status: 'COMPLETED',
        gross_amount: amount,
        ...(order.customId && { custom: order.customId }),
        ...(order.invoiceId && { invoice_number: order.invoiceId }),
        buyer: { name: 'Ada Example' },
        seller: { email: 'shop@example.test', merchant_id: 'C7CYMKZDG8D6E' },
      },
    ],
    reason,
    status,
    dispute_amount: amount,
    ...(outcomeCode && { dispute_outcome: { outcome_code: outcomeCode } }),
    ...(status === 'WAITING_FOR_SELLER_RESPONSE' && { seller_response_due_date: due }),
    dispute_life_cycle_stage: 'CHARGEBACK',
    dispute_channel: 'INTERNAL',
    messages: [{ posted_by: 'BUYER', content: 'It never came, says Ada Example' }],
    links: [link(`${baseUrl}/v1/customer/disputes/${id}`, 'self', 'GET')],
  };
}
