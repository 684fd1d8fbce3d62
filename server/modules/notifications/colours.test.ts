import { describe, expect, test } from 'vitest';
import { coloursOf } from '#common/look/colours.ts';
import { renderHtml } from './layout.ts';

const mailIn = (accent: string) =>
  renderHtml({
    locale: 'en',
    shopName: 'Shop',
    colours: coloursOf({ accent, palette: 'cool' }),
    title: 'Title',
    paragraphs: [],
    rows: [],
    addressTitle: null,
    address: [],
    link: null,
    footer: 'Footer',
    seller: ['Seller'],
  });

describe('the colours of mails', () => {
  test('are those of the shop’s look, light and dark, and no others', () => {
    const { paper, ink, quiet, hairline, accent, ...rest } = coloursOf({
      accent: '#1f4fd8',
      palette: 'cool',
    });
    const known = [paper, ink, quiet, hairline, accent, rest['on-accent']];
    const used = mailIn('#1f4fd8').match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(new Set(used)).toEqual(new Set(known.flatMap(({ light, dark }) => [light, dark])));
  });

  test('keep the words of a link readable on any accent', () => {
    expect(mailIn('#ffd400')).toContain('background: #ffd400; color: #000000');
    expect(mailIn('#1f4fd8')).toContain('background: #1f4fd8; color: #ffffff');
  });
});
