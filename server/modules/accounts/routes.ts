import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { addressOf } from '#platform/caller.ts';
import { notSignedIn } from '#platform/errors.ts';
import { type App, countCall } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { setUpOwner } from './owner.ts';
import {
  LoginSchema,
  OwnerSetupSchema,
  RefreshSchema,
  SignedInSchema,
  UserSchema,
} from './schemas.ts';
import { refreshSession, signIn, signOut, viewMe } from './sign-in.ts';

const visitorOf = (request: FastifyRequest) => ({
  userAgent: request.headers['user-agent'] ?? '',
  ip: addressOf(request),
});

/** Tight on purpose: a person mistypes a few times, a script tries thousands. */
const SIGN_IN_PER_ADDRESS = { name: 'sign-in', points: 30, seconds: 300, shared: true };
const SIGN_IN_PER_ACCOUNT = { name: 'sign-in-account', points: 10, seconds: 300, shared: true };
const REFRESH = { name: 'refresh', points: 120, seconds: 60, shared: true };

export function accountRoutes(app: App, { db, config, limits }: Platform): void {
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
      // By account and address together: a stranger's tries never lock the person out.
      const who = `${request.body.email.toLowerCase()} ${request.ip}`;
      await countCall(limits, SIGN_IN_PER_ACCOUNT, { who, reply });
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
      config: { permission: 'public', limit: REFRESH },
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
      config: { permission: 'public', limit: REFRESH },
    },
    async (request, reply) => {
      await signOut(db, request.body.refreshToken);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/me',
    {
      schema: {
        operationId: 'getMe',
        summary: 'The person who is signed in',
        tags: ['Accounts'],
        response: { 200: UserSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller }) => {
      if (caller.kind !== 'account') throw notSignedIn();
      return viewMe(db, config, caller.sessionId);
    },
  );

  app.post(
    '/setup/owner',
    {
      schema: {
        operationId: 'setUpOwner',
        summary: 'Make the owner of a new shop with the one-time link',
        tags: ['Accounts'],
        body: OwnerSetupSchema,
        response: { 201: SignedInSchema },
      },
      config: { permission: 'public', limit: SIGN_IN_PER_ADDRESS },
    },
    async (request, reply) =>
      reply.code(201).send(await setUpOwner(db, config, request.body, visitorOf(request))),
  );
}
