/** Stripe's refusals: its error object, with the codes that its clients read. */

export type Answer = {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
  isSlow?: boolean;
};

type FaultDetails = {
  type?: string;
  code?: string;
  param?: string;
  decline_code?: string;
  payment_intent?: unknown;
  /**
   * Stripe stores the answer under its idempotency key only once the work has begun; earlier refusals are not stored.
   */
  isBeforeWork?: boolean;
};

export class StripeFault extends Error {
  status: number;
  details: FaultDetails;
  constructor(status: number, message: string, details: FaultDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export function answerOf({ status, message, details }: StripeFault): Answer {
  const { isBeforeWork: _, type = 'invalid_request_error', ...rest } = details;
  return { status, body: { error: { message, type, ...rest } } };
}

const before = (status: number, message: string, details: FaultDetails = {}) =>
  new StripeFault(status, message, { ...details, isBeforeWork: true });

export const withoutKey = () =>
  before(
    401,
    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
  );
/** As at Stripe, most of the key is masked. */
export const wrongKey = (key: string) =>
  before(401, `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(12)}${key.slice(-4)}`);
export const publishableKeyUsed = () =>
  before(
    401,
    'This API call cannot be made with a publishable API key. Please use a secret API key.',
    { code: 'secret_key_required' },
  );
export const unknownVersion = (version: string) =>
  before(400, `Invalid Stripe API version: ${version}`);
export const unknownAddress = (method: string, path: string) =>
  before(404, `Unrecognized request URL (${method}: ${path}).`);
export const unknownParameter = (param: string) =>
  before(400, `Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
export const missingParameter = (param: string) =>
  before(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param });
export const invalidInteger = (param: string, value: string) =>
  before(400, `Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param });
export const invalidParameter = (param: string, message: string, code?: string) =>
  before(400, message, { param, ...(code && { code }) });
export const tooManyRequests = () =>
  before(429, 'Request rate limit exceeded.', { code: 'rate_limit' });
export const keyReused = (key: string) =>
  before(
    400,
    `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    { type: 'idempotency_error' },
  );
export const keyInUse = (key: string) =>
  before(
    409,
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}.`,
    { type: 'idempotency_error', code: 'idempotency_key_in_use' },
  );

export const serverError = () =>
  new StripeFault(500, 'An unknown error occurred.', { type: 'api_error' });
export const noSuch = (noun: string, id: string, param: string) =>
  new StripeFault(404, `No such ${noun}: '${id}'`, { code: 'resource_missing', param });
export const sessionNotOpen = (status: string) =>
  new StripeFault(
    400,
    `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${status}\`.`,
  );
export const notInState = (
  does: 'cancel' | 'capture',
  status: string,
  allowed: readonly string[],
) => {
  const done = does === 'cancel' ? 'canceled' : 'captured';
  return new StripeFault(
    400,
    `You cannot ${does} this PaymentIntent because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be ${done}: ${allowed.join(', ')}.`,
    { code: 'payment_intent_unexpected_state' },
  );
};
export const intentOfSession = () =>
  new StripeFault(
    400,
    'You cannot cancel the PaymentIntent for a Checkout Session. Expire the Checkout Session instead.',
  );
export const chargeRefused = (code: string, message: string) =>
  new StripeFault(400, message, { code });
