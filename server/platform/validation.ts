/**
 * How requests are validated: path, query and headers are text and are converted to numbers; a body is taken as it
 * is.
 */
import { Ajv, type ValidateFunction } from 'ajv';
import type { DataValidationCxt } from 'ajv/dist/types/index.js';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { isEmail } from './email.ts';

/** A keyword of ours: what is sent arrives in small letters. The API's description leaves it out. */
export const LOWERCASE = 'x-lowercase';

const OPTIONS = { useDefaults: true, removeAdditional: false } as const;

// In a body null or '' must never turn into 0: that would set a stock level to nothing.
const forBodies = new Ajv(OPTIONS);
const forAddresses = new Ajv({ ...OPTIONS, coerceTypes: 'array' });
// People who fill in a form are told everything that is wrong with it at once.
const forFaultyBodies = new Ajv({ ...OPTIONS, allErrors: true });
const forFaultyAddresses = new Ajv({ ...OPTIONS, coerceTypes: 'array', allErrors: true });
const { validate: isDateTime } = formats.default.get('date-time') as {
  validate: (text: string) => boolean;
};
for (const ajv of [forBodies, forAddresses, forFaultyBodies, forFaultyAddresses]) {
  formats.default(ajv);
  // The usual formats also take what PostgreSQL and JavaScript do not: `urn:uuid:...`, and the 61st second of a minute.
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  ajv.addFormat('date-time', (text) => isDateTime(text) && !Number.isNaN(Date.parse(text)));
  ajv.addFormat('idn-email', isEmail);
  ajv.addKeyword({ keyword: LOWERCASE, type: 'string', modifying: true, validate: lower });
}

function lower(_: unknown, text: string, __: unknown, at?: DataValidationCxt): boolean {
  if (at) at.parentData[at.parentDataProperty] = text.toLowerCase();
  return true;
}

/** Beyond this size only the first fault is reported: listing them all takes longer the more a stranger sent. */
const MAX_TO_NAME_ALL = 500;
/** So it does for the length of a text, which a pattern may read once for each of its letters. */
const MAX_TEXT_TO_NAME_ALL = 10_000;
const MAX_FAULTS = 100;

/** Stops at the first fault. A second pass, compiled when first needed, collects all faults of a small body. */
export const compileSchema: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const isBody = httpPart === 'body';
  let isRight: ValidateFunction | undefined;
  let gather: ValidateFunction | undefined;
  const validate = (data: unknown): boolean => {
    isRight ??= (isBody ? forBodies : forAddresses).compile(schema);
    if (isRight(data)) return true;
    validate.errors = isRight.errors;
    if (hasFewValues(data)) {
      gather ??= (isBody ? forFaultyBodies : forFaultyAddresses).compile(schema);
      gather(data);
      validate.errors = gather.errors?.slice(0, MAX_FAULTS) ?? isRight.errors;
    }
    return false;
  };
  validate.errors = null as ValidateFunction['errors'];
  return validate;
};

/** A check of what came from a queue and not over HTTP: answers what is wrong, or null. */
export function isShaped(schema: TSchema): (data: unknown) => string | null {
  let isRight: ValidateFunction | undefined;
  return (data) => {
    isRight ??= forBodies.compile(schema);
    if (isRight(data)) return null;
    const [fault] = isRight.errors ?? [];
    return `${fault?.instancePath || '/'} ${fault?.message}`;
  };
}

const checks = new WeakMap<TSchema, ValidateFunction>();

/** Whether what a stranger's server says has this shape. It is left as it is, so the schema may hold no defaults. */
export function hasShape<T extends TSchema>(schema: T, data: unknown): data is Static<T> {
  const known = checks.get(schema) ?? forBodies.compile(schema);
  checks.set(schema, known);
  return known(data) === true;
}

function hasFewValues(root: unknown): boolean {
  const open = [root];
  for (let seen = 0; open.length > 0; seen += 1) {
    const value = open.pop();
    if (typeof value === 'string' && value.length > MAX_TEXT_TO_NAME_ALL) return false;
    const inner = value && typeof value === 'object' ? Object.values(value) : [];
    if (seen + open.length + inner.length > MAX_TO_NAME_ALL) return false;
    open.push(...inner);
  }
  return true;
}
