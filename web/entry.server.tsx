/** Makes pages on the server. The whole page is drawn before it is sent: it can then be kept, and a fault is a clean 500. */
import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import {
  createRequestHandler,
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  RouterContextProvider,
  type ServerBuild,
  ServerRouter,
} from 'react-router';
import { messagesFor } from '#common/messages/index.ts';
import { type AnswerPage, DEFERRED_UNTIL } from '#common/pages.ts';
import { PageProvider } from './i18n/page.tsx';
import { NOT_NOW, TOO_OFTEN } from './request/api.server.ts';
import { openRequestContext, REQUEST_CONTEXT, type RetryAfter } from './request/context.server.ts';
import { redirectIfKnown } from './request/known-redirect.server.ts';
import { withoutBody } from './request/whole-page-redirect.server.ts';

/** The web app as one function. The server takes it from the build, so that there is one copy of every library. */
export function createPages(build: ServerBuild): AnswerPage {
  // The server has checked the origin of what changes anything, and more strictly.
  const handle = createRequestHandler({ ...build, allowedActionOrigins: ['**'] }, 'production');
  return async (request, page) => {
    const ctx = await openRequestContext(request, page);
    const context = new RouterContextProvider();
    context.set(REQUEST_CONTEXT, ctx);
    const rendered = withRetryAfter(await handle(request, context), ctx.retryAfter());
    const answer = withoutBody(await redirectIfKnown(rendered, request, ctx.api));
    const deferredUntil = ctx.deferredUntil();
    const response = deferredUntil
      ? new Response(null, { status: 401, headers: { [DEFERRED_UNTIL]: deferredUntil } })
      : answer;
    for (const cookie of ctx.cookies.changes()) response.headers.append('set-cookie', cookie);
    const hosts = ctx.allowedHosts();
    return { response, tags: response.status === 200 ? ctx.sharedTags() : null, hosts };
  };
}

/**
 * A page that failed since the API cannot just now is not broken: crawlers and proxies are told to come back. One that is
 * broken tells them nothing of the kind.
 */
function withRetryAfter(response: Response, retryAfter: RetryAfter | null): Response {
  const isTooOften = response.status === TOO_OFTEN;
  const isNotNow = response.status >= 500 && retryAfter?.status === NOT_NOW;
  if (!retryAfter || !(isTooOften || isNotNow)) return response;
  const headers = new Headers(response.headers);
  headers.set('retry-after', String(retryAfter.seconds));
  return new Response(response.body, { status: isTooOften ? TOO_OFTEN : NOT_NOW, headers });
}

export default async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { locale, theme, nonce, log } = context.get(REQUEST_CONTEXT);
  const html = await renderWhole(
    <PageProvider locale={locale} theme={theme} nonce={nonce} messages={messagesFor(locale)}>
      <ServerRouter context={router} url={request.url} nonce={nonce} />
    </PageProvider>,
    nonce,
    log,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(withoutNeedlessNonces(html, nonce), { status, headers });
}

/** Files of this origin are allowed as they are; only what stands in the page itself needs the nonce. */
function withoutNeedlessNonces(html: string, nonce: string): string {
  const mark = ` nonce="${nonce}"`;
  return html.replaceAll(/<link [^>]*>/g, (link) => link.replace(mark, ''));
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  (context as RouterContextProvider).get(REQUEST_CONTEXT).log(error);
};

function renderWhole(
  page: ReactNode,
  nonce: string,
  log: (error: unknown) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
      final: (done) => {
        resolve(Buffer.concat(chunks).toString());
        done();
      },
    });
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(sink),
      onShellError: reject,
      onError: log,
    });
  });
}
