/** The page where a shopper approves, in plain HTML. */
import type { Account } from './account.ts';
import { type Choice, choose, returnAddress } from './buyer.ts';

export type Page = { status: number; html: string } | { location: string };

const CHOICES: [Choice, string][] = [
  ['pay', 'Pay'],
  ['decline', 'Decline'],
  ['authenticate', 'Pay with a card that must be confirmed'],
  ['leave', 'Leave'],
];

export function answerPage(
  account: Account,
  { method, token, choice }: { method: string; token: string; choice: string },
): Page {
  const order = account.orders.find(({ id }) => id === token);
  const isOver = !order || order.isForgotten || ['COMPLETED', 'VOIDED'].includes(order.status);
  if (isOver) return { status: 404, html: frame('<h1>This order is not there any more</h1>') };
  if (method === 'POST') {
    choose(account, token, choice as Choice);
    return { location: returnAddress(order, choice === 'leave') };
  }
  const buttons = CHOICES.map(
    ([value, label]) => `<button name="choice" value="${value}">${label}</button>`,
  );
  const { value, currency_code } = order.amount;
  const form = `<form method="post" action="/checkoutnow?token=${order.id}">${buttons.join('\n')}</form>`;
  return { status: 200, html: frame(`<h1>Pay ${value} ${currency_code}</h1>${form}`) };
}

const frame = (content: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>PayPal's stand-in</title>${content}</html>`;
