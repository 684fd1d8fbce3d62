import type { BagChange } from '#common/seen-bag.ts';

/**
 * Errors are of three kinds. A wrong shape is answered by the schemas (400). A refusal is an expected
 * "no": thrown as a `Refusal` built in a module's `errors.ts`. Anything else is a bug and becomes a plain 500.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors?: FieldError[];
  readonly retryAfterSeconds?: number;
  /** What the caller answers with, together with a code: a sign-in that waits for its second step. */
  readonly challenge?: string;
  /** Of what was changed meanwhile, as it stands. */
  readonly version?: string;
  /** What is another by now than what the caller was shown. */
  readonly changes?: ShownChange[];

  constructor(
    status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503,
    code: string,
    detail: string,
    extra: {
      errors?: FieldError[];
      retryAfterSeconds?: number;
      challenge?: string;
      version?: string;
      changes?: ShownChange[];
    } = {},
  ) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.errors = extra.errors;
    this.retryAfterSeconds = extra.retryAfterSeconds;
    this.challenge = extra.challenge;
    this.version = extra.version;
    this.changes = extra.changes;
  }
}

/**
 * `path` is a JSON pointer into the body or the name of a parameter: `/items/0/quantity`, `?limit`. Of two values that
 * clash it tells both.
 */
export type FieldError = { path: string; message: string; current?: unknown; sent?: unknown };
/** One thing that changed: which line, and what it was and is. */
export type ShownChange = BagChange & { title: string | null; itemId: string | null };

export const notFound = (what = 'This page') =>
  new Refusal(404, 'not_found', `${what} does not exist, or is not yours to see.`);
export const notSignedIn = () => new Refusal(401, 'auth.required', 'Sign in to go on.');
export const notAllowed = () =>
  new Refusal(403, 'auth.forbidden', 'Your role does not allow this. Ask the owner of the shop.');
/** What an integration reads, in a log or in its maker's terminal: it says what to do about the key. */
export const keyRefused = () =>
  new Refusal(
    401,
    'auth.required',
    'This API key does not work: it is unknown or revoked, has expired, or whoever made it no longer works here. ' +
      'Make a new one in the admin under Team, API keys.',
  );
export const keyLacks = (permission: string) =>
  new Refusal(
    403,
    'auth.forbidden',
    `This API key does not hold \`${permission}\`, or whoever made it no longer does. ` +
      'Make one that does in the admin under Team, API keys.',
  );
export const keyIsNoPerson = () =>
  new Refusal(
    403,
    'auth.forbidden',
    'This is about a person’s own account, and an API key stands for nobody. Send the access token of somebody who is signed in.',
  );
export const keyCannotConfirm = () =>
  new Refusal(
    403,
    'auth.forbidden',
    'No API key may do this: it asks a person to prove who they are. Do it in the admin.',
  );
export const confirmFirst = () =>
  new Refusal(403, 'auth.confirm_first', 'Confirm that it is you, then try again.');
export const twoFactorMissing = () =>
  new Refusal(
    403,
    'auth.two_factor_missing',
    'Staff sign in with a second factor here. Set one up in your account, then sign in with it.',
  );
export const badFields = (errors: FieldError[]) =>
  new Refusal(400, 'request.invalid', 'Some fields need another look.', { errors });
export const badField = (path: string, message: string) => badFields([{ path, message }]);
