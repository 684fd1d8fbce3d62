import type { KnownPayment, PaymentUpdate } from '../../provider.ts';
import type { CallDemo } from './client.ts';
import { SessionSchema, updateOf } from './wire.ts';

const pathOf = ({ providerRef }: KnownPayment) => `/sessions/${encodeURIComponent(providerRef)}`;

export async function readSession(call: CallDemo, payment: KnownPayment): Promise<PaymentUpdate> {
  return updateOf(await call({ method: 'GET', path: pathOf(payment), answer: SessionSchema }));
}

export async function closeSession(call: CallDemo, payment: KnownPayment): Promise<PaymentUpdate> {
  const path = `${pathOf(payment)}/expire`;
  return updateOf(await call({ method: 'POST', path, answer: SessionSchema }));
}
