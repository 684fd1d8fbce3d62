/** When a parcel arrives, and what it costs, as rules of their own. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalWords } from '#common/arrival-words.ts';
import { deliveryPrice, type Priced } from '#common/delivery-price.ts';
import { translatorFor } from '#common/messages/index.ts';
import { arrivalDays, nextChange } from './arrival.ts';

const MON_TO_FRI = { workingDays: [1, 2, 3, 4, 5], daysOff: [] };
const BRUSSELS = { ...MON_TO_FRI, timeZone: 'Europe/Brussels' };

// 2026-12-01 is a Tuesday.
test.each([
  [
    'before the cut-off it leaves today',
    '2026-12-01T12:59:59Z',
    [1, 1, 14],
    '2026-12-02',
    '2026-12-02',
  ],
  [
    'from the cut-off on it leaves tomorrow',
    '2026-12-01T13:00:00Z',
    [1, 1, 14],
    '2026-12-03',
    '2026-12-03',
  ],
  ['a weekend is no working day', '2026-12-03T09:00:00Z', [1, 2, 14], '2026-12-04', '2026-12-07'],
  [
    'ordered on a Saturday it leaves on Monday',
    '2026-12-05T09:00:00Z',
    [0, 1, 14],
    '2026-12-07',
    '2026-12-08',
  ],
  [
    'late on a Friday it leaves on Monday',
    '2026-12-04T13:00:00Z',
    [0, 0, 14],
    '2026-12-07',
    '2026-12-07',
  ],
  [
    'without a cut-off it leaves until midnight of the shop',
    '2026-12-01T22:59:59Z',
    [0, 0, null],
    '2026-12-01',
    '2026-12-01',
  ],
  [
    'past midnight of the shop it is the next day',
    '2026-12-01T23:00:00Z',
    [0, 0, null],
    '2026-12-02',
    '2026-12-02',
  ],
  // Clocks go back on 25 October 2026 and forward on 28 March 2027, both Sundays.
  [
    'in summer time the cut-off is an hour earlier in UTC',
    '2026-10-23T12:00:00Z',
    [0, 0, 14],
    '2026-10-26',
    '2026-10-26',
  ],
  ['in winter time it is not', '2026-10-26T12:59:00Z', [0, 0, 14], '2026-10-26', '2026-10-26'],
  ['and in summer time again', '2027-03-29T12:00:00Z', [0, 0, 14], '2027-03-30', '2027-03-30'],
] as const)('%s', (_, at, [minDays, maxDays, cutOffHour], from, to) => {
  const promised = { minDays, maxDays, cutOffHour };
  expect(arrivalDays(promised, { ...BRUSSELS, at: new Date(at) })).toEqual({ from, to });
});

test('days off move what leaves and what arrives; without working days nothing is promised', () => {
  const promised = { minDays: 2, maxDays: 4, cutOffHour: 14 };
  const at = new Date('2026-12-23T10:00:00Z');
  const daysOff = ['2026-12-25', '2026-12-26', '2027-01-01'];
  const arrival = arrivalDays(promised, { ...BRUSSELS, daysOff, at });
  expect(arrival).toEqual({ from: '2026-12-28', to: '2026-12-30' });
  expect(arrivalDays(promised, { ...BRUSSELS, workingDays: [], at })).toBeNull();
});

test('a parcel never arrives on a day on which none does, nor before it could leave', () => {
  const anyDays = fc.record({
    minDays: fc.nat(20),
    more: fc.nat(10),
    cutOffHour: fc.option(fc.integer({ min: 1, max: 23 })),
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    daysOff: fc.array(
      fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`),
    ),
    at: fc.date({ min: new Date('2026-11-20'), max: new Date('2026-12-31'), noInvalidDate: true }),
    timeZone: fc.constantFrom(
      'Europe/Brussels',
      'Pacific/Kiritimati',
      'Asia/Kolkata',
      'America/St_Johns',
    ),
  });
  fc.assert(
    fc.property(anyDays, ({ minDays, more, cutOffHour, ...rest }) => {
      const arrival = arrivalDays({ minDays, maxDays: minDays + more, cutOffHour }, rest);
      if (!arrival) throw new Error('one working day a week is enough');
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: rest.timeZone }).format(rest.at);
      expect(arrival.from >= today && arrival.to >= arrival.from).toBe(true);
      for (const day of [arrival.from, arrival.to]) {
        expect(rest.daysOff).not.toContain(day);
        expect(rest.workingDays).toContain(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
      }
    }),
  );
});

test.each([
  [
    'a cut-off that is still to come',
    '2026-12-01T09:30:00Z',
    [14, 11, null],
    '2026-12-01T10:00:00.000Z',
  ],
  ['a later one', '2026-12-01T10:00:00Z', [14, 11, null], '2026-12-01T13:00:00.000Z'],
  ['midnight of the shop', '2026-12-01T13:00:00Z', [14, 11, null], '2026-12-01T23:00:00.000Z'],
  [
    'midnight where nothing has a cut-off',
    '2026-12-01T09:30:00Z',
    [null],
    '2026-12-01T23:00:00.000Z',
  ],
  // The hour from two to three is missing on this night.
  ['the hour after a missing one', '2027-03-28T00:30:00Z', [2], '2027-03-28T01:00:00.000Z'],
] as const)('days may be others from: %s', (_, at, hours, until) => {
  const options = hours.map((cutOffHour) => ({ cutOffHour }));
  const next = nextChange(options, { at: new Date(at), timeZone: 'Europe/Brussels' });
  expect(next.toISOString()).toBe(until);
});

test.each([
  ['2026-12-03', '2026-12-07', 'en', 'Thu 3 to Mon 7 December'],
  ['2026-11-30', '2026-12-02', 'en', 'Mon 30 November to Wed 2 December'],
  ['2026-12-31', '2027-01-04', 'en', 'Thu 31 December to Mon 4 January'],
  ['2026-12-03', '2026-12-03', 'en', 'Thu 3 December'],
  ['2026-12-03', '2026-12-07', 'en-US', 'Thu, December 3 to Mon, December 7'],
])('days are read: %s to %s in %s', (from, to, locale, words) => {
  expect(arrivalWords({ from, to }, translatorFor(locale), locale)).toBe(words);
});

const STEPS = [
  { from: 1_000, amount: 700 },
  { from: 5_000, amount: 1_500 },
];
const option: Priced = {
  pricing: 'flat',
  amount: 490,
  freeFrom: null,
  maxWeightGrams: null,
  steps: STEPS,
};

test.each<[string, Partial<Priced>, [number, number], number | null]>([
  ['flat, whatever the goods', {}, [9_999, 9_999], 490],
  ['by weight, below the first step', { pricing: 'weight' }, [0, 999], 490],
  ['by weight, at a step', { pricing: 'weight' }, [0, 1_000], 700],
  ['by weight, beyond the last', { pricing: 'weight' }, [0, 90_000], 1_500],
  ['by total', { pricing: 'total' }, [4_999, 0], 700],
  ['free from a sum', { freeFrom: 5_000 }, [5_000, 0], 0],
  ['not free a cent below', { freeFrom: 5_000 }, [4_999, 0], 490],
  ['not at all when it is too heavy', { maxWeightGrams: 2_000 }, [0, 2_001], null],
])('costs: %s', (_, change, [total, weightGrams], amount) => {
  expect(deliveryPrice({ ...option, ...change }, { total, weightGrams })).toBe(amount);
});
