/**
 * Describes the API from its routes: OpenAPI 3.1. Used when the description is generated (`npm run generate`) and by the
 * test that compares; the running shop serves the committed file, so describing costs it nothing.
 */
import swagger from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { ApiPart } from './api-part.ts';
import type { App } from './http.ts';
import { type Codes, finishDescription } from './openapi-finish.ts';
import { whoMayCall } from './openapi-words.ts';
import { IdempotencyKey } from './schemas.ts';

/** What a form with a file looks like. It is read as a stream, so the route itself has no shape for it. */
const UPLOAD = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

const DESCRIPTION = `Everything the shop does goes through this API: its own pages, the admin, the phone app and integrations.

**Money** is \`{ "amount": 1999, "currency": "EUR" }\`: whole minor units by the ISO 4217 exponent. **Ids** are UUIDv7. **Times** are ISO 8601 in UTC.

**Lists** answer \`{ "items": [...], "nextCursor": "..." }\`; pass \`cursor\` to read on until it is null, with the same filters and the same order: a cursor
of another list or with other filters is refused (400). Only \`limit\` and \`facets\` may differ.

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\`; a wrong shape names each field in \`errors\`, with a \`code\` and \`params\` of its own. Unknown fields are refused.

**Language and currency** follow \`?locale=\` (else \`Accept-Language\`) and \`?currency=\`. What the
shop is not offered in is answered in its default language; a currency that it does not sell in is refused.

**Permissions**: \`x-permission\` says who may call: \`public\`, \`account\` (anyone signed in), or one power of staff. Operations with \`x-confirmed\` are for people who proved who they are in the last ten minutes (\`confirmMe\`); an API key may not call them.`;

/**
 * Call it before any route is there, and `app.swagger()` once the app is ready. `codes` are those of all refusals
 * and fields,
 * `parts` what the modules add.
 */
export async function describeApi(app: App, codes: Codes, parts: Required<ApiPart>): Promise<void> {
  const { tokenHeaders } = parts;
  const schemes = Object.fromEntries(
    tokenHeaders.map(({ name, scheme }) => [name.toLowerCase(), scheme]),
  );
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mercat',
        version: '1',
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
        contact: { name: 'The maintainers of Mercat' },
      },
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description:
              'An access token from `POST /api/v1/auth/login`, or the API key of an integration.',
          },
          ...Object.fromEntries(
            tokenHeaders.map(({ name, scheme, description }) => [
              scheme,
              { type: 'apiKey' as const, in: 'header' as const, name, description },
            ]),
          ),
        },
      },
    },
    convertConstToEnum: false,
    transform: ({ schema, url, route }) => ({ schema: describeRoute(schema, route, schemes), url }),
    transformObject: (document) =>
      finishDescription('openapiObject' in document ? document.openapiObject : {}, {
        ...parts,
        codes,
      }),
  });
}

/** Of tokens that travel in a header of their own: to callers they authenticate, and are no parameter. */
type Schemes = Record<string, string>;
/** Extensions (`x-...`) pass through to the description. */
type DescribedSchema = FastifySchema & Record<`x-${string}`, unknown>;

function describeRoute(
  schema: FastifySchema | undefined,
  route: RouteOptions,
  schemes: Schemes,
): DescribedSchema {
  const permission = route.config?.permission ?? 'public';
  const given = schema?.headers as TSchema | undefined;
  const { headers, tokens } = takeTokens(route.config?.once ? withKey(given) : given, schemes);
  const security = [
    ...tokens,
    ...(permission === 'public' && tokens.length === 0 ? [] : ['bearer']),
  ].map((scheme): Record<string, string[]> => ({ [scheme]: [] }));
  return {
    ...schema,
    ...(schema?.consumes?.includes('multipart/form-data') && { body: UPLOAD }),
    headers,
    description: [
      ...(schema?.description ? [schema.description] : []),
      whoMayCall(permission, route.config?.confirmed === true),
    ].join(' '),
    ...(route.config?.deprecated && { deprecated: true }),
    security,
    'x-permission': permission,
    ...(route.config?.confirmed && { 'x-confirmed': true }),
    ...(route.config?.limit && { 'x-limited': true }),
  };
}

const withKey = (headers: TSchema | undefined): TSchema =>
  Type.Object({
    ...(headers as { properties?: Record<string, TSchema> } | undefined)?.properties,
    'idempotency-key': Type.Optional(IdempotencyKey),
  });

/** Takes the headers that are tokens out of a route's headers and names their schemes instead. */
function takeTokens(
  headers: TSchema | undefined,
  schemes: Schemes,
): { headers?: TSchema; tokens: string[] } {
  const { properties } = (headers ?? {}) as { properties?: Record<string, TSchema> };
  if (!headers || !properties) return { headers, tokens: [] };
  const names = Object.keys(properties);
  const tokens = names.flatMap((name) => schemes[name] ?? []);
  const rest = Object.entries(properties).filter(([name]) => !(name in schemes));
  if (rest.length === 0) return { tokens };
  return { headers: { ...headers, properties: Object.fromEntries(rest) } as TSchema, tokens };
}
