/** The parts of the API's description that are the same for every route: refusals, shared shapes, a stable order. */
import type { ApiPart } from './api-part.ts';
import { nameShapes, pascal } from './openapi-names.ts';
import {
  describeTags,
  HEADERS,
  LAST_HEADERS,
  LIMIT_HEADERS,
  READ_HEADERS,
  WAIT_HEADERS,
} from './openapi-words.ts';
import { ProblemSchema } from './problem.ts';
import { LOWERCASE } from './validation.ts';

type Json = Record<string, unknown>;
type Parameter = {
  in: string;
  name: string;
  required?: boolean;
  deprecated?: boolean;
  schema?: Json;
};
type Operation = {
  operationId?: string;
  parameters?: Parameter[];
  requestBody?: Json;
  security?: object[];
  responses: Record<string, Json>;
  'x-permission'?: string;
  'x-limited'?: boolean;
  deprecated?: boolean;
};
type Document = {
  paths?: Record<string, unknown>;
  components?: { schemas?: Record<string, unknown>; responses?: Record<string, unknown> };
};

const REFUSALS = {
  400: ['BadRequest', 'A wrong shape: `errors` names each field'],
  401: ['NotSignedIn', 'Who are you?'],
  403: ['NotAllowed', 'Your role does not allow this'],
  404: ['NotFound', "Unknown, hidden, or somebody else's"],
  409: ['NotPossible', 'Refused by the present state'],
  422: ['KeyReused', 'The same Idempotency-Key with another body'],
  429: ['TooManyTries', 'Wait as long as `Retry-After` says'],
  500: ['OurFault', 'Something went wrong on our side: give us the `requestId`'],
  default: ['Refused', 'Any other refusal, such as 413, 415 or 503: `code` says what is wrong'],
} as const;
const GOOD: Record<string, string> = { 200: 'All is well', 201: 'Made', 204: 'Done; no body' };
/** Paths are told from here on; the few outside of it (`/ping`) say so themselves. */
export const API_ROOT = '/api/v1';
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

export type Codes = { ofProblems: string[]; ofFields: string[] };
type Words = Required<ApiPart> & { codes: Codes };

export function finishDescription<D extends Document>(document: D, words: Words): D {
  const tokenSchemes = words.tokenHeaders.map(({ scheme }) => scheme);
  const schemas: Record<string, unknown> = {
    ...document.components?.schemas,
    Problem: problem(words),
  };
  const paths: [string, unknown][] = Object.entries(document.paths ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, item]) => [
      url.startsWith(API_ROOT) ? url.slice(API_ROOT.length) : url,
      {
        ...(url.startsWith(API_ROOT) ? {} : { servers: [{ url: '/' }] }),
        ...finishPath(url, item as Record<string, Operation>, { schemas, tokenSchemes }),
      },
    ]);
  return withoutOwnKeywords({
    ...document,
    servers: [{ url: API_ROOT }],
    tags: describeTags(tagsOf(paths), words.tags),
    components: {
      ...document.components,
      headers: HEADERS,
      schemas: sortKeys(schemas),
      responses: Object.fromEntries(
        Object.entries(REFUSALS).map(([status, [name, description]]) => [
          name,
          { ...refusal(description), ...(status === '429' && { headers: WAIT_HEADERS }) },
        ]),
      ),
    },
    paths: Object.fromEntries(paths),
  });
}

/** What only our own check of a request reads. */
const withoutOwnKeywords = <T>(description: T): T =>
  JSON.parse(JSON.stringify(description, (key, value) => (key === LOWERCASE ? undefined : value)));

const tagsOf = (paths: [string, unknown][]) =>
  new Set(
    paths.flatMap(([, item]) =>
      Object.values(item as Json).flatMap(
        (operation) => (operation as { tags?: string[] }).tags ?? [],
      ),
    ),
  );

function problem({ codes, problemMembers }: Words): Json {
  const { $id: _, ...schema } = JSON.parse(
    JSON.stringify({
      ...ProblemSchema,
      properties: { ...ProblemSchema.properties, ...problemMembers },
    }),
  );
  const listed = (all: string[]) =>
    `Stable; clients translate it. One of: ${all.map((code) => `\`${code}\``).join(', ')}.`;
  schema.properties.code.description = listed(codes.ofProblems);
  schema.properties.errors.items.properties.code.description = listed(codes.ofFields);
  return schema;
}

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** What is gathered while operations are finished, and which schemes are tokens of one thing. */
type Finishing = { schemas: Json; tokenSchemes: string[] };

function finishPath(url: string, item: Record<string, Operation>, finishing: Finishing): Json {
  const methods = METHODS.filter((method) => method in item);
  return Object.fromEntries(
    methods.map((method) => [
      method,
      finishOperation(url, method, item[method] as Operation, finishing),
    ]),
  );
}

function finishOperation(
  url: string,
  method: string,
  given: Operation,
  { schemas, tokenSchemes }: Finishing,
): Json {
  const { 'x-limited': isLimited, ...operation } = structuredClone(given);
  for (const parameter of operation.parameters ?? []) {
    finishParameter(parameter);
  }
  if (operation.requestBody) relaxDefaults(operation.requestBody);
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response.description === 'Default Response') response.description = GOOD[status] ?? 'Done';
    const headers = {
      ...(method === 'get' && status === '200' && READ_HEADERS),
      ...(isLimited && LIMIT_HEADERS),
      ...(operation.deprecated && LAST_HEADERS),
    };
    if (Object.keys(headers).length > 0) response.headers = headers;
  }
  const opensByToken = (given.security ?? []).some((scheme) =>
    tokenSchemes.some((name) => name in scheme),
  );
  const statuses = refusalsOf(url, method, { operation: given, opensByToken });
  const refusals = Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${REFUSALS[status][0]}` }]),
  );
  const name = pascal(operation.operationId ?? method + url);
  const { parameters, requestBody, responses } = operation;
  return {
    ...operation,
    ...(parameters && { parameters: nameShapes(parameters, schemas, name) }),
    ...(requestBody && { requestBody: nameShapes(requestBody, schemas, `${name}Body`) }),
    responses: { ...refusals, ...(nameShapes(responses, schemas, `${name}Answer`) as Json) },
  };
}

/** What may be left out, and what is to end, is said of the parameter; generators do not look into its schema. */
function finishParameter(parameter: Parameter): void {
  const { schema } = parameter;
  if (!schema) return;
  if ('default' in schema) parameter.required = false;
  if (!schema.deprecated) return;
  parameter.deprecated = true;
  delete schema.deprecated;
}

function refusalsOf(
  url: string,
  method: string,
  { operation, opensByToken }: { operation: Operation; opensByToken: boolean },
): (keyof typeof REFUSALS)[] {
  const permission = operation['x-permission'] ?? 'public';
  const takesKey = operation.parameters?.some(({ name }) => /^idempotency-key$/i.test(name));
  const tests: [keyof typeof REFUSALS, unknown][] = [
    [400, true],
    [401, permission !== 'public' || url.includes('/auth/')],
    // An API key is no account; and a closed shop has a password of its own.
    [403, permission !== 'public' || url.endsWith('/shop/pass')],
    [404, url.includes('{') || opensByToken],
    [409, method !== 'get' || url.includes('/oauth/')],
    [422, takesKey],
    [429, operation['x-limited']],
    [500, true],
    ['default', true],
  ];
  return tests.filter(([, applies]) => applies).map(([status]) => status);
}

/** A field with a default may be left out of a request, whatever the validator's own notation says. */
function relaxDefaults(schema: unknown): void {
  if (!schema || typeof schema !== 'object') return;
  const { properties, required } = schema as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  if (properties && Array.isArray(required)) {
    (schema as Json).required = required.filter((name) => !('default' in (properties[name] ?? {})));
  }
  for (const inner of Object.values(schema)) relaxDefaults(inner);
}

function sortKeys(record: Json): Json {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
