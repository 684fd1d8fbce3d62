import { Type } from 'typebox';
import { refuseUnwritable } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import { type App, countCall } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { AccountLinkSchema, NewEmailSchema } from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import {
  countLinkPassword,
  LINKS_PER_ADDRESS,
  NEW_EMAILS_PER_ACCOUNT,
} from '../sign-in/sign-in-limits.ts';
import { changeEmail, requestEmailChange } from './new-email.ts';

export function emailRoutes(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/me/email',
    {
      schema: {
        operationId: 'askForNewEmail',
        summary: 'Have a link mailed to a new address of mine',
        description:
          'The account keeps its address until the link is used. Answers the same whether or not somebody has the new one.',
        tags: ['Accounts'],
        body: NewEmailSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller, body }, reply) => {
      const { accountId } = personOf(caller);
      await countCall(limits, NEW_EMAILS_PER_ACCOUNT, { who: accountId, reply });
      await refuseUnwritable(db, config, body.email);
      await inTx(db, (tx) => requestEmailChange(tx, config, accountId, body.email));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/auth/email/change',
    {
      schema: {
        operationId: 'changeEmail',
        summary: 'Move an account to the address that its link was mailed to',
        description:
          'Counts in a session of the account that asked for the link, or with its `password`; else it is refused with ' +
          '403 `auth.link_of_account`.',
        tags: ['Accounts'],
        body: AccountLinkSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: LINKS_PER_ADDRESS },
    },
    async ({ body, caller }, reply) => {
      await countLinkPassword(limits, body, reply);
      await changeEmail(db, body.token, { caller, password: body.password });
      return reply.code(204).send(null);
    },
  );
}
