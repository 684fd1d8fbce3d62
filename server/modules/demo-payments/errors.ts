import { notFound, refusal } from '#platform/errors.ts';
import type { Status } from './schemas.ts';

export const wrongKey = () => refusal(401, 'test_gateway.wrong_key');

export const unknownSession = () => notFound('payment');

export const referenceReused = () => refusal(422, 'test_gateway.reference_reused');

export const sessionClosed = (status: Status) =>
  refusal(409, 'test_gateway.session_closed', { params: { status } });

export const notRefundable = () => refusal(409, 'test_gateway.not_refundable');
