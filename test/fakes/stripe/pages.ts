/** The pages a shopper sees at Stripe, as plain forms that work without scripts. */
import type { Account, SessionRow } from './account.ts';
import { findIntent, sessionOf } from './account.ts';
import { authenticate, expireOverdue, type Outcome, RESULTS, tryToPay } from './paying.ts';

export type Page =
  | { status: number; html: string }
  /** 303: the browser goes on with GET. */
  | { location: string };

const CHOICES: [Outcome, string][] = [
  ['paid', 'Pay'],
  ['declined', 'Decline'],
  ['insufficient_funds', 'Decline: insufficient funds'],
  ['expired_card', 'Decline: expired card'],
  ['authentication', 'Pay with authentication'],
  ['processing', 'Pay by direct debit'],
];

export function answerPage(
  account: Account,
  asked: { method: string; path: string; form: URLSearchParams },
): Page | undefined {
  expireOverdue(account);
  const [, id] = /^\/c\/pay\/(cs_\w+)$/.exec(asked.path) ?? [];
  const row = id ? account.sessions.get(id) : undefined;
  if (row) return asked.method === 'POST' ? choose(account, row, asked.form) : renderPay(row);
  const [, intentId] = /^\/authenticate\/(pi_\w+)$/.exec(asked.path) ?? [];
  if (!intentId || !account.intents.has(intentId)) return undefined;
  return asked.method === 'POST' ? answerBank(account, intentId, asked.form) : renderBank(intentId);
}

function choose(account: Account, row: SessionRow, form: URLSearchParams): Page {
  const { session } = row;
  const choice = form.get('choice') ?? '';
  if (choice === 'leave') return { location: session.cancel_url ?? '/' };
  if (session.status !== 'open') return renderPay(row);
  if (!Object.hasOwn(RESULTS, choice)) return renderPay(row, 'Choose how it goes.');
  const outcome = choice as Outcome;
  const intent = tryToPay(account, session.id, outcome);
  if (intent.next_action?.redirect_to_url) {
    intent.next_action.redirect_to_url.return_url = session.success_url;
    return { location: `/authenticate/${intent.id}` };
  }
  const failure = RESULTS[outcome];
  return failure ? renderPay(row, failure.message) : { location: successUrl(row) };
}

const successUrl = ({ session }: SessionRow) =>
  (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);

function answerBank(account: Account, intentId: string, form: URLSearchParams): Page {
  const intent = findIntent(account, intentId);
  const isConfirmed = form.get('choice') === 'confirm';
  const returnUrl = intent?.next_action?.redirect_to_url?.return_url;
  if (intent?.status === 'requires_action') authenticate(account, intentId, isConfirmed);
  const row = sessionOf(account, intentId);
  if (row) {
    if (row.session.status === 'complete') return { location: successUrl(row) };
    return renderPay(row, 'We are unable to authenticate your payment method.');
  }
  const url = new URL(returnUrl ?? 'http://localhost/');
  url.searchParams.set('payment_intent', intentId);
  url.searchParams.set('payment_intent_client_secret', intent?.client_secret ?? '');
  url.searchParams.set('redirect_status', isConfirmed ? 'succeeded' : 'failed');
  return { location: url.href };
}

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const render = (title: string, main: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${plain(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:30rem;margin:2rem auto;padding:0 1rem}
button{display:block;width:100%;margin:.5rem 0;padding:.75rem;font:inherit}
[role=alert]{border:1px solid #a00;padding:.5rem 1rem}</style></head>
<body><main><h1>${plain(title)}</h1>${main}</main></body></html>`;

const button = (value: string, label: string) =>
  `<button name="choice" value="${value}">${plain(label)}</button>`;

function renderPay({ session, productName }: SessionRow, problem?: string): Page {
  if (session.status !== 'open') {
    return {
      status: 200,
      html: render('This page is closed', `<p>It is ${plain(String(session.status))}.</p>`),
    };
  }
  const amount = `${session.amount_total} ${session.currency?.toUpperCase()} (minor units)`;
  return {
    status: 200,
    html: render(
      'Stand-in for Stripe Checkout',
      `${problem ? `<p role="alert">${plain(problem)}</p>` : ''}
<p>${plain(productName)}: ${plain(amount)}</p><p>${plain(session.customer_email ?? '')}</p>
<form method="post" action="/c/pay/${session.id}">
${CHOICES.map(([value, label]) => button(value, label)).join('\n')}
${button('leave', 'Leave')}
</form>`,
    ),
  };
}

function renderBank(intentId: string): Page {
  return {
    status: 200,
    html: render(
      'Stand-in for your bank',
      `<p>Is it you who pays?</p><form method="post" action="/authenticate/${intentId}">
${button('confirm', 'Complete')}${button('fail', 'Fail')}</form>`,
    ),
  };
}
