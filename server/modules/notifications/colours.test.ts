import { describe, expect, test } from 'vitest';
import { COLOURS, colourIn } from './colours.ts';
import { renderHtml } from './layout.ts';

const MAIL = {
  locale: 'en',
  shopName: 'Shop',
  title: 'Title',
  paragraphs: [],
  rows: [],
  addressTitle: null,
  address: [],
  link: null,
  footer: 'Footer',
};

describe('the colours of mails', () => {
  test('are the tokens of the pages, light and dark', () => {
    const known = Object.values(COLOURS).flatMap(({ light, dark }) => [light, dark]);
    const used = renderHtml(MAIL).match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(new Set(used)).toEqual(new Set(known));
  });

  test.each([
    ['light-dark(#faf7f2, #171512)', { light: '#faf7f2', dark: '#171512' }],
    [
      'light-dark( rgb(0 0 0), hsl(10, 20%, 30%) )',
      { light: 'rgb(0 0 0)', dark: 'hsl(10, 20%, 30%)' },
    ],
    ['#123', { light: '#123', dark: '#123' }],
  ])('are read from %s', (value, colour) => {
    expect(colourIn(`  --color-ink-deep: red;\n  --color-ink: ${value};`, 'ink')).toEqual(colour);
  });

  test('throw when a mail needs one that does not exist', () => {
    expect(() => colourIn('--color-ink: color-mix(in oklab, var(--a), red);', 'ink')).toThrow(
      'has no --color-ink that a mail can show',
    );
  });
});
