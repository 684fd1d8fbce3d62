/**
 * The API for people and programs: `/api/docs`, a page to read and try it on, and `/api/v1/openapi.json`. Both are
 * static files; the page's assets come from a package, so nothing is fetched from other sites.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Type } from 'typebox';
import { notFound } from './errors.ts';
import type { App } from './http.ts';
import { Shape } from './schemas.ts';

const DESCRIPTION = join(import.meta.dirname, '../../api/openapi.json');
const SWAGGER_UI = join(
  dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json')),
  'static',
);

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mercat API</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/page.css">
</head>
<body>
<main id="api"><noscript>This page needs JavaScript. The description itself is at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</noscript></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/page.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
});
`;

const STYLE = `body { margin: 0; background: #fff; color-scheme: light; }
.swagger-ui .info { margin: 2rem 0; }
.swagger-ui .opblock-tag { font-size: 1.1rem; }
`;

/** Scripts and styles of this origin only. The interface draws its icons as data and sets no style by attribute. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Piece = { type: string; read: () => Promise<Buffer | string> };
const PIECES = new Map<string, Piece>(
  Object.entries({
    'page.js': { type: 'text/javascript', read: async () => START },
    'page.css': { type: 'text/css', read: async () => STYLE },
    'swagger-ui.css': {
      type: 'text/css',
      read: () => readFile(join(SWAGGER_UI, 'swagger-ui.css')),
    },
    'swagger-ui-bundle.js': {
      type: 'text/javascript',
      read: () => readFile(join(SWAGGER_UI, 'swagger-ui-bundle.js')),
    },
  }),
);

async function readDescription(): Promise<{ text: Buffer; etag: string }> {
  const text = await readFile(DESCRIPTION);
  return { text, etag: `"${createHash('sha1').update(text).digest('base64url')}"` };
}

/** Stands at the root of the shop. */
export function docsRoutes(app: App): void {
  const schema = { hide: true };
  const config = { permission: 'public' } as const;

  app.get('/api/v1/openapi.json', { schema, config }, async (request, reply) => {
    const { text, etag } = await readDescription();
    reply.headers({
      etag,
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  });

  app.get('/api/docs', { schema, config }, (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );

  app.get(
    '/api/docs/:file',
    { schema: { ...schema, params: Shape({ file: Type.String({ maxLength: 50 }) }) }, config },
    async (request, reply) => {
      const piece = PIECES.get(request.params.file);
      if (!piece) throw notFound('file');
      return reply
        .headers({ 'cache-control': 'public, max-age=3600' })
        .type(`${piece.type}; charset=utf-8`)
        .send(await piece.read());
    },
  );
}
