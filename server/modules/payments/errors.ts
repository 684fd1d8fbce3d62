import { notFound, Refusal } from '#platform/errors.ts';

export const unknownMethod = () =>
  new Refusal(
    409,
    'payment.method_not_offered',
    'This way of paying is not offered. Choose another.',
  );
export const providerUnreachable = () =>
  new Refusal(
    503,
    'payment.provider_unreachable',
    'The payment service did not answer. Nothing was charged and your order is kept; please try again.',
    { retryAfterSeconds: 5 },
  );
export const badSignature = () =>
  new Refusal(400, 'webhook.bad_signature', 'The signature does not fit the body, or is too old.');
export const unreadableEvent = () =>
  new Refusal(400, 'webhook.unreadable', 'The body is not an event of this provider.');
export const noPayment = () => notFound('This payment');
export const noRefund = () => notFound('This refund');
export const noProvider = () => notFound('This address');
export const noMethod = () => notFound('This way of paying');
export const nothingToRefund = () =>
  new Refusal(
    409,
    'payment.too_much_refunded',
    'That is more than is left of this payment. Give back less.',
  );
export const notCapturable = () =>
  new Refusal(409, 'payment.not_authorised', 'There is no held money to take for this payment.');
export const notPaidLater = () =>
  new Refusal(
    409,
    'payment.not_paid_by_hand',
    'Only a payment that waits for cash or a bank transfer can be noted by hand.',
  );
export const notPossible = () =>
  new Refusal(
    409,
    'payment.not_possible',
    'This order cannot be paid this way. Nothing was charged; choose another way.',
  );
export const providerSaysNo = () =>
  new Refusal(
    409,
    'payment.provider_refused',
    'The payment service refused. Look at the payment there, then ask it again here.',
  );
export const withoutInstructions = () =>
  new Refusal(
    409,
    'payment.instructions_missing',
    'Say first where the money is to be sent: shoppers are shown these words.',
  );
export const attentionChanged = () =>
  new Refusal(
    409,
    'payment.attention_changed',
    'Something else about this payment needs attention by now. Look at it first.',
  );
