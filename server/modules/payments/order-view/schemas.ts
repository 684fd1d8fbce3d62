import { type Static, Type } from 'typebox';
import {
  DISPUTE_STATES,
  FAILURE_CODES,
  PAYMENT_STATES,
  REFUND_REASONS,
  REFUND_STATES,
  REVIEW_REASONS,
} from '#common/payment-states.ts';
import {
  At,
  Id,
  MAX_AMOUNT,
  MoneySchema,
  Named,
  Nullable,
  OneOf,
  Shape,
  Text,
} from '#platform/schemas.ts';

export const AttemptSchema = Named('PaymentAttempt', {
  id: Id,
  method: Type.String(),
  methodName: Type.String(),
  provider: Nullable(Type.String({ description: 'Null once its keys were taken away' })),
  providerName: Nullable(Type.String({ description: 'For people, in the language asked for' })),
  dashboardUrl: Nullable(
    Type.String({ description: 'Of this payment at the provider, where staff can look at it' }),
  ),
  disputesUrl: Nullable(
    Type.String({ description: 'At the provider, where disputes are answered' }),
  ),
  state: OneOf(PAYMENT_STATES, { title: 'PaymentAttemptState' }),
  amount: MoneySchema,
  refundable: Type.Object(
    { ...MoneySchema.properties },
    { description: 'What may still be given back' },
  ),
  providerRef: Nullable(Type.String({ description: 'The provider’s id of its page or order' })),
  transactionRef: Nullable(Type.String({ description: 'The provider’s id of the money' })),
  failureCode: Nullable(OneOf(FAILURE_CODES, { title: 'FailureCode' })),
  attention: Nullable(OneOf(REVIEW_REASONS, { description: 'Why a person should look at it' })),
  takeBy: Nullable(
    Type.String({
      format: 'date-time',
      description: 'Of an authorisation: captured later, the money may be gone',
    }),
  ),
  canTake: Type.Boolean({ description: 'It is authorised and may be captured' }),
  canNotePaid: Type.Boolean({ description: 'It is paid by hand, and has not come yet' }),
  canAsk: Type.Boolean({ description: 'Its status may be checked at the provider' }),
  createdAt: At,
  expiresAt: Nullable(At),
  capturedAt: Nullable(At),
});
export type AttemptView = Static<typeof AttemptSchema>;

export const StaffRefundSchema = Named('Refund', {
  id: Id,
  paymentId: Id,
  amount: MoneySchema,
  reason: OneOf(REFUND_REASONS),
  state: OneOf(REFUND_STATES),
  byHand: Type.Boolean({ description: 'Waits for somebody to send the money themselves' }),
  note: Type.String(),
  requestedBy: Nullable(Type.String({ description: 'The name of who asked for it' })),
  failureCode: Nullable(Type.String()),
  createdAt: At,
  doneAt: Nullable(At),
});
export type StaffRefundView = Static<typeof StaffRefundSchema>;

const DisputeSchema = Named('Dispute', {
  id: Id,
  paymentId: Id,
  amount: MoneySchema,
  state: OneOf(DISPUTE_STATES),
  reason: Type.String({ description: 'The provider’s word' }),
  dueAt: Nullable(At),
  createdAt: At,
  closedAt: Nullable(At),
});

/** Totals of the ledger: what came in and what went out. */
export const OrderMoneySchema = Named('OrderMoney', {
  total: MoneySchema,
  captured: MoneySchema,
  returned: MoneySchema,
  attempts: Type.Array(AttemptSchema, { description: 'Newest first' }),
  refunds: Type.Array(StaffRefundSchema, { description: 'Newest first' }),
  disputes: Type.Array(DisputeSchema, { description: 'Newest first' }),
});
export type OrderMoneyView = Static<typeof OrderMoneySchema>;

export const RefundBodySchema = Shape({
  paymentId: Id,
  amount: Shape(
    {
      amount: Type.Integer({ minimum: 1, maximum: MAX_AMOUNT }),
      currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    },
    { description: 'At most what is left of the payment, in its currency' },
  ),
  note: Type.Optional(Text(500, { description: 'For staff; the shopper does not see it' })),
});
