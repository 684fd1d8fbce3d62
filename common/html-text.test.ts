import { describe, expect, test } from 'vitest';
import { isHtml, plainText } from './html-text.ts';

describe('a description as plain text', () => {
  test('has its characters and no tags', () => {
    expect(
      plainText('<p>Salt &amp; pepper, 5 &lt; 6</p>\n<p>“Two” &quot;mills&quot;</p>', 300),
    ).toBe('Salt & pepper, 5 < 6 “Two” "mills"');
  });

  test('is cut after a whole word, and never within a character', () => {
    expect(plainText('<p>one two three</p>', 9)).toBe('one two…');
    expect(plainText(`<p>${'🫖'.repeat(20)}</p>`, 10)).toBe(`${'🫖'.repeat(9)}…`);
  });

  test.each(['<a ', 'a=', '"', '<', '</b', ' x = y', '&amp'])(
    'is converted fast, however often it says %j',
    (piece) => {
      const text = piece.repeat(40_000);
      const before = process.cpuUsage();
      expect(typeof isHtml(text)).toBe('boolean');
      expect([...plainText(text, 300)].length).toBeLessThanOrEqual(300);
      // Of the processor, not of the clock, which goes on while a busy machine does something else.
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
    },
  );
});
