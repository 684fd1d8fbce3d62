import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDescription } from './description.ts';
import { firstFree, slugFrom } from './slugs.ts';

describe('slugs made from titles', () => {
  test.each([
    ['Alder mug', 'alder-mug'],
    ["  Café au lait, 0.3 l — 'Anna’s'", 'cafe-au-lait-0-3-l-annas'],
    ['iPhone XL', 'iphone-xl'],
    ['Größe 5', 'groesse-5'],
    ['!!!', 'product'],
    ['', 'product'],
  ])('%s', (name, slug) => {
    expect(slugFrom(name, 'product')).toBe(slug);
  });

  test('are valid whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const slug = slugFrom(name, 'product');
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(firstFree(slug, new Set([slug])).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  test('get the first free number', () => {
    expect(firstFree('mug', new Set())).toBe('mug');
    expect(firstFree('mug', new Set(['mug-2']))).toBe('mug');
    expect(firstFree('mug', new Set(['mug', 'mug-2', 'mug-4']))).toBe('mug-3');
  });
});

describe('descriptions', () => {
  test.each([
    ['One.\n\nTwo,\nstill two.', '<p>One.</p>\n<p>Two,<br />still two.</p>'],
    ['5 < 6 & 7 > 2', '<p>5 &lt; 6 &amp; 7 &gt; 2</p>'],
    ['', ''],
    ['<h1>Title</h1><div>Text</div>', '<h2>Title</h2><p>Text</p>'],
    ['<p onclick="x()">Hi <b>you</b></p>', '<p>Hi <b>you</b></p>'],
    ['<script>x()</script><style>p{}</style><p>Safe</p>', '<p>Safe</p>'],
    [
      '<a href="javascript:x()">a</a><a href="https://a.example" target=_blank>b</a>',
      '<a>a</a><a href="https://a.example">b</a>',
    ],
    ['<img src=x onerror=y><iframe src=z></iframe><p>t</p>', '<p>t</p>'],
    ['<p>broken <b>html', '<p>broken <b>html</b></p>'],
    [
      'Fits <cable> and <M5>\n\nI <3 it',
      '<p>Fits &lt;cable&gt; and &lt;M5&gt;</p>\n<p>I &lt;3 it</p>',
    ],
    ['a <b and c> d', '<p>a &lt;b and c&gt; d</p>'],
    ['<p>Fits <cable> of < 5 mm</p>', '<p>Fits &lt;cable&gt; of &lt; 5 mm</p>'],
  ])('%s', (text, html) => {
    expect(cleanDescription(text)).toBe(html);
  });

  test('are refused beyond the limit', () => {
    expect(() => cleanDescription('&'.repeat(40_000))).toThrow('too long');
  });

  test('contain no scripts, whatever was sent', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '<a href="',
      'javascript:',
      '">',
      '<b onclick=',
      '&lt;',
      '<',
      '>',
      "'",
      'text',
      '<svg/onload=x>',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const clean = cleanDescription(pieces.join(''));
        const tags = clean.replaceAll(/="[^"]*"/g, '=').match(/<[^>]*>/g) ?? [];
        for (const tag of tags) expect(tag).toMatch(/^<\/?(p|b|a( href=)?)>$/);
        // In a tag; as words on the page it harms nobody.
        expect(clean).not.toMatch(/<[^>]*href="\s*javascript:/i);
      }),
    );
  });
});
