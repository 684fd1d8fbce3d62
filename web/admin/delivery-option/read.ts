/** What was typed of a delivery option, as the API takes it, and what is wrong with it by field. */
import type { BodyOf } from '#api/client.ts';
import type { Translator } from '#common/messages/index.ts';
import { toDecimal } from '#common/money.ts';
import { isOneOf } from '#common/narrow.ts';
import { readAmount, readCount } from '#common/written-numbers.ts';
import { describeEither } from '../../i18n/either-amount.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { freeName, type OptionValues, PRICINGS, priceName, stepNames } from './values.ts';

type Content = BodyOf<'setShippingOption'>;
type Price = Content['prices'][number];
type Context = { currencies: string[]; locale: string; say: Translator };
type Reading = Context & { typed: OptionValues; faults: FieldErrors };
type Bounds = { min: number; max: number; fault: string };

const MAX_DAYS = 90;
const MAX_GRAMS = 10_000_000;

/** The same while typing and when the form arrives. */
export function readOption(typed: OptionValues, context: Context) {
  const faults: FieldErrors = {};
  const reading = { ...context, typed, faults };
  const { say } = context;
  const name = textOf(reading, 'name');
  if (name === '') faults.name = say('enter.deliveryName');
  const pricing = isOneOf(PRICINGS, typed.pricing) ? typed.pricing : 'flat';
  const cutOff = textOf(reading, 'cutOffHour');
  const body: Content = {
    name,
    pricing,
    active: textOf(reading, 'active') !== '',
    ...daysOf(reading),
    cutOffHour: cutOff === '' ? null : Number(cutOff),
    maxWeightGrams: wholeIn(reading, 'maxWeightGrams', gramsOf(say)),
    prices: context.currencies.flatMap((currency) => pricesOf(reading, { currency, pricing })),
  };
  return { body, faults };
}

const textOf = ({ typed }: Reading, name: string) => (typed[name] ?? '').trim();

const gramsOf = (say: Translator): Bounds => ({
  min: 1,
  max: MAX_GRAMS,
  fault: say('admin.delivery.option.grams'),
});

/** Null where nothing is typed, or nothing that can be read. */
function wholeIn(reading: Reading, name: string, { min, max, fault }: Bounds): number | null {
  const written = textOf(reading, name);
  if (written === '') return null;
  const count = readCount(written);
  if (count !== null && count >= min && count <= max) return count;
  reading.faults[name] = fault;
  return null;
}

function daysOf(reading: Reading): { minDays: number; maxDays: number } {
  const { faults, say } = reading;
  const fault = say('admin.delivery.option.dayFault');
  const daysIn = (name: string) => wholeIn(reading, name, { min: 0, max: MAX_DAYS, fault }) ?? 0;
  if (textOf(reading, 'minDays') === '') faults.minDays = say('admin.delivery.option.minMissing');
  if (textOf(reading, 'maxDays') === '') faults.maxDays = say('admin.delivery.option.maxMissing');
  const [minDays, maxDays] = [daysIn('minDays'), daysIn('maxDays')];
  if (maxDays < minDays) faults.maxDays ??= say('admin.delivery.option.dayOrder');
  return { minDays, maxDays };
}

function amountIn(reading: Reading, name: string, currency: string): number | null {
  const { locale, say, faults } = reading;
  const written = textOf(reading, name);
  if (written === '') return null;
  const { money, either } = readAmount(written, currency, locale);
  if (money) return money.amount;
  const example = toDecimal({ amount: 1250, currency });
  faults[name] = either
    ? describeEither(say, either, locale)
    : say('admin.settings.currencies.priceFault', { currency, example });
  return null;
}

type Wanted = { currency: string; pricing: Content['pricing'] };

/** None where the price is left empty: the option is not offered in that currency. */
function pricesOf(reading: Reading, wanted: Wanted): Price[] {
  const { faults, say } = reading;
  const { currency } = wanted;
  const price = priceName(currency);
  const amount = amountIn(reading, price, currency);
  const freeFrom = amountIn(reading, freeName(currency), currency);
  if (freeFrom === 0) faults[freeName(currency)] = say('admin.delivery.option.stepZero');
  const steps = wanted.pricing === 'flat' ? [] : stepsOf(reading, wanted);
  if (amount !== null) return [{ amount, currency, freeFrom, steps }];
  if (freeFrom !== null || steps.length > 0)
    faults[price] ??= say('admin.delivery.option.firstMissing');
  return [];
}

/** Lines that are left empty are no steps. */
function stepsOf(reading: Reading, { currency, pricing }: Wanted): Price['steps'] {
  const { typed, faults, say } = reading;
  const steps: Price['steps'] = [];
  for (let at = 0; stepNames(currency, at).from in typed; at += 1) {
    const names = stepNames(currency, at);
    const from =
      pricing === 'weight'
        ? wholeIn(reading, names.from, gramsOf(say))
        : amountIn(reading, names.from, currency);
    const amount = amountIn(reading, names.amount, currency);
    const isEmpty = (name: string) => textOf(reading, name) === '';
    if (isEmpty(names.from) && isEmpty(names.amount)) continue;
    for (const name of [names.from, names.amount])
      if (isEmpty(name)) faults[name] = say('admin.delivery.option.stepHalf');
    if (from === null || amount === null) continue;
    if (from === 0) faults[names.from] = say('admin.delivery.option.stepZero');
    if (from <= (steps.at(-1)?.from ?? 0))
      faults[names.from] ??= say('admin.delivery.option.stepNotAbove');
    steps.push({ from, amount });
  }
  return steps;
}
