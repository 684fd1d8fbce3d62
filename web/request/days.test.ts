import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn } from './days.server.ts';

const spanOf = (zone: string, day: string) => {
  const { begin, end } = daysIn(zone);
  return [begin(day), end(day)];
};
const hours = ([from = '', to = '']: (string | undefined)[]) =>
  (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('a day of the shop', () => {
  test.each([
    ['UTC', '2026-11-30', '2026-11-30T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['Europe/Brussels', '2026-11-30', '2026-11-29T23:00:00Z', '2026-11-30T23:00:00Z'],
    ['Asia/Kolkata', '2026-11-30', '2026-11-29T18:30:00Z', '2026-11-30T18:30:00Z'],
    ['Pacific/Kiritimati', '2026-11-30', '2026-11-29T10:00:00Z', '2026-11-30T10:00:00Z'],
    ['America/St_Johns', '2026-11-30', '2026-11-30T03:30:00Z', '2026-12-01T03:30:00Z'],
    ['Asia/Kathmandu', '2024-02-29', '2024-02-28T18:15:00Z', '2024-02-29T18:15:00Z'],
  ])('in %s: %s', (zone, day, from, to) => {
    expect(spanOf(zone, day)).toEqual([from, to]);
  });

  test.each([
    ['Europe/Brussels', '2026-03-29', 23],
    ['Europe/Brussels', '2026-10-25', 25],
    ['America/St_Johns', '2026-03-08', 23],
    ['America/St_Johns', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    // Midnight itself is left out there on that day.
    ['America/Sao_Paulo', '2018-11-04', 23],
  ])('in %s on %s is %d hours long', (zone, day, length) => {
    expect(hours(spanOf(zone, day))).toBe(length);
  });

  test('ends where the next one begins, in every time zone', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const at = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zone, at, (timeZone, time) => {
        const day = time.toISOString().slice(0, 10);
        const next = new Date(time.getTime() + 86_400_000).toISOString().slice(0, 10);
        const { begin, end } = daysIn(timeZone);
        expect(end(day)).toBe(begin(next));
        expect(Date.parse(begin(day) ?? '')).toBeLessThan(Date.parse(end(day) ?? ''));
      }),
    );
  });

  test.each(['2026-02-31', '2026-13-01', '0000-00-00', 'today', '2026-1-1', '', undefined])(
    '%o is no day',
    (text) => expect(spanOf('Europe/Brussels', text as string)).toEqual([undefined, undefined]),
  );

  test('has no end after the last year, and no start before the first', () => {
    expect(spanOf('America/St_Johns', '9999-12-31')).toEqual(['9999-12-31T03:30:00Z', undefined]);
    expect(spanOf('Asia/Kolkata', '0000-01-01')[0]).toBeUndefined();
  });
});

test("today is the date in the shop's time zone", () => {
  const far = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => daysIn(zone).today());
  expect(far[0]! > far[1]!).toBe(true);
  const { today, begin, end } = daysIn('Asia/Kolkata');
  const now = Date.now();
  expect(Date.parse(begin(today()) ?? '')).toBeLessThanOrEqual(now);
  expect(Date.parse(end(today()) ?? '')).toBeGreaterThan(now - 1_000);
});

test('a moment of the shop is that of its clocks then, before and after they change', () => {
  const here = daysIn('America/Los_Angeles');
  expect(here.moment('2023-03-14', '07:30')).toBe('2023-03-14T14:30:00Z');
  expect(here.moment('2023-03-08', '07:30')).toBe('2023-03-08T15:30:00Z');
  expect(here.shown('2023-03-14T14:30:00Z')).toEqual({ day: '2023-03-14', time: '07:30' });
  expect(here.moment('2023-11-05', '01:30')).toBe('2023-11-05T08:30:00Z');
  expect(here.moment('2023-03-14', '7:30')).toBeUndefined();
  expect(here.moment('2023-03-14', '25:00')).toBeUndefined();
});
