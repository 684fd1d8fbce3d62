/** The pages on which a shopper pays. Forms are plain; what they ask is the same as what the API does. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { sendDemoPage } from '#platform/demo-page.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { renderProblem, renderSession } from './pages.ts';
import { AuthenticationSchema, PayFormSchema, SessionParams } from './schemas.ts';
import * as sessions from './sessions.ts';

const MAX_FORM_BYTES = 10_000;

export function pageRoutes(app: App, { db }: Platform): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  app.setErrorHandler(answerWithPage);
  const page = { config: { permission: 'public', ownKey: true } } as const;

  app.get(
    '/:id',
    { ...page, schema: { hide: true, params: SessionParams } },
    async (request, reply) => {
      const session = await sessions.viewSession(db, request.params.id);
      return sendPage(reply, renderSession(session, request.requestLocale.locale), session);
    },
  );

  app.post(
    '/:id',
    { ...page, schema: { hide: true, params: SessionParams, body: PayFormSchema } },
    async (request, reply) => {
      const { act, ...choice } = request.body;
      return afterStep(request, reply, db, (id) =>
        act === 'cancel' ? sessions.cancelSession(db, id) : sessions.pay(db, id, choice),
      );
    },
  );

  app.post(
    '/:id/authentication',
    { ...page, schema: { hide: true, params: SessionParams, body: AuthenticationSchema } },
    async (request, reply) =>
      afterStep(request, reply, db, (id) =>
        sessions.answerAuthentication(db, id, request.body.answer),
      ),
  );
}

/** Goes on to the second page or back to the shop. Whoever comes too late sees how the payment stands. */
async function afterStep(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  db: Platform['db'],
  step: (id: string) => Promise<sessions.Session>,
): Promise<FastifyReply> {
  const { id } = request.params;
  const { locale } = request.requestLocale;
  try {
    const session = await step(id);
    // Only an abandoned session is still open after a step.
    const isBackWithoutPaying = session.status === 'open' || session.status === 'cancelled';
    if (session.status === 'needs_authentication') {
      return reply.redirect(`/test-gateway/pay/${id}?locale=${locale}`, 303);
    }
    return reply.redirect(isBackWithoutPaying ? session.cancelUrl : session.returnUrl, 303);
  } catch (error) {
    if (!(error instanceof Refusal && error.status === 409)) throw error;
    const session = await sessions.viewSession(db, id);
    return sendPage(reply.code(409), renderSession(session, locale), session);
  }
}

function answerWithPage(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const status =
    error instanceof Refusal ? error.status : error.validation ? 400 : (error.statusCode ?? 500);
  if (status >= 500) throw error; // A bug: the platform logs and answers it.
  // A wrong id is a wrong shape to the schema and a missing page to the person who followed a link.
  const isMissing = status === 404 || (error as FastifyError).validationContext === 'params';
  const kind = isMissing ? 'notFound' : 'invalid';
  return sendPage(
    reply.code(isMissing ? 404 : status),
    renderProblem(kind, request.requestLocale.locale),
  );
}

const sendPage = (reply: FastifyReply, text: string, session?: sessions.Session) =>
  sendDemoPage(reply, text, session ? [session.returnUrl, session.cancelUrl] : []);
