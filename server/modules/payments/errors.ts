import { notFound, refusal } from '#platform/errors.ts';

export const unknownMethod = () => refusal(409, 'payment.method_not_offered');
export const providerUnreachable = () =>
  refusal(503, 'payment.provider_unreachable', { retryAfterSeconds: 5 });
export const badSignature = () => refusal(400, 'webhook.bad_signature');
export const unreadableEvent = () => refusal(400, 'webhook.unreadable');
export const noPayment = () => notFound('payment');
export const noRefund = () => notFound('refund');
export const noProvider = () => notFound('address');
export const noMethod = () => notFound('payment_method');
export const nothingToRefund = () => refusal(409, 'payment.too_much_refunded');
export const notCapturable = () => refusal(409, 'payment.not_authorised');
export const notPaidLater = () => refusal(409, 'payment.not_paid_by_hand');
export const notPossible = () => refusal(409, 'payment.not_possible');
export const providerRefused = () => refusal(409, 'payment.provider_refused');
export const instructionsMissing = () => refusal(409, 'payment.instructions_missing');
export const reviewReasonChanged = () => refusal(409, 'payment.attention_changed');
