/** The entries of a settings form: what each field holds as text, what was typed of it, and what is wrong with that. */
import type { Field, Fields } from '#common/settings/fields.ts';
import type { Typed } from '../../../ui/fields.ts';

/** A value as its field shows it. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What was typed, as the API takes it. What is no number at all stays as it was typed, and is wrong. */
export function readEntries(fields: Fields, typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readEntry(field, name, typed)]),
  );
}

function readEntry(field: Field, name: string, { text, has }: Typed): unknown {
  const written = text(name);
  if (field.kind === 'switch') return has(name);
  if (field.kind === 'emails') return [...new Set(linesOf(written))];
  if (field.kind === 'integer') return isWhole(written) ? Number(written) : written;
  return field.kind === 'colour' ? written.toLowerCase() : written;
}

export const linesOf = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

export const isWhole = (text: string): boolean => /^\d{1,12}$/.test(text.trim());

export type FaultName = Exclude<Field['kind'], 'other' | 'switch' | 'country'> | 'filled';

/** Which sentence says what a field asks for. */
export function faultOf(field: Field): FaultName {
  if (field.kind === 'line' && field.filled) return 'filled';
  const { kind } = field;
  return kind === 'other' || kind === 'switch' || kind === 'country' ? 'choice' : kind;
}

/** The limits that the sentence names. */
export const limitsOf = (field: Field): Record<string, number> => ({
  ...('max' in field && { max: field.max }),
  ...('min' in field && { min: field.min }),
});

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What can be told while typing; the rest is the API's to refuse. */
export function isWrong(field: Field, text: string): boolean {
  const typed = text.trim();
  switch (field.kind) {
    case 'line':
      return typed ? !(matches(field.pattern, typed) && fits(field, typed)) : !!field.filled;
    case 'text':
      return !fits(field, typed);
    case 'email':
      return typed !== '' && !EMAIL.test(typed);
    case 'emails':
      return linesOf(typed).length > field.max || !linesOf(typed).every((one) => EMAIL.test(one));
    case 'integer':
      return !isWhole(typed) || Number(typed) < field.min || Number(typed) > field.max;
    case 'colour':
      return !/^#[0-9a-f]{6}$/i.test(typed);
    case 'moment':
      return !/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/.test(typed);
    case 'choice':
      return !field.of.includes(typed);
    default:
      return false;
  }
}

const matches = (pattern: string | undefined, text: string) =>
  !pattern || new RegExp(pattern, 'u').test(text);
const fits = ({ max }: { max: number }, text: string) => text.length <= max;
