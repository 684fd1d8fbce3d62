/** Razorpay's refusals, as stable codes for staff. */
import { Type } from 'typebox';
import { hasShape } from '#platform/validation.ts';
import { ProviderRefusal } from '../../provider.ts';

const ErrorSchema = Type.Object({
  error: Type.Object({
    code: Type.String(),
    description: Type.Optional(Type.String()),
    field: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    reason: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  }),
});

/**
 * Razorpay distinguishes most refusals only by a sentence. If a sentence changes, the refusal keeps its general code.
 */
const SENTENCES: [RegExp, string][] = [
  [/fully refunded already/i, 'already_refunded'],
  [/greater than amount captured/i, 'amount_exceeds_payment'],
  [/enough balance/i, 'insufficient_balance'],
  [/already (paid|been captured)/i, 'already_captured'],
  [/equal to the amount authorized/i, 'amount_differs'],
  [/id provided does not exist|not a valid id/i, 'not_found'],
];
const FIELDS = new Map([
  ['amount', 'amount_not_chargeable'],
  ['currency', 'currency_not_supported'],
]);
/** Keys may be corrected, a busy account recovers, an earlier call ends: none of these is a final refusal. */
const PASSING = new Set([401, 403, 408, 409, 429]);
/** What the documentation writes where there is no reason. */
const SAYS_NOTHING = new Set(['NA', 'input_validation_failed']);

export function refusalOf(status: number, answer: unknown): ProviderRefusal | null {
  if (status < 400 || status >= 500 || PASSING.has(status)) return null;
  // Faults of a bank or of Razorpay have codes of their own, whatever the status.
  if (!hasShape(ErrorSchema, answer) || answer.error.code !== 'BAD_REQUEST_ERROR') return null;
  const { description = '', field, reason, code } = answer.error;
  const sentence = SENTENCES.find(([pattern]) => pattern.test(description))?.[1];
  const known = sentence ?? FIELDS.get(field ?? '');
  if (known) return new ProviderRefusal(known);
  const isWord = reason && /^[a-z_]{1,60}$/.test(reason) && !SAYS_NOTHING.has(reason);
  return new ProviderRefusal(isWord ? reason : code.toLowerCase());
}
