/** What no schema can say of settings, by the kind of the field. */
import { isKnownCountry } from '#common/country-format.ts';
import type { Field, Fields } from '#common/settings/fields.ts';
import { isEmail } from '#platform/email.ts';
import { badFields, type FieldError, fieldError } from '#platform/errors.ts';

export function checkGroup(fields: Fields, values: object): void {
  const given = new Map<string, unknown>(Object.entries(values));
  const errors = Object.entries(fields).flatMap(([name, field]) =>
    faultsOf(`/${name}`, field, given.get(name)),
  );
  if (errors.length > 0) throw badFields(errors);
}

function faultsOf(path: string, field: Field, value: unknown): FieldError[] {
  if (value === '') return [];
  if (field.kind === 'email' && !isEmail(String(value))) return [notAnEmail(path)];
  if (field.kind === 'country' && !isKnownCountry(String(value))) {
    return [fieldError(path, 'not_a_country')];
  }
  if (field.kind !== 'emails' || !Array.isArray(value)) return [];
  return value.flatMap((one, at) => (isEmail(String(one)) ? [] : [notAnEmail(`${path}/${at}`)]));
}

const notAnEmail = (path: string) => fieldError(path, 'format', { format: 'email' });
