/** Every single way to spoil a body that its schema rules out: one fault each, and where it stands. */
import { mainPart, type Schema } from './operations.ts';

export type Corrupted = { name: string; pointer: string; body: unknown };

export function corrupt(schema: Schema, body: unknown): Corrupted[] {
  return faultsOf(schema, '', body).map(({ name, pointer, value }) => ({
    name: `${pointer || '/'} ${name}`,
    pointer,
    body: replaceAt(body, pointer, value),
  }));
}

const MISSING = Symbol('missing');
type Fault = { name: string; pointer: string; value: unknown };

function faultsOf(schema: Schema, pointer: string, value: unknown): Fault[] {
  const part = mainPart(schema);
  const fault = (name: string, wrong: unknown): Fault => ({ name, pointer, value: wrong });
  if (part.type === 'object') return objectFaults(part, pointer, value as Record<string, unknown>);
  if (part.type === 'array') {
    const inner = part.items ? faultsOf(part.items, `${pointer}/0`, (value as unknown[])[0]) : [];
    return [fault('is no list', { a: 1 }), ...inner];
  }
  if (part.type === 'integer' || part.type === 'number') {
    return [
      fault('is no number', 'many'),
      fault('is beyond every range', 1e300),
      ...(part.minimum !== undefined ? [fault('is too small', part.minimum - 1)] : []),
      ...(part.maximum !== undefined ? [fault('is too large', part.maximum + 1)] : []),
      ...(part.type === 'integer' ? [fault('is no whole number', 1.5)] : []),
    ];
  }
  if (part.type === 'boolean') return [fault('is neither true nor false', 'perhaps')];
  return textFaults(part).map(([name, wrong]) => fault(name, wrong));
}

function objectFaults(part: Schema, pointer: string, value: Record<string, unknown>): Fault[] {
  const fields = Object.entries(part.properties ?? {});
  return [
    { name: 'is no object', pointer, value: 'text' },
    ...(part.additionalProperties === false
      ? [{ name: 'is not known', pointer: `${pointer}/surprise`, value: 1 }]
      : []),
    ...(part.required ?? []).map((name) => ({
      name: 'is missing',
      pointer: `${pointer}/${name}`,
      value: MISSING,
    })),
    ...fields.flatMap(([name, inner]) => faultsOf(inner, `${pointer}/${name}`, value[name])),
  ];
}

function textFaults(part: Schema): [string, unknown][] {
  const oddText = '\u{1f9e6} no such thing';
  const rulesOut =
    part.enum || part.format || (part.pattern && !new RegExp(part.pattern, 'u').test(oddText));
  return [
    ['is no text', { a: 1 }],
    ['carries a NUL', 'a\0b'],
    ...(part.maxLength
      ? ([['is too long', 'a'.repeat(part.maxLength + 1)]] as [string, unknown][])
      : []),
    ...(part.minLength ? ([['is empty', '']] as [string, unknown][]) : []),
    ...(rulesOut ? ([['is none of the kind', oddText]] as [string, unknown][]) : []),
  ];
}

function replaceAt(body: unknown, pointer: string, value: unknown): unknown {
  const [, ...keys] = pointer.split('/');
  if (keys.length === 0) return value;
  const copy = structuredClone(body);
  const last = keys.pop() ?? '';
  // biome-ignore lint/suspicious/noExplicitAny: a walk down a tree of any shape.
  const parent = keys.reduce((node: any, key) => node[key], copy);
  if (value === MISSING) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** Values for one parameter of an address that its schema rules out. */
export function corruptParameter(schema: Schema): { name: string; value: string }[] {
  const part = mainPart(schema.type === 'array' && schema.items ? schema.items : schema);
  const faults = [{ name: 'carries a NUL', value: 'a\0b' }];
  const add = (name: string, value: string) => faults.push({ name, value });
  if (part.type === 'integer' || part.type === 'number') {
    add('is no number', 'many');
    add('is beyond every range', '9'.repeat(30));
    if (part.minimum !== undefined) add('is too small', String(part.minimum - 1));
    if (part.maximum !== undefined) add('is too large', String(part.maximum + 1));
  } else if (part.type === 'boolean') add('is neither true nor false', 'perhaps');
  else {
    add('is far too long', 'a'.repeat(3_000));
    if (part.enum || part.format) add('is none of the kind', 'no such thing');
  }
  return faults;
}
