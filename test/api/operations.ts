/** Every operation of the API as its description tells, and a request to each that has the right shape. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxProperties?: number;
  additionalProperties?: boolean | Schema;
  examples?: unknown[];
  default?: unknown;
};
type Parameter = {
  in: 'path' | 'query' | 'header';
  name: string;
  required?: boolean;
  deprecated?: boolean;
  schema: Schema;
};

export type Operation = {
  id: string;
  method: string;
  /** From the root of the shop, with `{names}`. */
  path: string;
  permission: string;
  /** Only for people who proved who they are just now. */
  confirmed: boolean;
  /** Its answer never ends. */
  streams: boolean;
  parameters: Parameter[];
  body?: Schema;
  takesCart: boolean;
  /** Reads a token of some kind. */
  security: boolean;
  /** Documented statuses. */
  statuses: number[];
};

// biome-ignore lint/suspicious/noExplicitAny: a description is a tree without an end; only the parts used are typed.
const description: any = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../api/openapi.json'), 'utf8'),
);

export function readOperations(): Operation[] {
  return Object.entries<Record<string, unknown>>(description.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== 'servers')
      .map(([method, operation]) =>
        readOperation(method, 'servers' in item ? path : `/api/v1${path}`, operation),
      ),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
function readOperation(method: string, path: string, operation: any): Operation {
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    permission: operation['x-permission'],
    confirmed: operation['x-confirmed'] === true,
    streams: 'text/event-stream' in (operation.responses[200]?.content ?? {}),
    parameters: operation.parameters ?? [],
    body: operation.requestBody?.content['application/json']?.schema,
    security: (operation.security ?? []).length > 0,
    takesCart: (operation.security ?? []).some((one: object) => 'cartToken' in one),
    statuses: Object.keys(operation.responses).map(Number),
  };
}

export function resolve(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  return description.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
}

/** The part of a union that is not null. */
export function mainPart(schema: Schema): Schema {
  const whole = resolve(schema);
  const parts = whole.anyOf ?? whole.oneOf;
  const main = parts?.find((part) => resolve(part).type !== 'null');
  return main ? mainPart(main) : whole;
}

const TEXTS = [
  'Some text',
  'some-thing',
  'something',
  'EUR',
  'DE',
  '10001',
  '2026-01-01',
  'a1b2c3d4e5f6a7b8c9d0e1f2',
  'https://shop.example/',
];
const FORMATS: Record<string, string> = {
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  email: 'ada@example.test',
  'idn-email': 'ada@example.test',
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  uri: 'https://shop.example/',
};

/** Something of the right shape, with every field filled. Nothing of that name exists in the shop. */
export function sampleOf(schema: Schema): unknown {
  const part = mainPart(schema);
  if (part.const !== undefined) return part.const;
  if (part.enum) return part.enum[0];
  switch (part.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(part.properties ?? {}).map(([name, inner]) => [name, sampleOf(inner)]),
      );
    case 'array':
      return part.items ? [sampleOf(part.items)] : [];
    case 'integer':
    case 'number':
      return Math.max(part.minimum ?? 0, Math.min(1, part.maximum ?? 1));
    case 'boolean':
      return true;
    default:
      return sampleText(part);
  }
}

function sampleText({
  format,
  pattern,
  minLength = 0,
  maxLength = 1000,
  examples = [],
}: Schema): string {
  if (format && FORMATS[format]) return FORMATS[format];
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= maxLength &&
    new RegExp(pattern ?? '', 'u').test(text);
  const found = [...(examples as string[]), ...TEXTS].find(fits);
  if (found === undefined) throw new Error(`No sample fits ${pattern}: give the shape an example.`);
  return found;
}

/** The address of a call in which every parameter has the right shape, but for those given. */
export function addressOf(operation: Operation, given: Record<string, string> = {}): string {
  const textOf = ({ name, schema }: Parameter) =>
    encodeURIComponent(given[name] ?? String(sampleOf(schema)));
  let address = operation.path;
  for (const parameter of operation.parameters.filter((one) => one.in === 'path')) {
    address = address.replace(`{${parameter.name}}`, textOf(parameter));
  }
  const asked = operation.parameters.filter(
    (one) => one.in === 'query' && (one.required || one.name in given),
  );
  const query = asked.map((parameter) => `${parameter.name}=${textOf(parameter)}`).join('&');
  return query ? `${address}?${query}` : address;
}

/** Each parameter of an operation's path: its name, and the path that ends in it. */
export function parametersOf({ path }: Operation): { name: string; path: string }[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    path: path.slice(0, index + whole.length),
  }));
}

const OPEN = ['public', 'account'];
export const isGuarded = ({ permission }: Operation) => permission !== 'public';
export const isForStaff = ({ permission }: Operation) => !OPEN.includes(permission);
/** It asks with more text than an address holds, and nothing is stored. */
const READS_BY_POST = 'previewText';
export const isWrite = ({ id, method }: Operation) => method !== 'GET' && id !== READS_BY_POST;
/** What two people may have open at once. */
export const isChange = ({ method }: Operation) => method === 'PATCH' || method === 'PUT';
export const takesKey = ({ parameters }: Operation) =>
  parameters.some(({ name }) => name === 'idempotency-key');
