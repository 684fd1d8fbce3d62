import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { CodeLoginSchema, CodeSchema, RecoveryCodesSchema, SignedInSchema } from '../schemas.ts';
import { personOf } from '../sessions/person.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { readChallenge } from '../sign-in/challenge.ts';
import { CODES_PER_ADDRESS, countCode, countOwnCode } from '../sign-in/code-limits.ts';
import { finishWithCode } from '../sign-in/second-step.ts';
import { confirmAuthenticator, renewRecoveryCodes } from './two-factor.ts';

export function twoFactorRoutes(app: App, platform: Platform): void {
  secondStepRoute(app, platform);
  const { db, config, limits } = platform;
  app.post(
    '/me/two-factor/authenticator/confirm',
    {
      schema: {
        operationId: 'confirmAuthenticator',
        summary: 'Turn two-step sign-in on with the first code of the app',
        description: 'Answers ten recovery codes. They are shown this once.',
        tags: ['Accounts'],
        body: CodeSchema,
        response: { 200: RecoveryCodesSchema },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller, body }, reply) => {
      const { accountId, sessionId } = personOf(caller);
      await countOwnCode({ db, limits }, accountId, reply);
      const { code } = body;
      const recoveryCodes = await inTx(db, (tx) =>
        confirmAuthenticator(tx, config, { accountId, sessionId, code }),
      );
      return { recoveryCodes };
    },
  );

  app.post(
    '/me/two-factor/recovery-codes',
    {
      schema: {
        operationId: 'renewRecoveryCodes',
        summary: 'Get ten new recovery codes; the earlier ones are worth nothing then',
        tags: ['Accounts'],
        response: { 200: RecoveryCodesSchema },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller }) => {
      const { accountId, sessionId } = personOf(caller);
      const recoveryCodes = await inTx(db, (tx) =>
        renewRecoveryCodes(tx, config, { accountId, sessionId }),
      );
      return { recoveryCodes };
    },
  );
}

function secondStepRoute(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/auth/login/code',
    {
      schema: {
        operationId: 'signInWithCode',
        summary: 'Finish a sign-in with a code of the authenticator app, or a recovery code',
        description:
          'For who was answered 401 `auth.code_needed`; its `challenge` lasts 5 minutes.',
        tags: ['Accounts'],
        body: CodeLoginSchema,
        response: { 200: SignedInSchema },
      },
      config: { permission: 'public', limit: CODES_PER_ADDRESS },
    },
    async (request, reply) => {
      const { challenge, code } = request.body;
      const step = await readChallenge(db, config, challenge);
      await countCode(limits, step.account, reply);
      return finishWithCode(db, config, step, { code, visitor: visitorOf(request) });
    },
  );
}
