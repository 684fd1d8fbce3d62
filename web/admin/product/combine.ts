/** Rows that need not be typed: one for each combination of the listed values, and what all rows have in common. */
import { blankRow, isBlank, MAX_ROWS, namedOptions, type Row, type Values } from './values.ts';

/** The values of an option as they were listed, one on each line. */
export const listedValues = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((value) => value.trim())
      .filter(Boolean),
  ),
];

/** Adds a row for every combination that has none yet. Rows that are filled in stay as they are. */
export function withCombinations(values: Values): Values {
  const { options } = values;
  const filled = values.rows.filter((row) => !isBlank(row));
  const named = namedOptions(values);
  const choices = named.map(({ at }) => {
    const used = filled.flatMap((row) => row.values[at] || []);
    return [...new Set([...listedValues(options[at]?.values ?? ''), ...used])];
  });
  if (named.length === 0 || choices.some((values) => values.length === 0)) return values;
  const keyOf = (parts: (string | undefined)[]) => JSON.stringify(parts.map((part) => part ?? ''));
  const known = new Set(filled.map((row) => keyOf(named.map(({ at }) => row.values[at]))));
  const added = combinationsOf(choices)
    .filter((parts) => !known.has(keyOf(parts)))
    .map((parts): Row => {
      const inPlace = options.map((_, at) => parts[named.findIndex((one) => one.at === at)] ?? '');
      return { ...blankRow(), values: inPlace };
    });
  return { ...values, rows: [...filled, ...added].slice(0, MAX_ROWS) };
}

function combinationsOf(choices: string[][]): string[][] {
  let all: string[][] = [[]];
  // Fifty values of five options would be more than memory holds.
  for (const values of choices)
    all = all.flatMap((parts) => values.map((value) => [...parts, value])).slice(0, MAX_ROWS);
  return all;
}

/** What the first row says of price and stock, in every row below that says nothing of it. */
export function withFirstRowBelow(values: Values): Values {
  const [first, ...rows] = values.rows;
  if (!first) return values;
  const fill = (below: Record<string, string>, above: Record<string, string>) =>
    Object.fromEntries(
      Object.keys({ ...above, ...below }).map((key) => [key, below[key] || (above[key] ?? '')]),
    );
  const filled = rows.map((row) => {
    if (isBlank(row) || row.off) return row;
    // A row that is new has had nothing counted yet.
    const isNew = !row.id;
    const counted = row.stock !== '' && !(isNew && row.stock === '0');
    const levels = isNew ? withoutZeros(row.levels) : row.levels;
    return {
      ...row,
      weight: row.weight || first.weight,
      price: fill(row.price, first.price),
      compareAt: hasNone(row.price) ? fill(row.compareAt, first.compareAt) : row.compareAt,
      stock: counted ? row.stock : first.stock,
      levels: fill(levels, first.levels),
    };
  });
  return { ...values, rows: [first, ...filled] };
}

/** A former price belongs to the price beside it. */
const hasNone = (amounts: Record<string, string>) => Object.values(amounts).every((text) => !text);

const withoutZeros = (levels: Row['levels']) =>
  Object.fromEntries(Object.entries(levels).map(([id, units]) => [id, units === '0' ? '' : units]));
