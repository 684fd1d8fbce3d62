/**
 * Serves the web app: its files and its pages. Pages for visitors who are not signed in are cached; each answer
 * gets a nonce of its own. The web app talks to the shop only through the API, here in the same process.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { DoneFuncWithErrOrRes, FastifyReply, FastifyRequest } from 'fastify';
import { codeOf } from '#common/narrow.ts';
import type { AnswerPage } from '#common/pages.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { registerScope } from '#platform/register-scope.ts';
import { StartError } from '#platform/start-error.ts';
import { takeUploads } from '#platform/uploads.ts';
import { createCallApi } from './web/call-api.ts';
import {
  answeredAtGate,
  FORMS,
  ONE_CLICK_PAGE,
  ONE_CLICKS,
  readForms,
  takeOneClick,
  UPLOAD_PAGES,
} from './web/form-gate.ts';
import { answer, createPageRenderer, sendFailure, sendIfCached } from './web/page-renderer.ts';

const BUILD = join(import.meta.dirname, '..', 'web', 'build');
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Call it last: it answers every path that no other route does. `build` is the folder that `react-router build`
 * wrote.
 */
export async function mountWeb(app: App, platform: Platform, build = BUILD): Promise<void> {
  const answerPage = await loadPages(build);
  const renderer = createPageRenderer(platform, answerPage, createCallApi(app, platform.config));
  await app.register(fastifyStatic, {
    root: join(build, 'client'),
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  serveFiles(app, build);
  await registerScope(app, async (pages) => {
    readForms(pages);
    pages.setErrorHandler<Error>((error, request, reply) =>
      sendFailure(renderer, request, reply, error),
    );
    pages.addHook('onRequest', (request, reply, done) => {
      if (sendIfCached(renderer, request, reply)) return;
      if (!answeredAtGate(renderer, request, reply)) done();
    });
    const page = { url: '*', schema: { hide: true } };
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      answer(renderer, request, reply);
    pages.route({ ...page, method: ['GET', 'HEAD'], config: { permission: 'public' }, handler });
    const form = { permission: 'public', limit: FORMS } as const;
    pages.route({ ...page, method: 'POST', config: form, handler });
    // Preflights of other origins are answered before, where there are any.
    const odd = [...ODD_METHODS, ...(platform.config.corsOrigins.length > 0 ? [] : ['OPTIONS'])];
    pages.route({ ...page, method: odd, config: { permission: 'public' }, handler: refuseMethod });
    await registerScope(pages, async (oneClick) => {
      takeOneClick(oneClick);
      const config = { permission: 'public', limit: ONE_CLICKS } as const;
      oneClick.route({ ...page, url: ONE_CLICK_PAGE, method: 'POST', config, handler });
    });
    await registerScope(pages, async (uploads) => {
      await takeUploads(uploads);
      for (const url of UPLOAD_PAGES)
        uploads.route({ ...page, url, method: 'POST', config: form, handler });
    });
  });
}

const ODD_METHODS = ['PUT', 'PATCH', 'DELETE', 'TRACE'];

/** Pages are read, and their forms are sent; nothing else can be done with them. */
function refuseMethod({ method }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(method === 'OPTIONS' ? 204 : 405)
    .header('allow', 'GET, HEAD, POST')
    .send();
}

async function loadPages(build: string): Promise<AnswerPage> {
  const entry = join(build, 'server', 'index.js');
  try {
    const built = await import(pathToFileURL(entry).href);
    return built.entry.module.createPages(built);
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartError('The web app has not been built: run npm start, which builds it.');
  }
}

/** Files with a hash in their name never change; the few others are asked for again after an hour. */
function serveFiles(app: App, build: string): void {
  const config = { permission: 'public' } as const;
  const options = { schema: { hide: true }, config, onSend: nameEncoding };
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

/** Pictures in SVG are text, which the server of files does not know. */
function nameEncoding(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: DoneFuncWithErrOrRes,
): void {
  const type = 'image/svg+xml';
  if (reply.getHeader('content-type') === type) reply.type(`${type}; charset=utf-8`);
  done(null, payload);
}
