import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { FilledText, Id, Named, OneOf, PageOf, PageQuery, Shape, Text } from '#platform/schemas.ts';
import { unknownRedirect } from './errors.ts';
import { listRedirects, readRedirects } from './queries/redirects.ts';
import { MAX_FILE, readRedirectFile, writeRedirectFile } from './redirect-file.ts';
import {
  deleteRedirect,
  findRedirect,
  importRedirects,
  MAX_REDIRECTS,
  MAX_SOURCE,
  MAX_TARGET,
  setRedirect,
} from './redirects.ts';
import { ById } from './schemas.ts';

const tags = ['Admin: content'];
const READ = { permission: 'content:read' } as const;
const WRITE = { permission: 'content:write' } as const;

const From = FilledText(MAX_SOURCE, {
  description: 'A path of this shop, with its query where it has one',
  examples: ['/old-mugs.html'],
});
const To = FilledText(MAX_TARGET, {
  description: 'A path of this shop, or a whole http address',
  examples: ['/categories/mugs'],
});
const RedirectSchema = Named('Redirect', { id: Id, from: Type.String(), to: Type.String() });
const ImportSchema = Named('RedirectImport', {
  imported: Type.Integer(),
  errors: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'As a spreadsheet counts them' }),
      from: Type.String(),
      field: OneOf(['from', 'to']),
      code: OneOf(['not_own_path', 'home', 'not_an_address', 'redirect_circle']),
    }),
  ),
});

export function redirectRoutes(app: App, platform: Platform): void {
  app.get(
    '/redirects',
    {
      schema: {
        operationId: 'findRedirect',
        summary: 'Where an old address leads',
        description: 'Ask when an address has nothing of its own. One hop leads to the end.',
        tags: ['Content'],
        querystring: Shape({ from: FilledText(2_000) }),
        response: { 200: Named('RedirectTarget', { to: Type.String() }) },
      },
      config: { permission: 'public' },
    },
    async ({ query }) => {
      const to = await findRedirect(platform, query.from);
      if (to === undefined) throw unknownRedirect();
      return { to };
    },
  );
  redirectListRoutes(app, platform);
  redirectWriteRoutes(app, platform);
}

function redirectListRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/redirects',
    {
      schema: {
        operationId: 'listRedirects',
        summary: 'Where old addresses lead, by address',
        tags,
        querystring: Shape({ search: Type.Optional(Text(100)), ...PageQuery }),
        response: { 200: PageOf(RedirectSchema) },
      },
      config: READ,
    },
    async ({ query: { search, cursor, limit } }) => {
      const after = cursor ? String(decodeCursor(cursor, ['string'])[0]) : null;
      const rows = await listRedirects(db, { search: search?.trim(), after, limit: limit + 1 });
      return toPage(
        rows,
        limit,
        ({ from }) => [from],
        (row) => row,
      );
    },
  );
  app.get(
    '/admin/redirects/export.csv',
    {
      schema: {
        operationId: 'exportRedirects',
        summary: 'All redirects as a CSV file',
        tags,
        produces: ['text/csv'],
        response: { 200: Type.String() },
      },
      config: READ,
    },
    async (_request, reply) => {
      const all = await readRedirects(db, MAX_REDIRECTS);
      return reply
        .header('content-disposition', 'attachment; filename="redirects.csv"')
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(writeRedirectFile([...all].sort()));
    },
  );
}

function redirectWriteRoutes(app: App, { db, config }: Platform): void {
  app.post(
    '/admin/redirects',
    {
      schema: {
        operationId: 'setRedirect',
        summary: 'Say where an old address leads',
        description:
          'One of the same `from` is replaced. Circles and the home page are refused; what leads on leads straight to the end.',
        tags,
        body: Shape({ from: From, to: To }),
        response: { 201: RedirectSchema },
      },
      config: { ...WRITE, once: true },
    },
    async (request, reply) => {
      const set = await once({ db, config }, request, (tx) =>
        setRedirect(tx, { ...request.body, home: config.publicUrl }, actorOf(request)),
      );
      return reply.code(201).send(set);
    },
  );
  app.post(
    '/admin/redirects/import',
    {
      bodyLimit: MAX_FILE * 2,
      schema: {
        operationId: 'importRedirects',
        summary: 'Take redirects from a CSV file',
        description:
          'Two columns, from and to. Rows that are right are taken; what is wrong with the others is answered by row.',
        tags,
        body: Shape({ csv: FilledText(MAX_FILE) }),
        response: { 200: ImportSchema },
      },
      config: { ...WRITE, once: true },
    },
    (request) => {
      const rows = readRedirectFile(request.body.csv);
      const file = { rows, home: config.publicUrl };
      return once({ db, config }, request, (tx) => importRedirects(tx, file, actorOf(request)));
    },
  );
  app.delete(
    '/admin/redirects/:id',
    {
      schema: {
        operationId: 'deleteRedirect',
        summary: 'Remove a redirect',
        tags,
        params: ById,
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      await inTx(db, (tx) => deleteRedirect(tx, request.params.id, actorOf(request)));
      return reply.code(204).send(null);
    },
  );
}
