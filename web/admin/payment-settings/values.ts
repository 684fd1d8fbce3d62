/** The form of a way to pay: what stands in its fields, and what is sent. */
import type { BodyOf } from '#api/client.ts';
import type { Way } from './ways.tsx';

export type WayValues = {
  enabled: boolean;
  /** By field: `names.en`, `instructions.en`. */
  words: Record<string, string>;
  currencies: string[];
  countries: string[];
  intent: string;
};
const WORDS = /^(names|instructions)\.[\w-]{2,10}$/;

export function valuesOf(way: Way): WayValues {
  const { enabled, names, instructions, currencies, countries, intent } = way;
  return {
    enabled,
    words: { ...named('names', names), ...named('instructions', instructions) },
    currencies,
    countries,
    intent,
  };
}

const named = (part: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([locale, text]) => [`${part}.${locale}`, text]));

export function readWay(form: FormData): WayValues {
  const all = (name: string) => form.getAll(name).map(String);
  const words = [...form].filter(([name]) => WORDS.test(name));
  return {
    enabled: form.has('enabled'),
    words: Object.fromEntries(words.map(([name, text]) => [name, String(text)])),
    currencies: all('currencies'),
    countries: all('countries'),
    intent: String(form.get('intent') ?? 'capture'),
  };
}

/** Words in languages that the form does not show are kept as they are. */
export function bodyOf(values: WayValues, way: Way): BodyOf<'arrangePaymentMethod'> {
  const { enabled, words, currencies, countries, intent } = values;
  const of = (part: string) =>
    Object.fromEntries(
      Object.entries(words)
        .filter(([name]) => name.startsWith(`${part}.`))
        .map(([name, text]) => [name.slice(part.length + 1), text.replaceAll('\r\n', '\n')]),
    );
  const body = {
    ...{ enabled, currencies, countries, intent },
    names: { ...way.names, ...of('names') },
    instructions: { ...way.instructions, ...of('instructions') },
  };
  // The API refuses what is none of its words; the form offers nothing else.
  return body as BodyOf<'arrangePaymentMethod'>;
}
