import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import type { RefusalCode, RefusalParams } from '#common/messages/refusals.ts';

/**
 * There are three kinds of error. Schemas answer a wrong shape (400). A refusal is an expected "no": made by
 * `refusal` in a module's `errors.ts`, and thrown. Anything else is a bug and becomes a plain 500.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors?: FieldError[];
  readonly retryAfterSeconds?: number;
  /** The present version of what was changed meanwhile. */
  readonly version?: string;
  /** Members of the answer that a module describes in its `api-part.ts`. */
  readonly members?: object;
  /** The values in the code's sentence: limits, counts, names. */
  readonly params?: Params;

  constructor(status: Status, code: string, detail: string, more: More & { params?: Params } = {}) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.version = more.version;
    this.members = more.members;
    this.params = more.params;
  }
}

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503;
type Params = Record<string, string | number>;
type More = {
  errors?: FieldError[];
  retryAfterSeconds?: number;
  version?: string;
  members?: object;
};
/** A sentence with placeholders needs its parameters; one without takes none. */
type MoreFor<Code extends RefusalCode> = keyof RefusalParams<Code> extends never
  ? [more?: More]
  : [more: More & { params: RefusalParams<Code> & Params }];

/** A refusal by its code: the sentence stands in the catalogue alone (`common/messages/en/errors.ts`). */
export function refusal<Code extends RefusalCode>(
  status: Status,
  code: Code,
  ...[more]: MoreFor<Code>
): Refusal {
  const given: (More & { params?: Params }) | undefined = more;
  return new Refusal(status, code, detailOf(code, given?.params), given);
}

/** The English sentence of a code. A forgotten value throws: it is a bug. */
export function detailOf(code: RefusalCode, params: Params = {}): string {
  const sentence = sentenceAt(translatorFor('en'), `errors.${code}`, params);
  if (sentence === undefined) throw new Error(`there is no sentence for ${code}`);
  return sentence;
}

/**
 * `path` is a JSON pointer into the body or the name of a parameter: `/items/0/quantity`, `?limit`. Of two clashing
 * values it names both.
 */
export type FieldError = { path: string; message: string; current?: unknown; sent?: unknown };

/** `what` is one of the things that the sentence of `not_found` names. */
export const notFound = (what = 'page') => refusal(404, 'not_found', { params: { what } });
export const notSignedIn = () => refusal(401, 'auth.required', { params: { by: 'person' } });
export const notAllowed = () => refusal(403, 'auth.forbidden', { params: { by: 'person' } });
/** Read in the integration's log or its developer's terminal: it says what to do about the key. */
export const keyRefused = () => refusal(401, 'auth.required', { params: { by: 'key' } });
export const keyLacks = (permission: string) =>
  refusal(403, 'auth.forbidden', { params: { by: 'weak_key', permission } });
export const keyIsNoPerson = () => refusal(403, 'auth.forbidden', { params: { by: 'no_person' } });
export const keyCannotConfirm = () =>
  refusal(403, 'auth.forbidden', { params: { by: 'no_proof' } });
export const confirmFirst = () => refusal(403, 'auth.confirm_first');
export const twoFactorMissing = () => refusal(403, 'auth.two_factor_missing');
export const badFields = (errors: FieldError[]) => refusal(400, 'request.invalid', { errors });
export const badField = (path: string, message: string) => badFields([{ path, message }]);
