import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, formatMoney, fromDecimal, toDecimal } from './money.ts';

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF');
const amount = fc.integer({ min: 0, max: 100_000_000_000 });

describe('money', () => {
  it('knows how many digits a currency has', () => {
    expect(['JPY', 'EUR', 'KWD', 'HUF'].map(exponentOf)).toEqual([0, 2, 3, 2]);
  });

  it('reads back every decimal it writes, exactly', () => {
    fc.assert(
      fc.property(amount, currency, (units, code) => {
        const money = { amount: units, currency: code };
        const text = toDecimal(money);
        if (text.split('.')[0]!.length <= 12) expect(fromDecimal(text, code)).toEqual(money);
      }),
    );
  });

  it.each([
    ['19.99', 'EUR', 1999],
    ['19.9', 'EUR', 1990],
    ['19.990', 'EUR', 1999],
    ['500', 'EUR', 50_000],
    ['500', 'JPY', 500],
    ['1.234', 'KWD', 1234],
    ['0', 'EUR', 0],
  ])('reads %s %s as %i units', (text, code, units) => {
    expect(fromDecimal(text, code)).toEqual({ amount: units, currency: code });
  });

  it.each([
    ['19.999', 'EUR'],
    ['1.5', 'JPY'],
    ['1,50', 'EUR'],
    ['-1', 'EUR'],
    ['1e3', 'EUR'],
    [' 1', 'EUR'],
    ['', 'EUR'],
    ['.5', 'EUR'],
    ['9999999999999', 'EUR'],
    ['1000000000.01', 'EUR'],
  ])('refuses %j as %s', (text, code) => {
    expect(fromDecimal(text, code)).toBeNull();
  });

  it('writes negative amounts with one leading sign', () => {
    expect(toDecimal({ amount: -5, currency: 'EUR' })).toBe('-0.05');
    expect(toDecimal({ amount: 1200, currency: 'JPY' })).toBe('1200');
  });

  it('shows an amount with all its digits', () => {
    expect(formatMoney({ amount: 8400, currency: 'EUR' }, 'en')).toBe('€84.00');
    expect(formatMoney({ amount: 1200, currency: 'JPY' }, 'en')).toBe('¥1,200');
    expect(formatMoney({ amount: 1234, currency: 'KWD' }, 'en')).toMatch(/1\.234$/);
  });
});
