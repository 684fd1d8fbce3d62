/** The codes of all refusals and what their sentences need, read from the catalogue by the type checker. */
import { errors } from './en/errors.ts';

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

/** The values that the sentence of a code needs, by name. */
export type RefusalParams<Code extends RefusalCode> = {
  [Name in Names<SentenceOf<Code>> & string]: string | number;
};

/** Every code, in the order of the alphabet. */
export const refusalCodes = (): RefusalCode[] =>
  Object.entries(errors)
    .flatMap(([group, sentences]) =>
      typeof sentences === 'string'
        ? [group]
        : Object.keys(sentences).map((key) => `${group}.${key}`),
    )
    .sort() as RefusalCode[];
