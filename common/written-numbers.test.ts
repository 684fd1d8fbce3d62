import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, toDecimal } from './money.ts';
import { readAmount, readCount } from './written-numbers.ts';

const currencies = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CHF', 'INR');
const LOCALES = [
  'en',
  'de',
  'fr',
  'de-CH',
  'es',
  'sv',
  'pl',
  'en-IN',
  'hi',
  'ar-EG',
  'fa',
  'ja',
  'pt-BR',
];

describe('an amount', () => {
  it.each([
    ['79,00', 'EUR', 7900],
    ['79', 'EUR', 7900],
    ['79,5', 'EUR', 7950],
    ['.5', 'EUR', 50],
    ['1.299,00', 'EUR', 129_900],
    ['1,299.00', 'EUR', 129_900],
    ['€ 19.90', 'EUR', 1990],
    ['19,90 €', 'EUR', 1990],
    ['19.90EUR', 'EUR', 1990],
    ['eur 19.90', 'EUR', 1990],
    ['US$1,299.00', 'USD', 129_900],
    ['1 299,00', 'EUR', 129_900],
    ['1\u00a0299,00', 'EUR', 129_900],
    ['1\u202f299,00 €', 'EUR', 129_900],
    ["1'299.00", 'CHF', 129_900],
    ['CHF 1’299.–', 'CHF', 129_900],
    ['79,-', 'EUR', 7900],
    ['1.299,-', 'EUR', 129_900],
    ['1.299.000', 'EUR', 129_900_000],
    ['1,299,000.5', 'EUR', 129_900_050],
    ['12,34,567.00', 'INR', 123_456_700],
    ['١٬٢٩٩٫٠٠', 'EUR', 129_900],
    ['۷۹٫۵', 'EUR', 7950],
    ['１９．９０', 'EUR', 1990],
    ['￥１，２００', 'JPY', 1200],
    ['1.000', 'JPY', 1000],
    ['1,000', 'JPY', 1000],
    ['1.000', 'KWD', 1000],
    ['0,500', 'EUR', 50],
    ['19.990', 'KWD', 19_990],
    ['1 299.000', 'KWD', 1_299_000],
  ])('%s %s is %i units', (text, currency, amount) => {
    expect(readAmount(text, currency)).toEqual({ money: { amount, currency } });
  });

  it.each([
    ['1.000', 'EUR', 100_000, 100],
    ['1,000', 'EUR', 100_000, 100],
    ['€ 12.500', 'EUR', 1_250_000, 1250],
    ['1.299', 'EUR', 129_900, 130],
    ['1,000', 'KWD', 1_000_000, 1000],
  ])('%s %s is ambiguous', (text, currency, large, small) => {
    const either = [large, small].map((amount) => ({ amount, currency }));
    expect(readAmount(text, currency)).toEqual({ either });
  });

  it.each([
    '',
    ' ',
    '-1',
    '1e3',
    'abc',
    'about 5',
    '5 or 6',
    '1.2.3',
    '1,2,3',
    '12.34.567,00,1',
    '1..2',
    '1,299,00',
    '12 34',
    '$ 5',
    '5 USD',
    '1.2345',
    '19,999.9999',
    '9'.repeat(30),
    '1/2',
    '19,90,-',
    '٫',
    '.',
  ])('%j is no amount of EUR', (text) => {
    const { money, either } = readAmount(text, 'EUR');
    expect({ money, either }).toEqual({ money: undefined, either: undefined });
  });

  it('with more decimals than its currency has is refused', () => {
    expect(readAmount('1.5', 'JPY').money).toBeUndefined();
    expect(readAmount('1.2345', 'KWD').money).toBeUndefined();
  });

  it('is read back from every format in which the shop writes it', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(amount, currencies, fc.constantFrom(...LOCALES), (units, currency, locale) => {
        const money = { amount: units, currency };
        expect(readAmount(toDecimal(money), currency).money).toEqual(money);
        // The shop writes its figures in Latin digits; people paste what they find elsewhere.
        const { money: same, either = [] } = readAmount(
          formatMoney(money, locale),
          currency,
          locale,
        );
        expect(same ? [same] : either).toContainEqual(money);
      }),
    );
  });

  it('never throws and never yields a negative or broken amount', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), currencies, (text, currency) => {
        const { money } = readAmount(text, currency);
        if (money) expect(Number.isSafeInteger(money.amount) && money.amount >= 0).toBe(true);
      }),
    );
  });
});

describe('pieces', () => {
  it.each([
    ['1.000', 1000],
    ['1,000', 1000],
    ['1 000', 1000],
    ['12.500', 12_500],
    ['7', 7],
    ['0', 0],
    ['007', 7],
    ['2,0', 2],
    ['١٢', 12],
    ['１２', 12],
  ])('%s are %i', (text, count) => expect(readCount(text)).toBe(count));

  it.each(['', '-1', '1.5', '1,50', 'x', '1e3', '99999999999999999999'])(
    '%j are no quantity',
    (text) => expect(readCount(text)).toBeNull(),
  );
});
