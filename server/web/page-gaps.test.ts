import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillGaps, storedPage } from './page-gaps.ts';

const GAP = 'gggggggggggggggggggggg';
const NONCE = 'AbCdEfGhIjKlMnOpQrStUv';
const TYPE = 'text/html; charset=utf-8';

test('fills every gap, plain and compressed, whatever stands around them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 12 }),
      (parts) => {
        const html = parts.join(GAP);
        const page = storedPage(html, GAP, TYPE);
        const wanted = html.replaceAll(GAP, NONCE);
        expect(fillGaps(page, NONCE, false).toString()).toBe(wanted);
        // Reading it also proves the checksum and the length.
        expect(gunzipSync(fillGaps(page, NONCE, true)).toString()).toBe(wanted);
      },
    ),
  );
});

test('compresses pages worth compressing', () => {
  const html = `${GAP}${'<p>calm and certain</p>'.repeat(20)}`.repeat(10);
  const page = storedPage(html, GAP, TYPE);
  expect(page.packed.length).toBeLessThan(html.length);
});

test('leaves the cached page unchanged', () => {
  const page = storedPage(`a${GAP}b`, GAP, TYPE);
  fillGaps(page, NONCE, true);
  fillGaps(page, NONCE, false);
  expect(gunzipSync(fillGaps(page, 'x'.repeat(22), true)).toString()).toBe(`a${'x'.repeat(22)}b`);
});
