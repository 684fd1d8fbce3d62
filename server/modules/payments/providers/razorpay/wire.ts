/** Razorpay's responses and events, as far as the shop reads them. Other fields may come and go. */
import { type Static, Type } from 'typebox';

const Unix = Type.Integer({ minimum: 0 });
/** An object of strings; where there are none, Razorpay sends an empty array. */
const Notes = Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Array(Type.Unknown())]);
const Maybe = <T extends Type.TSchema>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null()]));

export const OrderSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  amount: Type.Integer(),
  currency: Type.String(),
  receipt: Maybe(Type.String()),
  status: Type.String(),
  created_at: Unix,
});
export type Order = Static<typeof OrderSchema>;

export const PaymentSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  order_id: Maybe(Type.String()),
  amount: Type.Integer(),
  currency: Type.String(),
  status: Type.String(),
  captured: Maybe(Type.Boolean()),
  amount_refunded: Maybe(Type.Integer()),
  notes: Maybe(Notes),
  error_code: Maybe(Type.String()),
  error_reason: Maybe(Type.String()),
  created_at: Unix,
});
export type Payment = Static<typeof PaymentSchema>;

export const RefundSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  payment_id: Type.String({ minLength: 1, maxLength: 40 }),
  amount: Type.Integer(),
  currency: Type.String(),
  status: Type.String({ enum: ['pending', 'processed', 'failed'] }),
  notes: Maybe(Notes),
  created_at: Unix,
});
export type Refund = Static<typeof RefundSchema>;

export const DisputeSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  payment_id: Type.String({ minLength: 1, maxLength: 40 }),
  amount: Type.Integer(),
  currency: Type.String(),
  amount_deducted: Maybe(Type.Integer()),
  reason_code: Maybe(Type.String()),
  respond_by: Maybe(Unix),
});
export type Dispute = Static<typeof DisputeSchema>;

export const ListOf = <T extends Type.TSchema>(item: T) => Type.Object({ items: Type.Array(item) });

const OUR_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One of our ids from a note or receipt; null for anything else, since an account may serve other programs too. */
export function ourId(value: unknown): string | null {
  return typeof value === 'string' && OUR_ID.test(value) ? value : null;
}

export function noteOf(notes: Payment['notes'], name: 'paymentId' | 'refundId'): string | null {
  if (!notes || Array.isArray(notes)) return null;
  return ourId(notes[name]);
}
