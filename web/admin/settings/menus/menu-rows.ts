/** A menu while it is edited: its rows as they stand, and its text again, which is what is stored. */
import { readMenuLine } from '#common/menu-lines.ts';

/** `id` is for this page only: two rows may say the same. */
export type Row = { id: number; label: string; url: string; isBelow: boolean };

const LINE = /^(-\s*)?([^|]*)(?:\|(.*))?$/;

/** Lines that are no links are rows all the same: nothing that was written is lost. */
export function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line, id) => {
    const [, below, label = '', url = ''] = LINE.exec(line.trim()) ?? [];
    return { id, label: label.trim(), url: url.trim(), isBelow: below !== undefined };
  });
  return withFirstOnTop(rows);
}

export const textOf = (rows: Row[]): string => rows.flatMap(lineOf).join('\n');

/** None for a row in which nothing is written yet. */
function lineOf({ label, url, isBelow }: Row): string[] {
  const words = label.replaceAll(/[|\s]+/g, ' ').replace(/^[\s-]+/, '');
  const address = url.replaceAll(/\s/g, '');
  if (!words.trim() && !address) return [];
  return [`${isBelow ? '- ' : ''}${words.trim()} | ${address}`];
}

export const isLink = (row: Row): boolean => lineOf(row).every((line) => readMenuLine(line));

/** Where the row ends with all that stands under it. */
const endOf = (rows: Row[], at: number): number => {
  if (rows[at]?.isBelow) return at + 1;
  const next = rows.findIndex((row, i) => i > at && !row.isBelow);
  return next < 0 ? rows.length : next;
};

/** A row goes past its neighbour, with all that stands under it; one that stands under another, past one row. */
export function moved(rows: Row[], at: number, by: -1 | 1): Row[] {
  const row = rows[at];
  const end = endOf(rows, at);
  if (!row || (by < 0 ? at === 0 : end === rows.length)) return rows;
  const rest = [...rows.slice(0, at), ...rows.slice(end)];
  const former = rows.slice(0, at).findLastIndex((one) => row.isBelow || !one.isBelow);
  const to = by < 0 ? former : row.isBelow ? at + 1 : endOf(rest, at);
  return withFirstOnTop(rest.toSpliced(to, 0, ...rows.slice(at, end)));
}

/** There is one level below the first; the first row has nothing to stand under. */
export const placed = (rows: Row[], id: number, isBelow: boolean): Row[] =>
  withFirstOnTop(rows.map((row) => (row.id === id ? { ...row, isBelow } : row)));

const withFirstOnTop = ([first, ...rest]: Row[]): Row[] =>
  first ? [{ ...first, isBelow: false }, ...rest] : [];
