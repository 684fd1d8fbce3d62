import { type Static, Type } from 'typebox';
import {
  DISPUTE_STATES,
  FAILURE_CODES,
  PAYMENT_STATES,
  REFUND_REASONS,
  REFUND_STATES,
  REVIEW_REASONS,
} from '#common/payment-states.ts';
import { OrderNumber, OrderStatus } from '#modules/orders/index.ts';
import {
  At,
  FilledText,
  Id,
  MoneySchema,
  Named,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
  Text,
} from '#platform/schemas.ts';

const ReviewReasonSchema = OneOf(REVIEW_REASONS, { description: 'Why a person should look at it' });
const State = OneOf(PAYMENT_STATES);
export const MethodParam = Type.String({ pattern: '^[a-z_]{1,40}$', examples: ['test'] });

const RefundSchema = Named('PaymentRefund', {
  id: Id,
  amount: MoneySchema,
  reason: OneOf(REFUND_REASONS),
  state: OneOf(REFUND_STATES),
  byHand: Type.Boolean({ description: 'Somebody has to send the money themselves' }),
  failureCode: Nullable(Type.String()),
  createdAt: At,
  doneAt: Nullable(At),
});
const DisputeSchema = Named('PaymentDispute', {
  state: OneOf(DISPUTE_STATES),
  reason: Type.String({ description: 'The provider’s word' }),
  amount: MoneySchema,
  dueAt: Nullable(At),
});

export const PaymentForStaffSchema = Named('PaymentForStaff', {
  id: Id,
  order: Type.Object({ number: OrderNumber, status: OrderStatus }),
  customer: Type.Object({
    id: Nullable(Type.String({ format: 'uuid', description: 'Of their account' })),
    name: Type.String(),
    email: Type.String(),
  }),
  amount: MoneySchema,
  method: MethodParam,
  methodName: Type.String(),
  provider: Nullable(Type.String({ description: 'Null once its keys were taken away' })),
  providerName: Nullable(Type.String({ description: 'For people, in the language asked for' })),
  dashboardUrl: Nullable(
    Type.String({ description: 'Of this payment at the provider, where staff can look at it' }),
  ),
  disputesUrl: Nullable(
    Type.String({ description: 'At the provider, where disputes are answered' }),
  ),
  state: State,
  failureCode: Nullable(OneOf(FAILURE_CODES, { title: 'FailureCode' })),
  providerRef: Nullable(Type.String({ description: 'The provider’s id of its page or order' })),
  transactionRef: Nullable(Type.String({ description: 'The provider’s id of the money' })),
  attention: Nullable(ReviewReasonSchema),
  attentionAt: Nullable(At),
  refunds: Type.Array(RefundSchema, { description: 'The newest ten' }),
  dispute: Nullable(DisputeSchema),
  createdAt: At,
});
export type PaymentForStaff = Static<typeof PaymentForStaffSchema>;
export const PaymentsForStaffSchema = PageOf(PaymentForStaffSchema);

export const PaymentsQuery = Shape({
  ...PageQuery,
  attention: Type.Optional(
    Type.Boolean({ description: 'true: only those that need attention, longest waiting first' }),
  ),
  reason: Type.Optional(ReviewReasonSchema),
  method: Type.Optional(MethodParam),
  state: Type.Optional(State),
  search: Type.Optional(
    FilledText(100, { description: 'An order number, or the provider’s id of page or money' }),
  ),
});

export const PaymentsSummarySchema = Named('PaymentsSummary', {
  attention: Type.Integer({ description: 'How many payments need attention' }),
  methodsOffered: Type.Integer({ description: 'Payment methods that some shopper is offered' }),
  methods: Type.Array(Named('PaymentMethodName', { method: MethodParam, name: Type.String() }), {
    description: 'What payments may have been made with, by name: to narrow their list',
  }),
});

export const ResolveSchema = Shape({
  reason: Type.Optional({
    ...ReviewReasonSchema,
    description: 'What was seen: refused with 409 when something else stands there by now',
  }),
  note: Type.Optional(
    Text(500, { description: 'For the order’s timeline; shoppers do not see it' }),
  ),
});
