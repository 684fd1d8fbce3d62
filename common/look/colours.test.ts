/** No accent that a merchant chooses makes anything unreadable: the pairs of pairs.ts, over random colours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from './colour.ts';
import { accentReport, type Colours, type ColourToken, coloursOf, textOn } from './colours.ts';
import { DEFAULT_LOOK, PALETTE_NAMES } from './look.ts';
import { EDGES, TEXTS } from './pairs.ts';

const SIDES = ['light', 'dark'] as const;
const USUAL = coloursOf(DEFAULT_LOOK);
const isToken = (name: string): name is ColourToken => Object.hasOwn(USUAL, name);
const tokensOf = (kind: object) => Object.keys(kind).filter(isToken);
const MEETINGS = [TEXTS, EDGES].flatMap((kind) =>
  tokensOf(kind).flatMap((drawn) => {
    const { on = [], ratio = 0 } = kind[drawn] ?? {};
    return on.map((ground) => ({ drawn, ground, ratio }));
  }),
);
const anyAccent = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${hex(n)}`);
const hex = (n: number) => n.toString(16).padStart(6, '0');

function faintOnes(colours: Colours): string[] {
  return MEETINGS.flatMap(({ drawn, ground, ratio }) =>
    SIDES.filter((side) => contrast(colours[drawn][side], colours[ground][side]) < ratio).map(
      (side) => `${drawn} on ${ground}, ${side}`,
    ),
  );
}

describe('the colours of a look', () => {
  test.each(PALETTE_NAMES)('can be read on the palette "%s" with any accent', (palette) => {
    fc.assert(
      fc.property(anyAccent, (accent) => {
        expect(faintOnes(coloursOf({ accent, palette }))).toEqual([]);
      }),
      { numRuns: 60, examples: [['#ffffff'], ['#000000'], ['#ffff00'], ['#0000ff']] },
    );
  });

  test.each([
    ['#777777', '#000000', 4.69],
    ['#2EB9D7', '#000000', 9.04],
    ['#2f4a3e', '#ffffff', 9.65],
  ])('set %s under text of %s, the one that is better to read', (accent, text, ratio) => {
    expect(textOn(accent)).toBe(text);
    const report = accentReport({ accent, palette: 'warm' }, 'light');
    expect(report.onAccent.colour).toBe(text);
    expect(report.onAccent.ratio).toBeCloseTo(ratio, 1);
  });

  test('keep the accent as it was chosen, and set it darker only where it would be hard to read', () => {
    const { accent, text, line } = accentReport({ accent: '#ffd400', palette: 'white' }, 'light');
    expect(accent).toBe('#ffd400');
    expect([text.ratio >= 4.5, line.ratio >= 3]).toEqual([true, true]);
    expect([text.colour, line.colour]).not.toContain('#ffd400');
  });

  test('are those of the style sheet until another look is chosen', () => {
    const tokens = readFileSync(join(STYLES, 'tokens.css'), 'utf8');
    const written = [...tokens.matchAll(/--color-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
    const pairs = written.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]);
    const { scrim: _, ...colours } = Object.fromEntries(pairs);
    expect(colours).toEqual(USUAL);
  });
});

const WEB = join(import.meta.dirname, '../../web');
const STYLES = join(WEB, 'styles');
const files = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !/(^|[\\/])(build|node_modules)[\\/]/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** Parts whose edge only adorns: what they are is plain without it. */
const ADORNING = new Set(['hairline', 'accent-wash', 'accent-deep', 'scrim']);
const GROUNDS = new Set<string>(Object.values(TEXTS).flatMap(({ on }) => on));
const inText = (token: string) => Object.hasOwn(TEXTS, token);
const inEdges = (token: string) => Object.hasOwn(EDGES, token) || ADORNING.has(token);

describe('the pairs of colours', () => {
  const blocks = files(STYLES, '.css').flatMap(({ name, text }) =>
    [...text.matchAll(/\{([^{}]*)\}/g)].map(([, declared = '']) => ({ name, declared })),
  );
  const tokensIn = (declared: string, property: RegExp) =>
    [...declared.matchAll(/([\w-]+):([^;]*);/g)]
      .filter(([, name = '']) => property.test(name))
      .flatMap(([, , value = '']) => [...value.matchAll(/var\(--color-([\w-]+)\)/g)])
      .map(([, token = '']) => token);

  test('are all that the style sheets draw', () => {
    const unlisted = blocks.flatMap(({ name, declared }) => {
      const texts = tokensIn(declared, /^color$/);
      const grounds = tokensIn(declared, /^background/);
      const edges = tokensIn(declared, /^(border|outline|box-shadow|accent-color)/);
      const met = texts.filter((text) => {
        const on: readonly string[] = isToken(text) ? (TEXTS[text]?.on ?? []) : [];
        return !inText(text) || grounds.some((ground) => !on.includes(ground));
      });
      const bare = grounds.filter((token) => !GROUNDS.has(token) && !inEdges(token));
      return [...met, ...bare, ...edges.filter((token) => !inEdges(token))].map(
        (token) => `${name}: ${token}`,
      );
    });
    expect(blocks.length).toBeGreaterThan(200);
    expect(unlisted).toEqual([]);
  });

  test('are all that the screens draw by utilities', () => {
    const known = Object.keys(USUAL).join('|');
    const utility = new RegExp(`(disabled:)?\\b(text|bg)-(${known})(?![\\w-])`, 'g');
    const used = files(WEB, '.tsx').flatMap(({ name, text }) =>
      [...text.matchAll(utility)]
        // What cannot be used now need not be read.
        .filter(([, inactive]) => !inactive)
        .map(([, , kind, token = '']) => ({ name, kind, token })),
    );
    const unlisted = used.filter(({ kind, token }) =>
      kind === 'text' ? !inText(token) : !GROUNDS.has(token),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(unlisted).toEqual([]);
  });
});
