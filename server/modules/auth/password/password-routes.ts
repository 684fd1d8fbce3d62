import { Type } from 'typebox';
import { type App, countCall } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import type { DetachData } from '../registration/unverified-accounts.ts';
import {
  ChangePasswordSchema,
  ForgotPasswordSchema,
  ResetPasswordSchema,
  SignedInSchema,
} from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import { visitorOf } from '../sessions/visitor.ts';
import {
  countResetMail,
  FORGOT_PER_ADDRESS,
  LINKS_PER_ADDRESS,
  PASSWORDS_PER_ACCOUNT,
} from '../sign-in/sign-in-limits.ts';
import { changePassword, requestPasswordReset, resetPassword } from './new-password.ts';

export function passwordRoutes(
  app: App,
  { db, config, limits }: Platform,
  detachData: DetachData,
): void {
  app.post(
    '/auth/password/forgot',
    {
      schema: {
        operationId: 'forgotPassword',
        summary: 'Have a link mailed with which to choose a new password',
        description: 'Answers the same whether or not there is an account with this address.',
        tags: ['Accounts'],
        body: ForgotPasswordSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: FORGOT_PER_ADDRESS },
    },
    async ({ body }, reply) => {
      if (await countResetMail(limits, body.email)) await requestPasswordReset(db, body.email);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/auth/password/reset',
    {
      schema: {
        operationId: 'resetPassword',
        summary: 'Choose a new password with the link that was mailed, and sign in',
        description:
          'Every other session ends. Answers 401 `auth.code_needed` once the password is set when the account asks for a second factor.',
        tags: ['Accounts'],
        body: ResetPasswordSchema,
        response: { 200: SignedInSchema },
      },
      config: { permission: 'public', limit: LINKS_PER_ADDRESS },
    },
    (request) =>
      resetPassword(db, config, request.body, { visitor: visitorOf(request), detachData }),
  );

  app.post(
    '/me/password',
    {
      schema: {
        operationId: 'changePassword',
        summary: 'Choose another password',
        description:
          'The present one is needed where there is one; without one the person confirms who they are. Every other session ends.',
        tags: ['Accounts'],
        body: ChangePasswordSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account' },
    },
    async ({ caller, body }, reply) => {
      const person = personOf(caller);
      await countCall(limits, PASSWORDS_PER_ACCOUNT, { who: person.accountId, reply });
      await changePassword(db, person, body);
      return reply.code(204).send(null);
    },
  );
}
