import type { FastifyReply, FastifyRequest } from 'fastify';
import PQueue from 'p-queue';
import { Type } from 'typebox';
import { actorOf, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { registerScope } from '#platform/register-scope.ts';
import { Id, Named, Shape } from '#platform/schemas.ts';
import { receiveForm, takeUploads } from '#platform/uploads.ts';
import { MAX_MEGABYTES } from './encode.ts';
import { noFile, tooHeavy } from './errors.ts';
import { type AddedMedia, hashOf, receivePicture } from './media.ts';
import { Renditions, WIDTHS } from './renditions.ts';
import { SVG, SVG_POLICY } from './svg.ts';

const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const LIMITS = { files: 1, fileBytes: MAX_BYTES, fields: 0, fieldBytes: 0 };
/** Uploads are files on disk; this many are in memory at a time while they are read as pictures. */
const reading = new PQueue({ concurrency: 2 });

const AddedMediaSchema = Named('Media', {
  id: Id,
  url: Type.String({ description: `Add ?w= with one of ${WIDTHS.join(', ')}` }),
  width: Type.Integer(),
  height: Type.Integer(),
});

/** Uploads by staff, under /api/v1. */
export function mediaRoutes(app: App, { db, config }: Platform): void {
  registerScope(app, async (scope) => {
    await takeUploads(scope);
    scope.post(
      '/admin/media',
      {
        schema: {
          operationId: 'addMedia',
          summary: 'Add a picture',
          description: `JPEG, PNG, WebP or AVIF up to ${MAX_MEGABYTES} MB. The same file twice answers the same picture.`,
          tags: ['Admin: catalogue'],
          consumes: ['multipart/form-data'],
          response: { 201: AddedMediaSchema },
        },
        config: { permission: 'catalog:write', once: true },
      },
      async (request, reply) => {
        if (!request.isMultipart()) throw noFile();
        const limits = { dataDir: config.dataDir, limits: LIMITS };
        const file = fileOf(await receiveForm(request, reply, limits));
        const added = await reading.add(async () => {
          const bytes = Buffer.from(await file.arrayBuffer());
          const note = (tx: Tx, media: AddedMedia) =>
            audit(tx, actorOf(request), {
              action: 'media.add',
              subjectType: 'media',
              subjectId: media.id,
              after: media,
            });
          const content = hashOf(bytes).toString('base64url');
          return receivePicture(db, bytes, {
            note,
            run: (work) => once({ db, config }, request, work, content),
          });
        });
        return reply.code(201).send(added);
      },
    );
  });
}

function fileOf(form: FormData): File {
  const file = [...form.values()].find((value) => value instanceof File);
  if (!file) throw noFile();
  if (file.size > MAX_BYTES) throw tooHeavy(MAX_MEGABYTES);
  return file;
}

/** A picture never changes under its id, so browsers and proxies may keep it for good. */
const FOR_GOOD = {
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'Accept',
  // A storefront hosted elsewhere shows our pictures.
  'cross-origin-resource-policy': 'cross-origin',
};

/** `GET /media/{id}?w=400`, at the root of the shop. */
export function mediaFiles(app: App, { db }: Platform): void {
  const renditions = new Renditions(db);
  app.get(
    '/media/:id',
    {
      schema: {
        operationId: 'getMedia',
        summary: 'A picture',
        description:
          'As AVIF where that is ready and `Accept` names it, else as WebP; without `w` the original.',
        tags: ['Catalogue'],
        params: Shape({ id: Id }),
        querystring: Shape({ w: Type.Optional(Type.Integer({ enum: WIDTHS })) }),
      },
      config: { permission: 'public' },
    },
    async (request, reply) => {
      const { id } = request.params;
      const width = request.query.w ?? null;
      if (hasIt(request, id, width)) return reply.headers(FOR_GOOD).code(304).send();
      const { bytes, contentType } = await renditions.find(id, width, readsAvif(request));
      return answer(reply, bytes, contentType, etagOf(id, width, contentType));
    },
  );
}

function answer(reply: FastifyReply, bytes: Buffer, contentType: string, etag: string) {
  if (contentType === SVG) reply.header('content-security-policy', SVG_POLICY);
  return reply.headers({ ...FOR_GOOD, etag, 'content-type': contentType }).send(bytes);
}

const etagOf = (id: string, width: number | null, contentType: string) =>
  `"${id}-${width ?? 'original'}-${contentType.slice('image/'.length)}"`;

/** Our ETags identify the picture and never change: a client that sends one has it, and nothing need be read. */
function hasIt({ headers }: FastifyRequest, id: string, width: number | null): boolean {
  const tags = headers['if-none-match'];
  return tags?.includes(`"${id}-${width ?? 'original'}-`) ?? false;
}

const readsAvif = ({ headers }: FastifyRequest) =>
  /image\/avif(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers.accept ?? '');
