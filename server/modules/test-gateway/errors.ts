import { notFound, Refusal } from '#platform/errors.ts';
import type { Status } from './schemas.ts';

export const wrongKey = () =>
  new Refusal(401, 'test_gateway.wrong_key', 'The key is missing or is not one of this gateway.');

export const unknownSession = () => notFound('This payment');

export const referenceReused = () =>
  new Refusal(
    422,
    'test_gateway.reference_reused',
    'This reference was already used with other content. Send a new one.',
  );

const WHY_CLOSED: Record<Status, string> = {
  open: 'The payment does not wait for an authentication.',
  needs_authentication: 'The payment waits for its authentication.',
  paid: 'The payment has already been made.',
  declined: 'The payment was declined.',
  cancelled: 'The payment was cancelled.',
  expired: 'The time to pay has run out.',
};

export const sessionClosed = (status: Status) =>
  new Refusal(409, 'test_gateway.session_closed', `${WHY_CLOSED[status]} Nothing was changed.`);

export const notRefundable = () =>
  new Refusal(
    409,
    'test_gateway.not_refundable',
    'A refund cannot be more than was paid and has not gone back yet, in the same currency.',
  );
