/** Reads Stripe's form encoding (`line_items[0][quantity]=1`) and checks it against an operation's parameters. */
import { invalidInteger, invalidParameter, missingParameter, unknownParameter } from './answers.ts';

export type Shape =
  | { kind: 'text'; max?: number }
  | { kind: 'integer' }
  | { kind: 'boolean' }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'url' }
  | { kind: 'email' }
  | { kind: 'currency' }
  | { kind: 'metadata' }
  | { kind: 'list'; of: Shape }
  | { kind: 'object'; of: Record<string, Shape>; needs?: readonly string[] };

export type Params = Record<string, unknown>;
type Raw = { [key: string]: Raw | string };

export const text = (max = 5000): Shape => ({ kind: 'text', max });
export const integer: Shape = { kind: 'integer' };
export const boolean: Shape = { kind: 'boolean' };
export const url: Shape = { kind: 'url' };
export const email: Shape = { kind: 'email' };
export const currency: Shape = { kind: 'currency' };
export const metadata: Shape = { kind: 'metadata' };
export const choice = (...of: string[]): Shape => ({ kind: 'choice', of });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const object = (of: Record<string, Shape>, ...needs: string[]): Shape => ({
  kind: 'object',
  of,
  needs,
});

/** Refuses what Stripe refuses, with its error object; returns typed values. */
export function readParams(encoded: string, shape: Shape): Params {
  return read(nest(new URLSearchParams(encoded)), shape, '') as Params;
}

function nest(pairs: URLSearchParams): Raw {
  const root: Raw = Object.create(null);
  for (const [key, value] of pairs) {
    const path = [key.split('[')[0] ?? '', ...[...key.matchAll(/\[([^\]]*)\]/g)].map((m) => m[1]!)];
    let at = root;
    for (const step of path.slice(0, -1)) {
      const known = at[step];
      const next: Raw = typeof known === 'object' ? known : Object.create(null);
      at[step] = next;
      at = next;
    }
    at[path.at(-1) ?? ''] = value;
  }
  return root;
}

function read(raw: Raw | string, shape: Shape, param: string): unknown {
  if (shape.kind === 'object') return readObject(raw, shape.of, shape.needs ?? [], param);
  if (shape.kind === 'list') return readList(raw, shape.of, param);
  if (shape.kind === 'metadata') return readMetadata(raw, param);
  if (typeof raw !== 'string') throw invalidParameter(param, `Invalid string: ${param}`);
  return readValue(raw, shape, param);
}

function readObject(
  raw: Raw | string,
  of: Record<string, Shape>,
  needs: readonly string[],
  param: string,
): Params {
  if (typeof raw === 'string') throw invalidParameter(param, 'Invalid object');
  const within = (name: string) => (param ? `${param}[${name}]` : name);
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(of, name)) throw unknownParameter(within(name));
  }
  for (const name of needs) if (raw[name] === undefined) throw missingParameter(within(name));
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, read(value, of[name]!, within(name))]),
  );
}

function readList(raw: Raw | string, of: Shape, param: string): unknown[] {
  if (typeof raw === 'string') throw invalidParameter(param, 'Invalid array');
  return Object.entries(raw).map(([index, value]) => read(value, of, `${param}[${index}]`));
}

function readMetadata(raw: Raw | string, param: string): Record<string, string> {
  if (typeof raw === 'string') throw invalidParameter(param, 'Invalid object');
  const entries = Object.entries(raw).map(([key, value]) => {
    const isTooLong = key.length > 40 || (typeof value === 'string' && value.length > 500);
    if (typeof value !== 'string' || isTooLong) {
      throw invalidParameter(`${param}[${key}]`, 'Metadata values can have up to 500 characters.');
    }
    return [key, value] as const;
  });
  if (entries.length > 50) throw invalidParameter(param, 'Metadata can have up to 50 keys.');
  return Object.fromEntries(entries);
}

type Simple = Exclude<Shape, { kind: 'object' | 'list' | 'metadata' }>;

function readValue(value: string, shape: Simple, param: string): unknown {
  switch (shape.kind) {
    case 'integer':
      if (!/^-?\d{1,15}$/.test(value)) throw invalidInteger(param, value);
      return Number(value);
    case 'boolean':
      if (value !== 'true' && value !== 'false') {
        throw invalidParameter(param, `Invalid boolean: ${value}`);
      }
      return value === 'true';
    case 'choice':
      if (!shape.of.includes(value)) {
        throw invalidParameter(param, `Invalid ${param}: must be one of ${shape.of.join(', ')}`);
      }
      return value;
    default:
      return readText(value, shape, param);
  }
}

function readText(
  value: string,
  shape: Extract<Simple, { kind: 'url' | 'email' | 'currency' | 'text' }>,
  param: string,
): string {
  if (value === '') {
    throw invalidParameter(
      param,
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`,
      'parameter_invalid_empty',
    );
  }
  if (shape.kind === 'url' && !/^https?:\/\/[^/\s]+/.test(value)) {
    throw invalidParameter(param, 'Not a valid URL', 'url_invalid');
  }
  if (shape.kind === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) {
    throw invalidParameter(param, `Invalid email address: ${value}`, 'email_invalid');
  }
  if (shape.kind === 'currency' && !/^[a-z]{3}$/.test(value)) {
    throw invalidParameter(param, `Invalid currency: ${value}.`);
  }
  if (shape.kind === 'text' && value.length > (shape.max ?? 5000)) {
    throw invalidParameter(param, `Invalid string: too long`, 'parameter_invalid_string');
  }
  return value;
}
