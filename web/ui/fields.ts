/**
 * The fields of a form by their names, which are paths into what it holds: `rows.0.price.EUR`. The same names lead to
 * what was typed, to what is wrong with it, and to the field itself.
 */
import { type FieldErrors, fieldId } from './form.tsx';

const MAX_CHARACTERS = 40_000;

/** What was typed under one name of the form, or under all of it. */
export type Typed = {
  text: (name: string) => string;
  has: (name: string) => boolean;
  all: (name: string) => string[];
  /** What is typed below a name, by the last part of the path. */
  record: (name: string) => Record<string, string>;
  /** One entry after another, as long as the field `mark` is there in each. */
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

/** Lines end as the API has them; a database takes no zero bytes. */
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

type Faults = {
  /** What the form was refused with: the first has the focus, without scripts too. */
  given?: FieldErrors;
  /** What is wrong by now. */
  errors: FieldErrors;
};

/** The props of each field: where it is found, what stands in it, what is wrong with that. */
export function fieldsWith({ given = {}, errors }: Faults, values: object = {}) {
  const known = new Map<string, unknown>(Object.entries(values));
  const [first] = Object.keys(given);
  return (name: string, value = known.get(name)): FieldProps => ({
    id: fieldId(name),
    name,
    defaultValue: typeof value === 'string' ? value : undefined,
    error: errors[name],
    autoFocus: name === first,
  });
}
