/** The form of a payment method: what stands in its fields, and what is sent. */
import type { BodyOf } from '#api/client.ts';
import { readTyped } from '../../ui/fields.ts';
import type { PaymentMethod } from './methods.tsx';

export type MethodValues = {
  enabled: boolean;
  /** By field: `names.en`, `instructions.en`. */
  words: Record<string, string>;
  currencies: string[];
  countries: string[];
  intent: string;
};

export function valuesOf(paymentMethod: PaymentMethod): MethodValues {
  const { enabled, names, instructions, currencies, countries, intent } = paymentMethod;
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

export function readMethod(form: FormData): MethodValues {
  const { all, has, record, text } = readTyped(form);
  return {
    enabled: has('enabled'),
    words: { ...named('names', record('names')), ...named('instructions', record('instructions')) },
    currencies: all('currencies'),
    countries: all('countries'),
    intent: text('intent') || 'capture',
  };
}

/** The values by the names of their fields. */
export const fieldValues = ({ words, ...rest }: MethodValues) => ({ ...rest, ...words });

/** Words in languages that the form does not show are kept as they are. */
export function bodyOf(
  values: MethodValues,
  paymentMethod: PaymentMethod,
): BodyOf<'arrangePaymentMethod'> {
  const { enabled, words, currencies, countries, intent } = values;
  const of = (part: string) =>
    Object.fromEntries(
      Object.entries(words)
        .filter(([name]) => name.startsWith(`${part}.`))
        .map(([name, text]) => [name.slice(part.length + 1), text]),
    );
  const body = {
    enabled,
    currencies,
    countries,
    intent,
    names: { ...paymentMethod.names, ...of('names') },
    instructions: { ...paymentMethod.instructions, ...of('instructions') },
  };
  // The API refuses what is none of its words; the form offers nothing else.
  return body as BodyOf<'arrangePaymentMethod'>;
}
