/** What no schema can say of settings: each kind's own check, and the rule that a group may add. */
import { isKnownCountry } from '#common/country-format.ts';
import type { Field, Fields } from '#common/settings/fields.ts';
import type { FormGroupName, Settings } from '#common/settings/registry.ts';
import { isEmail } from '#platform/email.ts';
import { badFields, type FieldError, fieldError } from '#platform/errors.ts';

/** A group's own rule answers what is wrong with its values. */
const RULES: { [G in FormGroupName]?: (values: Settings[G]) => FieldError[] } = {};

export function checkGroup<G extends FormGroupName>(
  group: G,
  fields: Fields,
  values: Settings[G],
): void {
  const given = new Map<string, unknown>(Object.entries(values));
  const wrong = Object.entries(fields).flatMap(([name, field]) =>
    faultsOf(`/${name}`, field, given.get(name)),
  );
  const errors = [...wrong, ...(RULES[group]?.(values) ?? [])];
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
