import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMarkdown, MAX_MARKDOWN, renderMarkdown, summaryOf } from './markdown.ts';

const PICTURE = '/media/01988e2f-0000-7000-8000-000000000000';
const HERO = '<h2>A *mug*</h2>\n<p>b</p>\n<p><a href="/bag">Bag</a></p>';
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body>
<p class=MsoNormal style='margin-bottom:0cm'><b>Open</b> on <span style='color:red'>Mondays</span><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span></span><![endif]>Mugs<o:p></o:p></p>
</body></html>`;

describe('a text written as HTML is stored as Markdown', () => {
  test.each([
    ['plain Markdown stays as it is typed', '# Hi\r\n\r\n*a* < b', '# Hi\n\n*a* < b'],
    ['formatting', '<h1>Hi</h1><p>a <b>b</b> <s>c</s></p>', '## Hi\n\na **b** ~~c~~'],
    ['a page of Word', WORD, '**Open** on Mondays\n\nMugs'],
    ['a script', '<p>a</p><script>alert(1)</script><style>p{}</style>', 'a'],
    ['a handler', '<p onclick="x()">a</p><img src=x onerror="alert(1)">', 'a'],
    ['a drawing', '<svg onload="alert(1)"></svg><p>a</p>', 'a'],
    ['a script as link', '<a href="javascript:alert(1)">a</a> <b>b</b>', 'a **b**'],
    ['a picture of the shop', `<img src="${PICTURE}" alt="Mug">`, `![Mug](${PICTURE})`],
    ['what only looks like a tag', '<b>a</b> &lt;b&gt; <cable>', '**a** &lt;b> &lt;cable>'],
    [
      'a table',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a   | b   |\n| --- | --- |\n| 1   | 2   |',
    ],
    [
      'a table without a head, with a bar, a line break and cells that are joined',
      '<table><tbody><tr><td>a|b</td><td>1<br>2</td></tr><tr><td colspan="2">c</td></tr></tbody></table>',
      '|     |     |\n| --- | --- |\n| a\\|b | 1<br>2 |\n| c   |     |',
    ],
    ['a table that lays out a page', '<table><tr><td><b>a</b></td></tr></table>', '**a**'],
    [
      'a table with lists in it',
      '<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>',
      '<table><tbody><tr><td><ul><li>a</li></ul></td><td>b</td></tr></tbody></table>',
    ],
  ])('%s', (_name, text, stored) => {
    expect(cleanMarkdown('/text', text)).toBe(stored);
    expect(cleanMarkdown('/text', stored)).toBe(stored);
  });

  test.each([
    [
      'as wide as nobody needs',
      '<table><tr><td colspan="1000000000">a</td><td>b</td></tr></table>',
    ],
    ['a table of very many rows', `<table>${'<tr><td>a</td></tr>'.repeat(2_500)}</table>`],
    ['a table of very many cells', `<table><tr>${'<td>a</td>'.repeat(2_500)}</tr></table>`],
    ['quotes in quotes', '<blockquote>a'.repeat(3_800)],
    ['lists in lists', '<div><ul><li>'.repeat(3_800)],
    ['struck letters in struck letters', '<s>~~'.repeat(7_000)],
  ])('%s, and nobody waits for it', (_name, text) => {
    const begun = performance.now();
    expect(cleanMarkdown('/text', text).length).toBeLessThanOrEqual(MAX_MARKDOWN);
    // A fraction of a second; whatever grows faster than its text takes many.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('one that is longer as Markdown than a text may be is refused', () => {
    const refused = expect.objectContaining({ path: '/text', code: 'max_length' });
    expect(() => cleanMarkdown('/text', `<b>a</b> ${'*_'.repeat(20_000)}`)).toThrow(
      expect.objectContaining({ errors: [refused] }),
    );
  });

  test('block by block: what is pasted into one comes out clean, and the others stay letter by letter', () => {
    const typed = '::: quote\nwho:   Ada\n\nNot *touched*\n:::';
    const pasted = `::: hero\ntitle: A <b>mug</b><script>alert(1)</script>\n\n${WORD}\n:::`;
    const stored = `::: hero\ntitle: A mug\n\n**Open** on Mondays\n\nMugs\n:::`;
    const text = `Above\n\n${typed}\n\n${pasted}\n\n<p>Below</p>`;
    const clean = cleanMarkdown('/text', text);
    expect(clean).toBe(`Above\n\n${typed}\n\n${stored}\n\nBelow`.replace('\n\nBelow', '\nBelow'));
    expect(cleanMarkdown('/text', clean)).toBe(clean);
    expect(cleanMarkdown('/text', '<p>::: hero</p><p><b>a</b></p>')).toBe('\\::: hero\n\n**a**');
  });

  test.each(['data:image/png;base64,iVBORw0KGgo=', 'https://elsewhere.example/mug.png'])(
    'a picture that would be lost is refused: %s',
    (source) => {
      for (const text of [
        `![Mug](${source})`,
        `<img src="${source}"><img src="file:///C:/a.png">`,
      ]) {
        const refused = expect.objectContaining({ path: '/text', code: 'foreign_picture' });
        expect(() => cleanMarkdown('/text', text)).toThrow(
          expect.objectContaining({ errors: [refused] }),
        );
      }
    },
  );
});

describe('a stored text is shown as safe HTML', () => {
  test.each([
    ['# Hi\nyou', '<h2>Hi</h2>\n<p>you</p>'],
    ['one\ntwo', '<p>one<br />\ntwo</p>'],
    ['Fits <cable> of < 5 mm', '<p>Fits &lt;cable&gt; of &lt; 5 mm</p>'],
    ['`<b>`', '<p><code>&lt;b&gt;</code></p>'],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['<a href="javascript:alert(1)">a</a>', '<p><a>a</a></p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['a<svg onload=alert(1)><script>x</script>', '<p>a</p>'],
    ['![Mug](https://elsewhere.example/mug.png)', '<p></p>'],
    ['::: hero\ntitle: A *mug*\nlink: /bag\nbutton: Bag\n\nb\n:::', HERO],
    ['::: shelf\nwords\n:::', '<p>words</p>'],
    ['::: hero\ntitle: half', '<p>title: half</p>'],
    ['::: quote\nwho: <script>x</script>\n:::', '<p>— &lt;script&gt;x&lt;/script&gt;</p>'],
    ['::: hero\nbutton: a\nlink: javascript:alert(1)\n:::', '<p>a</p>'],
    [`![Mug](${PICTURE})`, `<p><img src="${PICTURE}?w=1200" alt="Mug" loading="lazy" /></p>`],
  ])('%s', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  test('with whole addresses where it is read elsewhere', () => {
    const html = renderMarkdown(`[a](/bag) [b](//c.example) ![d](${PICTURE})`, {
      base: 'https://shop.example',
    });
    expect(html).toContain('<a href="https://shop.example/bag">');
    expect(html).toContain(`<img src="https://shop.example${PICTURE}?w=1200"`);
    expect(html).not.toContain('c.example"');
  });

  test('and as plain words', () => {
    expect(summaryOf('# Hi\n\n**you** & <b>me</b>', 40)).toBe('Hi you & me');
  });

  test('whatever was written, in bounded time', () => {
    const pieces = [
      '<',
      '>',
      '[',
      '](',
      'javascript:',
      '*',
      '_',
      '`',
      '\n',
      '<img src=x onerror=',
      ':::',
      '::: hero\ntitle: ',
      '"',
    ];
    const harm = /<script|<svg|\son\w+=|href="javascript:/i;
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
        const html = renderMarkdown(parts.join('')).replaceAll(/>[^<]*</g, '><');
        expect(html.replace(/^[^<]*/, '')).not.toMatch(harm);
      }),
    );
    for (const piece of [
      '*a ',
      '> ',
      '1. ',
      '[a](',
      '![',
      '<b>',
      '<!--',
      '::: a\n',
      '::: quote\n:::\n',
    ])
      renderMarkdown(piece.repeat(MAX_MARKDOWN / piece.length));
  });
});
