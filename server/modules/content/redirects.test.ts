import { describe, expect, test } from 'vitest';
import { readRedirectFile, writeRedirectFile } from './redirect-file.ts';
import { addRedirect, flattened, movePage, ownPath, type Redirects } from './redirects.ts';

const home = 'https://shop.example';
const added = (...pairs: [string, string][]): Redirects => {
  const all: Redirects = new Map();
  for (const [from, to] of pairs) expect(addRedirect(all, { from, to, home })).toBeUndefined();
  return flattened(all);
};

describe('redirects', () => {
  test('lead to the end in one hop, in whatever order they were written', () => {
    const one = added(['/a', '/b'], ['/b', '/c'], ['/c', 'https://c.example/d']);
    expect([...new Set(one.values())]).toEqual(['https://c.example/d']);
    const other = added(['/b', '/c'], ['/a', '/b']);
    expect(Object.fromEntries(other)).toEqual({ '/b': '/c', '/a': '/c' });
  });

  test.each([
    ['', '/b', 'from', 'not_own_path'],
    ['b', '/c', 'from', 'not_own_path'],
    ['//evil.example/a', '/c', 'from', 'not_own_path'],
    ['/\\evil.example', '/c', 'from', 'not_own_path'],
    ['https://old.example/a', '/c', 'from', 'not_own_path'],
    ['/', '/c', 'from', 'home'],
    ['/?ref=1', '/c', 'from', 'home'],
    ['/./', '/c', 'from', 'home'],
    ['/a', '//evil.example', 'to', 'not_an_address'],
    ['/a', 'javascript:alert(1)', 'to', 'not_an_address'],
    ['/a', '=HYPERLINK("x")', 'to', 'not_an_address'],
    ['/a', '/a', 'to', 'redirect_circle'],
    ['/a', '/a/', 'to', 'redirect_circle'],
    ['/a', '/a?b=1', 'to', 'redirect_circle'],
    ['/a', '/a#b', 'to', 'redirect_circle'],
    ['/a', 'https://shop.example/a', 'to', 'redirect_circle'],
    ['/z', '/x?b=1#c', 'to', 'redirect_circle'],
    ['/x', '/z/../x', 'to', 'redirect_circle'],
    ['/a', '/..//evil.example', 'to', 'not_an_address'],
    ['/.//evil.example', '/a', 'from', 'not_own_path'],
    ['/z', '/x', 'to', 'redirect_circle'],
  ])('from "%s" to "%s" is refused', (from, to, field, fault) => {
    const all = added(['/x', '/y'], ['/y', '/z']);
    const before = new Map(all);
    expect(addRedirect(all, { from, to, home })).toEqual({ field, fault });
    expect(all).toEqual(before);
  });

  test('follow a page that moves, and moves back', () => {
    const all = added(['/old', '/pages/test']);
    movePage(all, '/pages/test', '/pages/testing');
    expect(Object.fromEntries(flattened(all))).toEqual({
      '/old': '/pages/testing',
      '/pages/test': '/pages/testing',
    });
    movePage(all, '/pages/testing', '/pages/test');
    expect(Object.fromEntries(flattened(all))).toEqual({
      '/old': '/pages/test',
      '/pages/testing': '/pages/test',
    });
  });

  test('of a whole shop that follow each other are straight at once', () => {
    const all: Redirects = new Map();
    const count = 10_000;
    for (let at = 0; at < count; at++) all.set(`/${at}`, `/${at + 1}`);
    const begun = performance.now();
    expect(new Set(flattened(all).values())).toEqual(new Set([`/${count}`]));
    // Each step once is a matter of milliseconds; each for each takes seconds, in which nobody is served.
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(addRedirect(all, { from: `/${count}`, to: '/0', home })?.fault).toBe('redirect_circle');
  });

  test('to an address of the shop itself lead to its path', () => {
    const all = added(['/a', 'https://shop.example/b?c=1#d']);
    expect(all.get('/a')).toBe('/b?c=1#d');
  });

  test('know an address however it is written', () => {
    expect(['/a/', '/a', '/a#b', ' /a '].map(ownPath)).toEqual(['/a', '/a', '/a', '/a']);
    expect(ownPath('/é?x=1')).toBe('/%C3%A9?x=1');
  });
});

describe('a file of redirects', () => {
  test.each([
    ['with a head and a mark of its encoding', '\uFEFFRedirect from,Redirect to\r\n/a,/b\r\n', 2],
    ['with semicolons', '/a;/b\n', 1],
    ['with quotes', '"/a","/b"', 1],
  ])('is read %s', (_name, csv, row) => {
    expect(readRedirectFile(csv)).toEqual([{ row, from: '/a', to: '/b' }]);
  });

  test('is refused with a quote that never ends', () => {
    expect(() => readRedirectFile('/a,"/b')).toThrow();
  });

  test('is read as it was written', () => {
    const written = writeRedirectFile([['/a?b=1,2', '/c']]);
    expect(readRedirectFile(written)).toEqual([{ row: 2, from: '/a?b=1,2', to: '/c' }]);
  });
});
