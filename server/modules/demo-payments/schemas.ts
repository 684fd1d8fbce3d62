/** The wire format of the demo provider: what its clients send and receive. */
import { type Static, Type } from 'typebox';
import { At, FilledText, MAX_AMOUNT, Nullable, Shape, Text } from '#platform/schemas.ts';

/** The cards are names. There is no field that a real card number would fit into. */
export const CARDS = ['approve', 'decline', 'authenticate', 'abandon'] as const;
export type Card = (typeof CARDS)[number];

/** How the shop hears of what happened. */
export const DELIVERIES = ['normal', 'late', 'twice', 'out_of_order', 'lost'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export const STATUSES = [
  'open',
  'needs_authentication',
  'paid',
  'declined',
  'cancelled',
  'expired',
] as const;
export type Status = (typeof STATUSES)[number];

const CardSchema = Type.Unsafe<Card>(Type.String({ enum: [...CARDS] }));
const DeliverySchema = Type.Unsafe<Delivery>(
  Type.String({ enum: [...DELIVERIES], default: 'normal' }),
);
const StatusSchema = Type.Unsafe<Status>(Type.String({ enum: [...STATUSES] }));

const Address = Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2000 });
const Amount = Type.Integer({ minimum: 1, maximum: MAX_AMOUNT, description: 'Minor units' });
const CurrencyCode = Type.String({ pattern: '^[A-Z]{3}$' });
const Reference = FilledText(200, { description: "The caller's own id: also the idempotency key" });

export const SessionId = Type.String({ pattern: '^tgs_[A-Za-z0-9_-]{20,40}$' });
export const SessionParams = Shape({ id: SessionId });

export const OpenSchema = Shape({
  reference: Reference,
  amount: Amount,
  currency: CurrencyCode,
  description: Text(500),
  returnUrl: Address,
  cancelUrl: Address,
  webhookUrl: Address,
  expiresAt: Nullable(At),
});
export type OpenBody = Static<typeof OpenSchema>;

export const SessionSchema = Shape({
  id: SessionId,
  reference: Reference,
  status: StatusSchema,
  failureCode: Nullable(Text(100)),
  amount: Amount,
  currency: CurrencyCode,
  refundedAmount: Type.Integer(),
  description: Text(500),
  url: Type.String({ description: 'The page on which the shopper pays' }),
  returnUrl: Type.String(),
  cancelUrl: Type.String(),
  expiresAt: Nullable(At),
  createdAt: At,
});
export type SessionAnswer = Static<typeof SessionSchema>;

export const PaySchema = Shape({ card: CardSchema, webhook: DeliverySchema });
export type PayBody = Static<typeof PaySchema>;

/** The page's form: the same, or the button that gives up. */
export const PayFormSchema = Shape({
  card: CardSchema,
  webhook: DeliverySchema,
  act: Type.Optional(Type.Literal('cancel')),
});

export const AuthenticationSchema = Shape({
  answer: Type.Unsafe<'confirm' | 'fail'>(Type.String({ enum: ['confirm', 'fail'] })),
});

export const RefundSchema = Shape({
  reference: Reference,
  sessionId: SessionId,
  amount: Amount,
  currency: CurrencyCode,
});
export type RefundBody = Static<typeof RefundSchema>;

export const RefundAnswerSchema = Shape({
  id: Type.String({ format: 'uuid' }),
  reference: Reference,
  sessionId: SessionId,
  amount: Amount,
  createdAt: At,
});
export type RefundAnswer = Static<typeof RefundAnswerSchema>;
