import { Type } from 'typebox';
import { type App, countCall } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { usedCredential } from '../passkeys/credentials.ts';
import { PASSKEYS_PER_ACCOUNT } from '../passkeys/limits.ts';
import { confirmWithPasskey } from '../passkeys/passkeys.ts';
import { SignInWithPasskeySchema, UseOptionsSchema } from '../passkeys/schemas.ts';
import { optionsToUse } from '../passkeys/webauthn.ts';
import { ConfirmSchema } from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import { countOwnCode } from '../sign-in/code-limits.ts';
import { PASSWORDS_PER_ACCOUNT } from '../sign-in/sign-in-limits.ts';
import { confirmByPassword } from './reauthenticate.ts';

/** Tries in a session, so a stranger cannot use them up. */
export function reauthenticationRoutes(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/me/confirm',
    {
      schema: {
        operationId: 'confirmMe',
        summary: 'Prove again who this is, with the password and, where asked for, a code',
        description:
          'Sensitive actions ask for it by 403 `auth.confirm_first` and may be done for ten minutes then. 409 `auth.confirm_by_sign_in`: this person has neither password nor authenticator and signs in again.',
        tags: ['Accounts'],
        body: ConfirmSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account' },
    },
    async ({ caller, body }, reply) => {
      const person = personOf(caller);
      await countCall(limits, PASSWORDS_PER_ACCOUNT, { who: person.accountId, reply });
      if (body.code) await countOwnCode({ db, limits }, person.accountId, reply);
      await confirmByPassword(db, config, person, body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/me/confirm/passkey/options',
    {
      schema: {
        operationId: 'beginConfirmWithPasskey',
        summary: 'What a browser needs to confirm with a passkey',
        tags: ['Accounts'],
        response: { 200: UseOptionsSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller }, reply) => {
      const { accountId } = personOf(caller);
      await countCall(limits, PASSKEYS_PER_ACCOUNT, { who: accountId, reply });
      return optionsToUse(db, config, { purpose: 'confirm', accountId });
    },
  );

  app.post(
    '/me/confirm/passkey',
    {
      schema: {
        operationId: 'confirmWithPasskey',
        summary: 'Prove again who this is with a passkey',
        tags: ['Accounts'],
        body: SignInWithPasskeySchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account' },
    },
    async ({ caller, body }, reply) => {
      const person = personOf(caller);
      await countCall(limits, PASSKEYS_PER_ACCOUNT, { who: person.accountId, reply });
      await confirmWithPasskey(db, config, person, usedCredential(body.response));
      return reply.code(204).send(null);
    },
  );
}
