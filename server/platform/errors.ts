import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import type {
  FieldCode,
  FieldParams,
  RefusalCode,
  RefusalParams,
} from '#common/messages/refusals.ts';

/**
 * There are three kinds of error. Schemas answer a wrong shape (400). A refusal is an expected "no": made by
 * `refusal` in a module's `errors.ts`, and thrown. Anything else is a bug and becomes a plain 500.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly errors?: FieldError[];
  readonly retryAfterSeconds?: number;
  /** The present version of what was changed meanwhile. */
  readonly version?: string;
  /** Members of the answer that a module describes in its `api-part.ts`. */
  readonly members?: object;
  /** The values in the code's sentence: limits, counts, names. */
  readonly params?: Params;

  constructor(status: Status, code: RefusalCode, more: More & { params?: Params } = {}) {
    super(detailOf(code, more.params));
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
  return new Refusal(status, code, given);
}

/** The English sentence of a code. */
export const detailOf = (code: RefusalCode, params: Params = {}): string =>
  sentenceOf(`errors.${code}`, params);

/** A key without a sentence and a forgotten value throw: they are bugs. */
function sentenceOf(key: string, params: Params = {}): string {
  const sentence = sentenceAt(translatorFor('en'), key, params);
  if (sentence === undefined) throw new Error(`there is no sentence for ${key}`);
  return sentence;
}

/** A sentence with placeholders needs its values; one without takes none. */
type ValuesOf<Code extends FieldCode> = keyof FieldParams<Code> extends never
  ? [params?: undefined, values?: FieldValues]
  : [params: FieldParams<Code> & Params, values?: FieldValues];
type FieldValues = { current?: unknown; sent?: unknown };

/**
 * What is wrong with one field. `path` is a JSON pointer into the body or the name of a parameter:
 * `/items/0/quantity`, `?limit`. Of two clashing values it names both. Only `fieldError` makes one, with the
 * catalogue's sentence (`common/messages/en/fields.ts`).
 */
export class FieldError {
  readonly path: string;
  readonly code: FieldCode;
  /** Protected, so that nothing else passes for one. */
  protected readonly message: string;
  readonly params?: Params;
  readonly current?: unknown;
  readonly sent?: unknown;

  constructor(path: string, code: FieldCode, params?: Params, values: FieldValues = {}) {
    this.path = path;
    this.code = code;
    this.message = sentenceOf(`fields.${code}`, params);
    if (params) this.params = params;
    if ('current' in values) this.current = values.current;
    if ('sent' in values) this.sent = values.sent;
  }
}

export const fieldError = <Code extends FieldCode>(
  path: string,
  code: Code,
  ...[params, values]: ValuesOf<Code>
): FieldError => new FieldError(path, code, params, values);

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
export const badField = <Code extends FieldCode>(
  path: string,
  code: Code,
  ...[params]: ValuesOf<Code>
) => badFields([new FieldError(path, code, params)]);
