/** The page on which a person chooses, at the address where the real provider has its own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendDemoPage } from '#platform/demo-page.ts';
import { isEmail } from '#platform/email.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { allow } from './grants.ts';
import { isClient } from './keys.ts';
import { renderChoice, renderProblem } from './pages.ts';
import { AuthorizeQuery, ChoiceForm, type Kind } from './schemas.ts';

export function authorizeRoutes(
  app: App,
  { db, config }: Platform,
  { kind, path }: { kind: Kind; path: string },
): void {
  const page = { config: { permission: 'public', ownKey: true } } as const;
  // As a merchant would have registered it.
  const redirectUri = `${config.publicUrl}/sign-in/${kind}/callback`;
  /** Nobody is led to an address that was not registered, not even to hear that it is not. */
  const isOurs = ({ client_id, redirect_uri }: AuthorizeQuery) =>
    isClient(client_id) && redirect_uri === redirectUri;
  const lookOf = (request: FastifyRequest) => ({ kind, locale: request.requestLocale.locale });
  const sendProblem = (request: FastifyRequest, reply: FastifyReply) =>
    sendDemoPage(reply.code(400), renderProblem(lookOf(request)));

  const back = (reply: FastifyReply, asked: AuthorizeQuery, answer: Record<string, string>) => {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
    if (asked.state !== undefined) url.searchParams.set('state', asked.state);
    return reply.redirect(url.href, 303);
  };
  const faultOf = (asked: AuthorizeQuery) => {
    if (asked.response_type !== 'code') return 'unsupported_response_type';
    const isProven = asked.code_challenge && asked.code_challenge_method === 'S256';
    return isProven ? null : 'invalid_request';
  };

  app.get(
    path,
    { ...page, schema: { hide: true, querystring: AuthorizeQuery } },
    async (request, reply) => {
      const { query } = request;
      if (!isOurs(query)) return sendProblem(request, reply);
      const error = faultOf(query);
      if (error) return back(reply, query, { error });
      return sendDemoPage(reply, renderChoice(lookOf(request), request.url), [redirectUri]);
    },
  );

  app.post(
    path,
    { ...page, schema: { hide: true, querystring: AuthorizeQuery, body: ChoiceForm } },
    async (request, reply) => {
      const { query, body } = request;
      if (!isOurs(query) || faultOf(query)) return sendProblem(request, reply);
      if (body.act === 'deny') {
        return back(reply, query, { error: 'access_denied', error_reason: 'user_denied' });
      }
      const faulty = faultyFields(body);
      if (faulty.length > 0) {
        const text = renderChoice(lookOf(request), request.url, { ...body, faulty });
        return sendDemoPage(reply.code(400), text, [redirectUri]);
      }
      return back(reply, query, { code: await allow(db, kind, query, body) });
    },
  );
}

function faultyFields({ name, email }: ChoiceForm): ('name' | 'email')[] {
  return [
    ...(name.trim() ? [] : ['name' as const]),
    ...(isEmail(email.trim()) ? [] : ['email' as const]),
  ];
}
