/** What carries a payment on: a provider's page that is reached by a link or a form, or its form on ours. */
import type { OrderPayment } from '../../request/shapes.ts';

export type PayForm = NonNullable<OrderPayment['form']>;
export type Embed = NonNullable<OrderPayment['embed']>;

export type NextStep =
  | { kind: 'redirect'; url: string }
  | { kind: 'form'; form: PayForm }
  | { kind: 'embedded'; embed: Embed; clientSecret: string };

/** Nothing more is asked of the shopper once money is on its way. */
const WAITS_FOR_SHOPPER = new Set(['created', 'requires_action']);

/** Null: there is nothing to be done at a provider's. */
export function nextStepOf(payment: OrderPayment | null): NextStep | null {
  if (!payment || !WAITS_FOR_SHOPPER.has(payment.status)) return null;
  const { redirectUrl, form, embed, clientSecret } = payment;
  if (embed && clientSecret) return { kind: 'embedded', embed, clientSecret };
  if (form) return { kind: 'form', form };
  return redirectUrl ? { kind: 'redirect', url: redirectUrl } : null;
}
