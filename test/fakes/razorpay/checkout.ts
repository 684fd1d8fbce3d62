/**
 * Razorpay's hosted checkout as a shopper's browser meets it: a form is posted there, and another one comes back. Works
 * without scripts; with them it returns without a press of a button, as at Razorpay.
 */
import { randomUUID } from 'node:crypto';
import type { Account } from './api.ts';
import type { Notes, Order, Payment } from './entities.ts';
import { authorise, decline, type Ledger, tryToPay } from './ledger.ts';
import { signWith } from './webhooks.ts';

export type PageSession = {
  orderId: string;
  callbackUrl: string;
  cancelUrl: string | undefined;
  notes: Notes;
  paymentId?: string;
};
export type Page = { status: number; html?: string; location?: string };
export type Checkout = { account: Account; ledger: Ledger; sessions: Map<string, PageSession> };

/** What the browser brings to a shop's callback URL: a signature, or an error without one. */
export function returnOf({ keySecret }: Account, payment: Payment): Record<string, string> {
  const { id, order_id, status } = payment;
  if (status !== 'failed') {
    return {
      razorpay_payment_id: id,
      razorpay_order_id: order_id,
      razorpay_signature: signWith(keySecret, `${order_id}|${id}`),
    };
  }
  return {
    'error[code]': payment.error_code ?? '',
    'error[description]': payment.error_description ?? '',
    'error[source]': payment.error_source ?? '',
    'error[step]': payment.error_step ?? '',
    'error[reason]': payment.error_reason ?? '',
    'error[metadata]': JSON.stringify({ payment_id: id, order_id }),
  };
}

export function arrive(checkout: Checkout, form: URLSearchParams): Page {
  const order = checkout.ledger.orders.get(form.get('order_id') ?? '');
  const wrong = faultOf(checkout, form, order);
  if (wrong || !order) return { status: 400, html: render('Payment failed', `<p>${wrong}</p>`) };
  const session = randomUUID();
  checkout.sessions.set(session, {
    orderId: order.id,
    callbackUrl: form.get('callback_url') ?? '',
    cancelUrl: form.get('cancel_url') ?? undefined,
    notes: notesIn(form),
  });
  return { status: 200, html: renderChoice(order, session, form) };
}

function faultOf(
  { account }: Checkout,
  form: URLSearchParams,
  order: Order | undefined,
): string | undefined {
  for (const name of ['key_id', 'order_id', 'amount', 'currency', 'name', 'callback_url']) {
    if (!form.get(name)) return `The ${name} field is required.`;
  }
  if (form.get('key_id') !== account.keyId) return 'The api key provided is invalid';
  if (!order) return 'The id provided does not exist';
  if (order.status === 'paid') return 'This order is already paid.';
  const isSame =
    form.get('amount') === String(order.amount) && form.get('currency') === order.currency;
  if (!isSame) return 'Your payment amount is different from your order amount.';
  if (!/^https?:$/.test(protocolOf(form.get('callback_url'))))
    return 'The callback_url is invalid.';
  return undefined;
}

const protocolOf = (url: string | null) =>
  url && URL.canParse(url) ? new URL(url).protocol : 'none';

function notesIn(form: URLSearchParams): Notes {
  const notes = [...form].flatMap(([name, value]) => {
    const key = /^notes\[(.+)\]$/.exec(name)?.[1];
    return key ? [[key, value]] : [];
  });
  return Object.fromEntries(notes);
}

/** The button that was pressed on the page. */
export function act(checkout: Checkout, form: URLSearchParams): Page {
  const token = form.get('session') ?? '';
  const session = checkout.sessions.get(token);
  const order = session && checkout.ledger.orders.get(session.orderId);
  if (!session || !order)
    return { status: 404, html: render('Not here', '<p>No such session.</p>') };
  const choice = form.get('act');
  if (choice === 'leave') {
    const location = session.cancelUrl ?? session.callbackUrl;
    return { status: 303, location };
  }
  if (order.status === 'paid') {
    return { status: 400, html: render('Already paid', '<p>This order is already paid.</p>') };
  }
  const { ledger, account } = checkout;
  const begun = session.paymentId && ledger.payments.get(session.paymentId);
  const payment = begun || tryToPay(ledger, order, session.notes);
  session.paymentId = undefined;
  if (choice === 'bank') {
    session.paymentId = payment.id;
    return { status: 200, html: renderBank(token) };
  }
  if (choice === 'pay') authorise(ledger, payment);
  else decline(ledger, payment, begun ? 'authentication_failed' : 'card_declined');
  return { status: 200, html: renderReturnForm(session.callbackUrl, returnOf(account, payment)) };
}

const PATH = '/v1/checkout/embedded/act';

function renderChoice(order: Order, session: string, form: URLSearchParams): string {
  const price = `${order.amount} ${order.currency}`;
  return render(
    `Pay ${form.get('name')}`,
    `<p>${plain(form.get('description') ?? '')}</p><p>${plain(price)} in minor units</p>
${renderForm(PATH, { session }, [
  ['pay', 'Pay'],
  ['bank', 'Pay, and be asked by the bank'],
  ['decline', 'Decline'],
  ['leave', 'Leave'],
])}`,
  );
}

const renderBank = (session: string) =>
  render(
    'Your bank asks',
    renderForm(PATH, { session }, [
      ['pay', 'It is me'],
      ['refuse', 'It is not me'],
    ]),
  );

const renderReturnForm = (callbackUrl: string, fields: Record<string, string>) =>
  render(
    'Back to the shop',
    `${renderForm(callbackUrl, fields, [['', 'Back to the shop']])}
<script>document.forms[0].submit()</script>`,
  );

function renderForm(
  action: string,
  fields: Record<string, string>,
  buttons: [act: string, words: string][],
): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${plain(name)}" value="${plain(value)}">`,
  );
  const presses = buttons.map(([name, words]) =>
    name ? `<button name="act" value="${name}">${words}</button>` : `<button>${words}</button>`,
  );
  return `<form method="post" action="${plain(action)}">${inputs.join('')}<p>${presses.join(' ')}</p></form>`;
}

const render = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${plain(title)}</title><main><h1>${plain(title)}</h1>${body}</main></html>`;

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
