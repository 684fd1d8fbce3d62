/**
 * What a field of the settings may be. A field is plain data: from it come its type, its schema in the API, its place in
 * the form, its line in docs/settings.md and what it is until somebody sets it.
 */

type Shared<Initial> = {
  /** What it is until the merchant sets it. */
  initial: Initial;
  /** Anyone may know it: `GET /shop` tells it, under the name of its group. */
  public?: true;
  /** `doctor` names it in a live shop while it is as it came. */
  expected?: true;
};

/** One line; `filled`: never empty; `pattern`: what it must match, unless it is empty and may be. */
type LineField = Shared<string> & { kind: 'line'; max: number; filled?: true; pattern?: string };
type TextField = Shared<string> & { kind: 'text'; max: number };
/** Empty where there is none. */
type EmailField = Shared<string> & { kind: 'email' };
type EmailsField = Shared<readonly string[]> & { kind: 'emails'; max: number };
type ChoiceField = Shared<string> & { kind: 'choice'; of: readonly string[] };
type IntegerField = Shared<number> & { kind: 'integer'; min: number; max: number };
type SwitchField = Shared<boolean> & { kind: 'switch' };
/** ISO 3166-1 alpha-2; empty where none is chosen. */
type CountryField = Shared<string> & { kind: 'country' };
/** `#2f5d50`. */
type ColourField = Shared<string> & { kind: 'colour' };
/** What clocks in the shop show, `2026-12-24T08:00`; empty where there is none. */
type MomentField = Shared<string> & { kind: 'moment' };
/** Of a group with a screen and routes of its own, which say its shape. */
type OtherField<T = unknown> = Shared<T> & { kind: 'other' };

export type Field =
  | LineField
  | TextField
  | EmailField
  | EmailsField
  | ChoiceField
  | IntegerField
  | SwitchField
  | CountryField
  | ColourField
  | MomentField
  | OtherField;
export type Fields = Readonly<Record<string, Field>>;

export type Group = {
  fields: Fields;
  /** It has routes and a screen of its own; what it is until it is set, and what is told of it, stands here all the same. */
  own?: true;
};

type ValueOf<F extends Field> = F extends { kind: 'choice'; of: readonly (infer V)[] }
  ? V
  : F extends { kind: 'integer' }
    ? number
    : F extends { kind: 'switch' }
      ? boolean
      : F extends { kind: 'emails' }
        ? string[]
        : F extends { kind: 'other'; initial: infer V }
          ? V
          : string;
export type ValuesOf<F extends Fields> = { -readonly [Name in keyof F]: ValueOf<F[Name]> };

/** A field whose shape its own routes say. */
export const other = <T>(
  initial: T,
  more: Pick<OtherField, 'public' | 'expected'> = {},
): OtherField<T> => ({ kind: 'other', initial, ...more });

const isText = (value: unknown) => typeof value === 'string';

/** Whether a value is of the field's type at all; its limits are the schema's. */
function isOfKind(field: Field, value: unknown): boolean {
  if (field.kind === 'other') return value !== undefined;
  if (field.kind === 'integer') return Number.isInteger(value);
  if (field.kind === 'switch') return typeof value === 'boolean';
  if (field.kind === 'emails') return Array.isArray(value) && value.every(isText);
  if (field.kind === 'choice') return field.of.some((one) => one === value);
  return isText(value);
}

const hasShape = <F extends Fields>(fields: F, values: object): values is ValuesOf<F> => {
  const given = new Map(Object.entries(values));
  return Object.entries(fields).every(([name, field]) => isOfKind(field, given.get(name)));
};

/**
 * The values of a group, from whatever was stored or typed of it: a field that is missing, or is of another kind than it
 * was when it was stored, is as it came.
 */
export function valuesOf<F extends Fields>(fields: F, stored: unknown = {}): ValuesOf<F> {
  const given = new Map<string, unknown>(Object.entries(stored ?? {}));
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = given.get(name);
      return [name, isOfKind(field, value) ? value : field.initial];
    }),
  );
  if (hasShape(fields, values)) return values;
  throw new Error('a field of the settings comes with a value that is not of its kind');
}
