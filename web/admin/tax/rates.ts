/** Rates as people write them, in percent, and as the API keeps them: exact, in millionths. */
import type { AnswerOf } from '#api/client.ts';
import { formatLocale } from '#common/locales.ts';
import type { Translator } from '#common/messages/index.ts';
import type { FieldErrors } from '../../ui/form.tsx';

export type CountryTax = AnswerOf<'listTaxCountries'>['items'][number];
type Rates = CountryTax['charged']['standard'];

export const CHARGES = ['country', 'home', 'own', 'none'] as const;
export const ROUNDINGS = ['line', 'rate', 'order'] as const;
const PER_PERCENT = 10_000;

export function rateWords(rates: Rates, locale: string): string {
  const percent = new Intl.NumberFormat(formatLocale(locale), {
    style: 'percent',
    maximumFractionDigits: 4,
  });
  return rates
    .map(({ name, rateMillionths }) => `${name} ${percent.format(rateMillionths / 1_000_000)}`)
    .join(' + ');
}

/** Null where it is no rate: `19`, `5.5`, `5,5`, `20 %`. */
export function readRate(written: string): number | null {
  const [, digits] = /^(\d{1,3}(?:[.,]\d{1,4})?) ?%?$/.exec(written.trim()) ?? [];
  if (digits === undefined) return null;
  const millionths = Math.round(Number(digits.replace(',', '.')) * PER_PERCENT);
  return millionths <= 100 * PER_PERCENT ? millionths : null;
}

const percentOf = (rates: Rates) =>
  rates[0] === undefined ? '' : String(rates[0].rateMillionths / PER_PERCENT);

/** A form has room for one tax of each class; several are what API clients set. */
export const hasSeveral = ({ rates }: CountryTax) =>
  rates.standard.length > 1 || rates.reduced.length > 1;

export const valuesOf = ({ charges, rates }: CountryTax) => ({
  charges,
  name: rates.standard[0]?.name ?? rates.reduced[0]?.name ?? '',
  standard: percentOf(rates.standard),
  reduced: percentOf(rates.reduced),
});

/** Of the fields for own rates, which count only where these are charged. */
export function rateFaults(typed: Record<string, string>, say: Translator): FieldErrors {
  const faults: FieldErrors = {};
  if (typed.charges !== 'own' || !('standard' in typed)) return faults;
  const fault = say('admin.tax.country.rateFault');
  const { standard = '', reduced = '' } = typed;
  if (standard.trim() === '') faults.standard = say('admin.tax.country.rateMissing');
  else if (readRate(standard) === null) faults.standard = fault;
  if (reduced.trim() !== '' && readRate(reduced) === null) faults.reduced = fault;
  return faults;
}
