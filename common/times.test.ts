import { describe, expect, test } from 'vitest';
import { formatDay, formatMoment } from './times.ts';

describe('a time is shown in its time zone', () => {
  test.each([
    ['Europe/Brussels', '2026-03-29T00:59:00Z', '29 Mar, 01:59 GMT+1'],
    ['Europe/Brussels', '2026-03-29T01:00:00Z', '29 Mar, 03:00 GMT+2'],
    // One hour comes twice: the name says which of the two it is.
    ['Europe/Brussels', '2026-10-25T00:30:00Z', '25 Oct, 02:30 GMT+2'],
    ['Europe/Brussels', '2026-10-25T01:30:00Z', '25 Oct, 02:30 GMT+1'],
    ['Asia/Kolkata', '2026-12-31T18:30:00Z', '1 Jan, 00:00 GMT+5:30'],
    ['Pacific/Kiritimati', '2026-11-30T10:00:00Z', '1 Dec, 00:00 GMT+14'],
    ['America/St_Johns', '2026-11-30T03:29:00Z', '29 Nov, 23:59 GMT-3:30'],
  ])('%s, %s', (timeZone, at, wanted) => {
    const [day, month] = wanted.split(/[ ,]/);
    const text = formatMoment(at, { locale: 'en', timeZone });
    expect(text).toBe(`${month} ${day}, ${wanted.split(', ')[1]}`);
    expect(formatMoment(at, { locale: 'en', timeZone, named: false })).not.toContain('GMT');
    expect(formatDay(at, { locale: 'en', timeZone, style: 'withoutYear' })).toContain(` ${day}`);
  });
});

test('a time reads the same on the server and in a browser, in plain digits in every language', () => {
  const at = '2026-11-30T10:00:00Z';
  expect(formatMoment(at, { locale: 'ar-XB', timeZone: 'Asia/Dubai' })).toMatch(/14:00/);
});
