/**
 * The fields of a form by their names, which are paths into its data: `rows.0.price.EUR`. The same names lead to the
 * entry, to its error, and to the field itself.
 */
import type { FieldErrors } from './form.tsx';

const MAX_CHARACTERS = 40_000;

/** What was entered under one name of the form, or in all of it. */
export type Typed = {
  text: (name: string) => string;
  has: (name: string) => boolean;
  all: (name: string) => string[];
  /** What is typed below a name, by the last part of the path. */
  record: (name: string) => Record<string, string>;
  /** One entry after another, as long as each has the field `mark`. */
  list: <T>(name: string, mark: string, max: number, read: (item: Typed) => T) => T[];
};

export function readTyped(form: FormData, within = ''): Typed {
  const path = (name: string) => within + name;
  return {
    text: (name) => plainText(form.get(path(name))),
    has: (name) => form.has(path(name)),
    all: (name) => form.getAll(path(name)).map(plainText),
    record: (name) => {
      const start = `${path(name)}.`;
      const below = [...form].filter(([field]) => field.startsWith(start));
      return Object.fromEntries(
        below.map(([field, value]) => [field.slice(start.length), plainText(value)]),
      );
    },
    list: (name, mark, max, read) => {
      const items = [];
      while (items.length < max && form.has(path(`${name}.${items.length}.${mark}`))) {
        items.push(read(readTyped(form, path(`${name}.${items.length}.`))));
      }
      return items;
    },
  };
}

/** Line endings as in the API; a database accepts no zero bytes. */
function plainText(value: FormDataEntryValue | null): string {
  const typed = typeof value === 'string' ? value : '';
  return typed.replaceAll('\0', '').replaceAll('\r\n', '\n').slice(0, MAX_CHARACTERS).trim();
}

export type FieldProps = {
  id: string;
  name: string;
  defaultValue: string | undefined;
  error: string | undefined;
  autoFocus: boolean;
};

export type OptionProps = { name: string; value: string; defaultChecked: boolean };
export type TickProps = Omit<FieldProps, 'defaultValue'> & OptionProps;

export type Fields = {
  /** For a field, by its name. */
  field: (name: string, value?: string) => FieldProps;
  /** For a box of its own. */
  tick: (name: string, isTicked?: boolean) => TickProps;
  /** For one box of several under the same name. */
  option: (name: string, value: string, isChosen?: boolean) => OptionProps;
  /** How an error summary links to a field. */
  idOf: (name: string) => string;
};

type Form = {
  /** Keeps the ids of forms on one page apart. */
  form: string;
  /** The errors with which the form was refused: the first has the focus, without scripts too. */
  given?: FieldErrors;
  /** The errors at this moment. */
  errors: FieldErrors;
};

const TICKED = 'true';

/** The props of each field: its name and id, its value, its error. */
export function fieldsWith({ form, given = {}, errors }: Form, values: object = {}): Fields {
  const known = new Map<string, unknown>(Object.entries(values));
  const [first] = Object.keys(given);
  const idOf = (name: string) => `${form}-${name}`;
  const frame = (name: string) => ({
    id: idOf(name),
    name,
    error: errors[name],
    autoFocus: name === first,
  });
  return {
    idOf,
    field: (name, value) => ({ ...frame(name), defaultValue: value ?? textIn(known.get(name)) }),
    tick: (name, isTicked = isChosen(known.get(name), TICKED)) => ({
      ...frame(name),
      value: TICKED,
      defaultChecked: isTicked,
    }),
    option: (name, value, isTicked = isChosen(known.get(name), value)) => ({
      name,
      value,
      defaultChecked: isTicked,
    }),
  };
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);

const isChosen = (values: unknown, value: string): boolean =>
  values === true || (Array.isArray(values) ? values.includes(value) : values === value);
