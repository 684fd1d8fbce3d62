import type { KnownPayment, PaymentFacts } from '../../provider.ts';
import type { CallDemo } from './client.ts';
import { factsOf, SessionSchema } from './wire.ts';

const pathOf = ({ providerRef }: KnownPayment) => `/sessions/${encodeURIComponent(providerRef)}`;

export async function readSession(call: CallDemo, payment: KnownPayment): Promise<PaymentFacts> {
  return factsOf(await call({ method: 'GET', path: pathOf(payment), answer: SessionSchema }));
}

export async function closeSession(call: CallDemo, payment: KnownPayment): Promise<PaymentFacts> {
  const path = `${pathOf(payment)}/expire`;
  return factsOf(await call({ method: 'POST', path, answer: SessionSchema }));
}
