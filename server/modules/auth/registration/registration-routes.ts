import { Type } from 'typebox';
import { refuseUnwritable } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import { type App, countCall } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { AccountLinkSchema, RegisterSchema, SignedInSchema } from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import { visitorOf } from '../sessions/visitor.ts';
import {
  countLinkPassword,
  LINKS_PER_ADDRESS,
  REGISTER_PER_ADDRESS,
  VERIFICATIONS_PER_ACCOUNT,
} from '../sign-in/sign-in-limits.ts';
import { register, resendVerification, verifyEmail } from './registration.ts';

const OF_ACCOUNT =
  'Counts in a session of the account that the link is for, or with its `password`. Else it is refused with 403 ' +
  '`auth.link_of_account`, and the link can still be used with `resetPassword`, which ends every other way in.';

export function registrationRoutes(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/auth/register',
    {
      schema: {
        operationId: 'register',
        summary: 'Make an account and sign in to it',
        description: 'A link that verifies the address goes out by mail.',
        tags: ['Accounts'],
        body: RegisterSchema,
        response: { 201: SignedInSchema },
      },
      config: { permission: 'public', limit: REGISTER_PER_ADDRESS },
    },
    async (request, reply) => {
      await refuseUnwritable(db, config, request.body.email);
      const from = { visitor: visitorOf(request), locale: request.requestLocale.locale };
      return reply.code(201).send(await register(db, config, request.body, from));
    },
  );

  app.post(
    '/auth/email/verify',
    {
      schema: {
        operationId: 'verifyEmail',
        summary: 'Verify an address with the link that was mailed to it',
        description: OF_ACCOUNT,
        tags: ['Accounts'],
        body: AccountLinkSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: LINKS_PER_ADDRESS },
    },
    async ({ body, caller }, reply) => {
      await countLinkPassword(limits, body, reply);
      await verifyEmail(db, body.token, { caller, password: body.password });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/me/email/verification',
    {
      schema: {
        operationId: 'sendVerification',
        summary: 'Send another link that verifies my address',
        description: 'Earlier links lead nowhere. Nothing is sent to an address that is verified.',
        tags: ['Accounts'],
        response: { 204: Type.Null() },
      },
      config: { permission: 'account' },
    },
    async ({ caller }, reply) => {
      const { accountId } = personOf(caller);
      await countCall(limits, VERIFICATIONS_PER_ACCOUNT, { who: accountId, reply });
      await inTx(db, (tx) => resendVerification(tx, config, accountId));
      return reply.code(204).send(null);
    },
  );
}
