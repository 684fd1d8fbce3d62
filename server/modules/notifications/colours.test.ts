import { describe, expect, test } from 'vitest';
import { coloursOf } from '#common/look/colours.ts';
import { type Settings, settingsFrom } from '#common/settings/registry.ts';
import { type MailParts, renderHtml, senderParts } from './layout.ts';

const mailIn = (accent: string) => mailWith({ colours: coloursOf({ accent, palette: 'cool' }) });

const mailWith = (parts: Partial<MailParts>) =>
  renderHtml({
    locale: 'en',
    shopName: 'Shop',
    logo: { light: null, dark: null },
    colours: coloursOf({ accent: '#1f4fd8', palette: 'cool' }),
    title: 'Title',
    paragraphs: [],
    rows: [],
    addressTitle: null,
    address: [],
    link: null,
    footer: 'Footer',
    seller: ['Seller'],
    ...parts,
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

describe('the logo in mails', () => {
  const headWith = (branding: Partial<Settings['branding']>) => {
    const settings = settingsFrom({ branding, identity: { name: 'Ember & Co' } });
    const sender = senderParts(settings, { locale: 'en', publicUrl: 'https://shop.example' });
    return mailWith(sender).match(/<div class="shop">(.*?)<\/div>/s)?.[1];
  };
  const mark = { mediaId: 'a1', url: '/media/a1', width: 640, height: 160 };

  test('is a picture of the shop’s own address, with the name where pictures are off', () => {
    expect(headWith({})).toBe('Ember &amp; Co');
    expect(headWith({ logo: { ...mark, isDrawing: true } })).toBe('Ember &amp; Co');
    expect(headWith({ logo: mark })).toBe(
      '<img class="logo on-paper" src="https://shop.example/logo/light.png?v=a1" width="128" height="32" alt="Ember &amp; Co">',
    );
    const wide = headWith({ logo: { ...mark, width: 1600 } });
    expect(wide).toContain('width="224" height="22"');
  });

  test('is another one in the dark where there is one', () => {
    const both = headWith({ logo: mark, logoDark: { ...mark, mediaId: 'b2' } }) ?? '';
    expect(both.match(/class="[^"]+"/g)).toEqual([
      'class="logo for-light"',
      'class="logo for-dark"',
    ]);
    expect(both).toContain('/logo/dark.png?v=b2');
  });
});
