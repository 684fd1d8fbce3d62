/** Razorpay's error objects. An unset source, step or reason is the text "NA". */
export type ApiError = { status: number; body: { error: Record<string, unknown> } };

const none = { source: 'NA', step: 'NA', reason: 'NA', metadata: {} };

/** A bad request; `field` names what is wrong with it. */
export function badRequest(description: string, field?: string): ApiError {
  return {
    status: 400,
    body: {
      error: {
        code: 'BAD_REQUEST_ERROR',
        description,
        source: 'business',
        step: 'payment_initiation',
        reason: 'input_validation_failed',
        metadata: {},
        ...(field && { field }),
      },
    },
  };
}

export function refusal(status: number, description: string, code = 'BAD_REQUEST_ERROR'): ApiError {
  return { status, body: { error: { code, description, ...none } } };
}

export const unknownUrl = () => refusal(400, 'The requested URL was not found on the server.');
export const unknownId = () => badRequest('The id provided does not exist');
export const wrongKey = () => refusal(401, 'Authentication failed');
export const tooMany = () => refusal(429, 'Too many requests. Please try again after some time.');
export const serverError = () =>
  refusal(500, 'We are facing some trouble completing your request.', 'SERVER_ERROR');

export const bankError = () => refusal(400, 'The bank did not answer.', 'GATEWAY_ERROR');

export const isApiError = (error: unknown): error is ApiError =>
  typeof error === 'object' && error !== null && 'status' in error && 'body' in error;
