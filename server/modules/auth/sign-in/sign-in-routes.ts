import { Type } from 'typebox';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { LoginSchema, RefreshSchema, SignedInSchema } from '../schemas.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { refreshSession, signIn, signOut } from './sign-in.ts';
import { countSignIn, REFRESH_PER_ADDRESS, SIGN_IN_PER_ADDRESS } from './sign-in-limits.ts';

export function signInRoutes(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/auth/login',
    {
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with email and password',
        tags: ['Accounts'],
        body: LoginSchema,
        response: { 200: SignedInSchema },
      },
      config: { permission: 'public', limit: SIGN_IN_PER_ADDRESS },
    },
    async (request, reply) => {
      await countSignIn({ db, limits, request, reply }, request.body.email);
      return signIn(db, config, request.body, visitorOf(request));
    },
  );

  app.post(
    '/auth/refresh',
    {
      schema: {
        operationId: 'refreshSession',
        summary: 'Spend a refresh token for a new pair',
        tags: ['Accounts'],
        body: RefreshSchema,
        response: { 200: SignedInSchema },
      },
      config: { permission: 'public', limit: REFRESH_PER_ADDRESS },
    },
    (request) => refreshSession(db, config, request.body.refreshToken),
  );

  app.post(
    '/auth/logout',
    {
      schema: {
        operationId: 'signOut',
        summary: 'End the session of a refresh token',
        tags: ['Accounts'],
        body: RefreshSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: REFRESH_PER_ADDRESS },
    },
    async (request, reply) => {
      await signOut(db, request.body.refreshToken);
      return reply.code(204).send(null);
    },
  );
}
