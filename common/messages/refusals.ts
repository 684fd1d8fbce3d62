/** The codes of all refusals and what their sentences need, read from the catalogue by the type checker. */
import { errors } from './en/errors.ts';
import { fields } from './en/fields.ts';

type Catalogue = typeof errors;
type CodesOf<Group> = Group extends keyof Catalogue
  ? Catalogue[Group] extends string
    ? Group
    : `${Group}.${keyof Catalogue[Group] & string}`
  : never;
export type RefusalCode = CodesOf<keyof Catalogue>;

type SentenceOf<Code extends RefusalCode> = Code extends `${infer Group}.${infer Key}`
  ? Group extends keyof Catalogue
    ? Catalogue[Group][Key & keyof Catalogue[Group]]
    : never
  : Catalogue[Code & keyof Catalogue];

/** Values of a choice: `{count, plural, ...}`. Where there is one, all values of the sentence are values of choices. */
type Choices<Sentence> =
  Sentence extends `${string}{${infer Name}, ${'plural' | 'select'}, ${infer Rest}`
    ? LastName<Name> | Choices<Rest>
    : never;
type LastName<Name> = Name extends `${string}{${infer Inner}` ? LastName<Inner> : Name;
type Plain<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Plain<Rest>
  : never;
type Names<Sentence> = Sentence extends `${string}, ${'plural' | 'select'}, ${string}`
  ? Choices<Sentence>
  : Plain<Sentence>;

type ParamsOf<Sentence> = { [Name in Names<Sentence> & string]: string | number };
/** The values that the sentence of a code needs, by name. */
export type RefusalParams<Code extends RefusalCode> = ParamsOf<SentenceOf<Code>>;

/** What may be wrong with one field, and the values that its sentence needs. */
export type FieldCode = keyof typeof fields;
export type FieldParams<Code extends FieldCode> = ParamsOf<(typeof fields)[Code]>;
export const fieldCodes = (): string[] => Object.keys(fields).sort();

/** Every code, in the order of the alphabet. */
export const refusalCodes = (): RefusalCode[] =>
  Object.entries(errors)
    .flatMap(([group, sentences]) =>
      typeof sentences === 'string'
        ? [group]
        : Object.keys(sentences).map((key) => `${group}.${key}`),
    )
    .sort() as RefusalCode[];
