/** What a schema found wrong with a request, as the field errors of a problem. */
import type { FastifyError } from 'fastify';
import { type FieldError, fieldError } from './errors.ts';
import { codeOfPattern } from './schemas.ts';

type Fault = NonNullable<FastifyError['validation']>[number];

/** Parameters are named as they stand in the URL. */
export function faultOfField(
  { instancePath, keyword, params }: Fault,
  context: string | undefined,
): FieldError {
  const extra = params.additionalProperty ?? params.missingProperty;
  const pointer = extra === undefined ? instancePath : `${instancePath}/${extra}`;
  const isInUrl = context === 'querystring' || context === 'params';
  const path = isInUrl ? `?${pointer.slice(1)}` : pointer || '/';
  const { limit, allowedValues, format, pattern, type } = params;
  const faults: Record<string, () => FieldError> = {
    additionalProperties: () => fieldError(path, 'unknown'),
    required: () => fieldError(path, 'required'),
    enum: () => fieldError(path, 'one_of', { values: listed(allowedValues) }),
    format: () => fieldError(path, 'format', { format: String(format) }),
    pattern: () => ofPattern(path, String(pattern)),
    type: () => fieldError(path, 'type', { type: listed(type) }),
    uniqueItems: () => fieldError(path, 'unique_items'),
  };
  const code = LIMITS[keyword];
  if (code) return fieldError(path, code, { limit: Number(limit) });
  return faults[keyword]?.() ?? fieldError(path, 'invalid');
}

const LIMITS: Record<string, Limited> = {
  minLength: 'min_length',
  maxLength: 'max_length',
  minimum: 'minimum',
  maximum: 'maximum',
  minItems: 'min_items',
  maxItems: 'max_items',
  minProperties: 'min_properties',
  maxProperties: 'max_properties',
};
type Limited = `${'min' | 'max'}_${'length' | 'items' | 'properties'}` | `${'min' | 'max'}imum`;

const MAX_LISTED = 40;
const listed = (values: unknown) => [values].flat().slice(0, MAX_LISTED).join(', ');

function ofPattern(path: string, pattern: string): FieldError {
  const code = codeOfPattern(pattern);
  return code ? fieldError(path, code) : fieldError(path, 'pattern', { pattern });
}
