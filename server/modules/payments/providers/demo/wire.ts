/** The demo provider's responses and events, as far as the shop reads them. */

import { type Static, Type } from 'typebox';
import { isOneOf } from '#common/narrow.ts';
import { FAILURE_CODES } from '#common/payment-states.ts';
import { Nullable } from '#platform/schemas.ts';
import type { Outcome, PaymentUpdate } from '../../provider.ts';

const OUTCOME: Record<string, Outcome> = {
  // An open page waits for the shopper, just as one that asks for authentication.
  open: 'requires_action',
  needs_authentication: 'requires_action',
  paid: 'captured',
  declined: 'declined',
  cancelled: 'cancelled',
  expired: 'expired',
};

/** Other fields may come and go. */
const StatedSchema = Type.Object({
  id: Type.String(),
  reference: Type.String(),
  status: Type.String({ enum: Object.keys(OUTCOME) }),
  failureCode: Nullable(Type.String()),
  amount: Type.Integer(),
  currency: Type.String(),
  refundedAmount: Type.Optional(Type.Integer()),
});

export const SessionSchema = Type.Object({ ...StatedSchema.properties, url: Type.String() });
export const RefundSchema = Type.Object({ id: Type.String() });

export const EventSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 200 }),
  type: Type.String({ minLength: 1, maxLength: 200 }),
  data: Type.Object({ session: StatedSchema }),
});

export function updateOf(session: Static<typeof StatedSchema>): PaymentUpdate {
  const { id, reference, status, failureCode, amount, currency, refundedAmount } = session;
  return {
    paymentId: reference,
    providerRef: id,
    outcome: OUTCOME[status]!,
    amount,
    currency,
    ...(failureCode !== null && {
      failureCode: isOneOf(FAILURE_CODES, failureCode) ? failureCode : 'payment_declined',
    }),
    ...(refundedAmount !== undefined && { refunded: refundedAmount }),
  };
}
