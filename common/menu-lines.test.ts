import { describe, expect, test } from 'vitest';
import { menuOf, readMenuLine } from './menu-lines.ts';

describe('a menu', () => {
  const MENU = `
    Lamps | /categories/lamps
    - Table lamps | /categories/table-lamps
    - Gone | /categories/gone
    Gone too | /products/gone
    - Left behind | /products/lamp
    no link at all
    Elsewhere | https://example.test/page?a=b`;

  test('leaves out what leads nowhere and what is no link, and keeps the rest', () => {
    expect(menuOf(MENU, (url) => !url.includes('gone'))).toEqual([
      {
        label: 'Lamps',
        url: '/categories/lamps',
        children: [
          { label: 'Table lamps', url: '/categories/table-lamps' },
          { label: 'Left behind', url: '/products/lamp' },
        ],
      },
      { label: 'Elsewhere', url: 'https://example.test/page?a=b', children: [] },
    ]);
  });

  test.each([
    'Run | javascript:alert(1)',
    'Run | JAVASCRIPT:alert(1)',
    'Data | data:text/html,x',
    'Other host | //evil.test/',
    'Other host | /\\evil.test',
    'Plain http | http://evil.test',
    'Quotes | /a"onclick=x',
    '| /nameless',
    'Nowhere |',
    `${'x'.repeat(61)} | /long`,
  ])('takes no link from %s', (line) => {
    expect(readMenuLine(line)).toBeNull();
  });
});
