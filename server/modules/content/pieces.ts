/**
 * A text in pieces: plain Markdown, and blocks. Put together again they are the text, letter by letter. A block of a kind
 * that there is not, or without an end, is plain text with a fault: nothing half-typed breaks a page or is lost.
 */
import { type BlockName, isBlockName, LIMITS } from '#common/sections/blocks.ts';
import { BLOCK_OPENS, markdownParser } from './parser.ts';

export type Piece = {
  /** Null: plain Markdown. */
  name: BlockName | null;
  source: string;
  /** Its first line in the text, from 1. */
  line: number;
  fault: { code: 'unknown_block' | 'not_closed' | 'too_many_blocks'; name: string } | null;
};

const HAS_BLOCK = /^ {0,3}:{3}/m;

export function piecesOf(written: string): Piece[] {
  const text = written.replaceAll(/\r\n?/g, '\n');
  if (!HAS_BLOCK.test(text)) return text === '' ? [] : [plain([text], 0)];
  const lines = text.split('\n');
  const pieces: Piece[] = [];
  let next = 0;
  for (const token of markdownParser().parse(text, {})) {
    if (token.type !== BLOCK_OPENS || token.level > 0 || !token.map) continue;
    const [start, last] = token.map;
    const isClosed = last < lines.length && /^\s*:{3,}\s*$/.test(lines[last] ?? '');
    const end = isClosed ? last + 1 : last;
    if (start > next) pieces.push(plain(lines.slice(next, start), next));
    const count = pieces.filter(({ name }) => name !== null).length;
    const name = token.info.trim().toLowerCase();
    pieces.push(block(name, { lines: lines.slice(start, end), at: start, isClosed, count }));
    next = end;
  }
  if (next < lines.length) pieces.push(plain(lines.slice(next), next));
  return pieces;
}

/** The text again. */
export const textOf = (pieces: readonly Pick<Piece, 'source'>[]): string =>
  pieces.map(({ source }) => source).join('\n');

const plain = (lines: string[], at: number): Piece => ({
  name: null,
  source: lines.join('\n'),
  line: at + 1,
  fault: null,
});

type Found = { lines: string[]; at: number; isClosed: boolean; count: number };

function block(name: string, { lines, at, isClosed, count }: Found): Piece {
  const source = lines.join('\n');
  const broken = (code: NonNullable<Piece['fault']>['code']): Piece => ({
    name: null,
    source,
    line: at + 1,
    fault: { code, name },
  });
  if (!isBlockName(name)) return broken('unknown_block');
  if (!isClosed) return broken('not_closed');
  if (count >= LIMITS.blocks) return broken('too_many_blocks');
  return { name, source, line: at + 1, fault: null };
}

/** What shows of a piece that is no block: its words, without the marks. */
export const wordsOf = ({ source, fault }: Piece): string =>
  fault ? source.replaceAll(/^ {0,3}:{3,}[^\n]*$/gm, '') : source;
