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
export const noPayment = () => notFound('This payment');
export const noProvider = () => notFound('This address');
