import { describe, expect, test } from 'vitest';
import { fittingInterval, reportDays } from './days.server.ts';
import { heightOf, roundTop } from './scale.ts';

describe('the days of a report', () => {
  const DAYS: [asked: Parameters<typeof reportDays>[0], from: string, to: string][] = [
    [{}, '2026-10-03', '2026-11-01'],
    [{ range: 'today' }, '2026-11-01', '2026-11-01'],
    [{ range: '7' }, '2026-10-26', '2026-11-01'],
    [{ range: '90' }, '2026-08-04', '2026-11-01'],
    [{ range: 'month' }, '2026-11-01', '2026-11-01'],
    [{ range: 'lastMonth' }, '2026-10-01', '2026-10-31'],
    [{ range: 'year' }, '2026-01-01', '2026-11-01'],
    [{ range: 'year', from: '2025-02-01', to: '2025-02-28' }, '2025-02-01', '2025-02-28'],
    [{ from: '2025-03-01', to: '2025-02-01' }, '2025-02-01', '2025-03-01'],
    [{ from: '2026-10-20' }, '2026-10-20', '2026-11-01'],
    [{ from: '2027-01-20' }, '2027-01-20', '2027-01-20'],
    [{ to: '2026-01-30' }, '2026-01-01', '2026-01-30'],
    [{ from: '2026-02-31', to: '0001-01-01' }, '2026-10-03', '2026-11-01'],
  ];
  test.each(DAYS)('%j are %s to %s', (asked, from, to) => {
    expect(reportDays(asked, '2026-11-01')).toMatchObject({ from, to });
  });

  test('are cut no finer than fits into one report', () => {
    const year = { from: '2024-01-01', to: '2024-12-31', range: null };
    const decade = { ...year, from: '2015-01-01' };
    expect([fittingInterval(year, 'day'), fittingInterval(year, 'hour')]).toEqual([
      'day',
      undefined,
    ]);
    expect([fittingInterval(decade, 'day'), fittingInterval(decade, 'month')]).toEqual([
      undefined,
      'month',
    ]);
  });
});

describe('a chart', () => {
  test('ends at a round number just above its highest bar', () => {
    expect([0, 1, 7, 1_200, 99_999, 135_768].map((value) => roundTop([0, value]))).toEqual([
      0, 2, 8, 1_200, 100_000, 160_000,
    ]);
  });

  test('draws nothing where there is nothing, and nothing below its ground', () => {
    expect([heightOf(5, 0), heightOf(-5, 10), heightOf(5, 10), heightOf(10, 10)]).toEqual([
      0, 0, 50, 100,
    ]);
  });
});
