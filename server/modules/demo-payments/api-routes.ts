/** The demo provider's API. It is no part of the shop's own, so it is left out of the shop's description. */

import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { requireKey } from './keys.ts';
import type { RefundRow } from './queries.ts';
import { refund } from './refunds.ts';
import {
  AuthenticationSchema,
  OpenSchema,
  PaySchema,
  type RefundAnswer,
  RefundAnswerSchema,
  RefundSchema,
  type SessionAnswer,
  SessionParams,
  SessionSchema,
} from './schemas.ts';
import * as sessions from './sessions.ts';

export function apiRoutes(app: App, { db, config }: Platform): void {
  const present = (session: sessions.Session) => presentSession(session, config.publicUrl);
  const withKey = {
    config: { permission: 'public', ownKey: true },
    onRequest: requireKey(config),
  } as const;
  // Whoever knows a session's long random id may pay it, as with the page itself.
  const withSessionId = { config: { permission: 'public', ownKey: true } } as const;
  const answersSession = { hide: true, response: { 200: SessionSchema } };

  app.post(
    '/sessions',
    { ...withKey, schema: { ...answersSession, body: OpenSchema } },
    async ({ body }) => present(await sessions.openSession(db, body)),
  );
  app.get(
    '/sessions/:id',
    { ...withKey, schema: { ...answersSession, params: SessionParams } },
    async ({ params }) => present(await sessions.viewSession(db, params.id)),
  );
  app.post(
    '/sessions/:id/expire',
    { ...withKey, schema: { ...answersSession, params: SessionParams } },
    async ({ params }) => present(await sessions.expireSession(db, params.id)),
  );
  app.post(
    '/sessions/:id/pay',
    { ...withSessionId, schema: { ...answersSession, params: SessionParams, body: PaySchema } },
    async ({ params, body }) => present(await sessions.pay(db, params.id, body)),
  );
  app.post(
    '/sessions/:id/authentication',
    {
      ...withSessionId,
      schema: { ...answersSession, params: SessionParams, body: AuthenticationSchema },
    },
    async ({ params, body }) =>
      present(await sessions.answerAuthentication(db, params.id, body.answer)),
  );
  app.post(
    '/refunds',
    {
      ...withKey,
      schema: { hide: true, body: RefundSchema, response: { 200: RefundAnswerSchema } },
    },
    async ({ body }) => presentRefund(await refund(db, body)),
  );
}

function presentSession(session: sessions.Session, publicUrl: string): SessionAnswer {
  const { delivery: _, expiresAt, createdAt, ...rest } = session;
  return {
    ...rest,
    url: `${publicUrl}/test-gateway/pay/${session.id}`,
    expiresAt: expiresAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

function presentRefund({ createdAt, ...rest }: RefundRow): RefundAnswer {
  return { ...rest, createdAt: createdAt.toISOString() };
}
