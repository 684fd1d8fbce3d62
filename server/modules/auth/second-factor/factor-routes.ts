import { Type } from 'typebox';
import { readSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { emailOf } from '../passkeys/queries.ts';
import { FactorsSchema } from '../passkeys/schemas.ts';
import { AuthenticatorSchema } from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import { startAuthenticator, turnAuthenticatorOff, viewFactors } from './factors.ts';

export function factorRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/me/two-factor',
    {
      schema: {
        operationId: 'getTwoFactor',
        summary: 'What this person has to prove themselves with',
        tags: ['Accounts'],
        response: { 200: FactorsSchema },
      },
      config: { permission: 'account' },
    },
    ({ caller }) => viewFactors(db, config, personOf(caller)),
  );

  app.post(
    '/me/two-factor/authenticator',
    {
      schema: {
        operationId: 'beginAuthenticator',
        summary: 'Get a secret for an authenticator app',
        description: 'It counts once a code of it was sent to `confirmAuthenticator`.',
        tags: ['Accounts'],
        response: { 200: AuthenticatorSchema },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller }) => {
      const { accountId, sessionId } = personOf(caller);
      const email = await emailOf(db, accountId);
      const { identity } = await readSettings(db);
      const who = { accountId, sessionId, email, shopName: identity.name };
      return inTx(db, (tx) => startAuthenticator(tx, config, who));
    },
  );

  app.delete(
    '/me/two-factor/authenticator',
    {
      schema: {
        operationId: 'removeAuthenticator',
        summary: 'Turn two-step sign-in off',
        description: 'Refused with 409 when it is the only second factor of staff who need one.',
        tags: ['Accounts'],
        response: { 204: Type.Null() },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller }, reply) => {
      const { accountId, sessionId } = personOf(caller);
      await inTx(db, (tx) => turnAuthenticatorOff(tx, config, { accountId, sessionId }));
      return reply.code(204).send(null);
    },
  );
}
