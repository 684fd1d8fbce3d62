import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { menuLines } from '#common/menu-lines.ts';
import { isLink, moved, placed, type Row, rowsOf, textOf } from './menu-rows.ts';

const MENU = 'Lamps | /lamps\n- Table | /table\n- Floor | /floor\nMugs | /mugs\nHelp | /contact';
const movedIn = (menu: string, at: number, by: -1 | 1) => textOf(moved(rowsOf(menu), at, by));

describe('a menu that is edited', () => {
  test('is the text that was stored, also where a line is no link', () => {
    const text = `${MENU}\nno link at all | `;
    expect(textOf(rowsOf(text))).toBe(text);
    expect(rowsOf(text).map(isLink)).toEqual([true, true, true, true, true, false]);
  });

  test.each([
    ['a row goes past another with all under it', 3, -1, 'Mugs Lamps -Table -Floor Help'],
    ['and takes with it what is under itself', 0, 1, 'Mugs Lamps -Table -Floor Help'],
    ['one under another goes past one row', 1, 1, 'Lamps -Floor -Table Mugs Help'],
    ['and so under the next', 2, 1, 'Lamps -Table Mugs -Floor Help'],
    ['or to the top', 1, -1, 'Table Lamps -Floor Mugs Help'],
    ['the first stays first', 0, -1, 'Lamps -Table -Floor Mugs Help'],
    ['the last stays last', 4, 1, 'Lamps -Table -Floor Mugs Help'],
  ] as const)('%s', (_name, at, by, order) => {
    const lines = movedIn(MENU, at, by).split('\n');
    expect(lines.map((line) => line.replace(/ \|.*/, '').replace('- ', '-')).join(' ')).toBe(order);
  });

  test('has one level below the first, and nothing to stand under for its first row', () => {
    const rows = rowsOf('Lamps | /lamps\nMugs | /mugs');
    expect(textOf(placed(rows, 1, true))).toBe('Lamps | /lamps\n- Mugs | /mugs');
    expect(textOf(placed(rows, 0, true))).toBe('Lamps | /lamps\nMugs | /mugs');
  });

  test('says the same when it is opened again, whatever was typed, and however it was moved', () => {
    const typed = fc.record({
      id: fc.nat(),
      label: fc.string(),
      url: fc.string(),
      isBelow: fc.boolean(),
    });
    const move = fc.tuple(fc.nat(9), fc.constantFrom<-1 | 1>(-1, 1));
    fc.assert(
      fc.property(fc.array(typed), fc.array(move), (rows: Row[], moves) => {
        const text = textOf(rowsOf(textOf(rows)));
        expect(menuLines(text)).toHaveLength(Math.min(60, rowsOf(text).length));
        expect(textOf(rowsOf(text))).toBe(text);
        const after = moves.reduce((all, [at, by]) => moved(all, at, by), rowsOf(text));
        const idsOf = (all: Row[]) => all.map(({ id }) => id).sort((a, b) => a - b);
        expect(idsOf(after)).toEqual(idsOf(rowsOf(text)));
        expect(after[0]?.isBelow ?? false).toBe(false);
      }),
    );
  });
});
