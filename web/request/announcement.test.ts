import { describe, expect, test } from 'vitest';
import { isCurrent } from '#common/announcement.ts';
import { wallTimeIn } from './days.server.ts';

describe('an announcement', () => {
  const of = (from: string, until: string) => ({ text: 'Closed on Monday', from, until });

  test.each([
    ['America/Los_Angeles', '2023-03-14T14:29:00Z', false],
    ['America/Los_Angeles', '2023-03-14T14:30:00Z', true],
    ['Europe/Brussels', '2023-03-14T06:30:00Z', true],
    ['Europe/Brussels', '2023-03-14T06:29:00Z', false],
  ])('that begins at 07:30 in %s is seen at %s: %s', (zone, at, seen) => {
    const now = wallTimeIn(zone, new Date(at));
    expect(isCurrent(of('2023-03-14T07:30', ''), now)).toBe(seen);
    expect(isCurrent(of('', '2023-03-14T07:30'), now)).toBe(!seen);
  });

  test('without a text is not there', () => {
    expect(isCurrent({ text: '', from: '', until: '' }, '2026-01-01T00:00')).toBe(false);
    expect(isCurrent(of('', ''), '2026-01-01T00:00')).toBe(true);
  });
});
