/**
 * Serves the web app: its files, and its pages. Pages for visitors who are not signed in are kept ready; each answer
 * gets a nonce of its own. The web app talks to the shop only through the API, here in the same process.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { AnswerPage } from '#common/pages.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { answerFor, logFailure } from '#platform/problem.ts';
import { StartError } from '#platform/start-error.ts';
import { createApiDoor } from './web/api-door.ts';
import { answer, openDesk, sendFailure, sendIfKept } from './web/page-desk.ts';

const BUILD = join(import.meta.dirname, '..', 'web', 'build');
const FORM_BYTES = 1024 * 1024;
/** Pictures that staff upload come in a form of the admin. */
const UPLOAD_BYTES = 32 * 1024 * 1024;
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Call it last: what no other route answers is a page. `build` is the folder that `react-router build` wrote. */
export async function mountWeb(app: App, platform: Platform, build = BUILD): Promise<void> {
  const answerPage = await loadPages(build);
  const desk = openDesk(platform, answerPage, createApiDoor(app, platform.config));
  await app.register(fastifyStatic, {
    root: join(build, 'client'),
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  serveFiles(app, build);
  await app.register(async (pages: App) => {
    pages.removeAllContentTypeParsers();
    const readWhole = (type: string | RegExp, bodyLimit: number) =>
      pages.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
        done(null, body),
      );
    readWhole(/^multipart\/form-data/, UPLOAD_BYTES);
    readWhole('*', FORM_BYTES);
    pages.setErrorHandler<Error>((error, request, reply) => {
      const { status, retryAfterSeconds } = answerFor(error);
      if (status >= 500) logFailure(platform.health, error, request);
      if (retryAfterSeconds) reply.header('retry-after', String(retryAfterSeconds));
      return sendFailure(desk, request, reply, status);
    });
    pages.addHook('onRequest', (request, reply, done) => {
      if (!sendIfKept(desk, request, reply)) done();
    });
    pages.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '*',
      schema: { hide: true },
      config: { permission: 'public' },
      handler: (request, reply) => answer(desk, request, reply),
    });
  });
}

async function loadPages(build: string): Promise<AnswerPage> {
  const entry = join(build, 'server', 'index.js');
  try {
    const built = await import(pathToFileURL(entry).href);
    return built.entry.module.createPages(built);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartError('The web app has not been built: run npm start, which builds it.');
  }
}

/** Files with a hash in their name never change; the few others are asked for again after an hour. */
function serveFiles(app: App, build: string): void {
  const options = { schema: { hide: true }, config: { permission: 'public' } } as const;
  app.get<{ Params: { '*': string } }>('/assets/*', options, (request, reply) =>
    reply.header('cache-control', FOR_GOOD).sendFile(`assets/${request.params['*']}`),
  );
  for (const file of readdirSync(join(build, 'client'), { withFileTypes: true })) {
    if (!file.isFile()) continue;
    const { name } = file;
    app.get(`/${name}`, options, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').sendFile(name),
    );
  }
}
