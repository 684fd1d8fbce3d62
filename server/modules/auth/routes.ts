import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { emailRoutes } from './email/email-routes.ts';
import { oauthRoutes } from './oauth/routes.ts';
import { passkeyRoutes } from './passkeys/routes.ts';
import { passwordRoutes } from './password/password-routes.ts';
import { reauthenticationRoutes } from './reauthentication/routes.ts';
import { setUpOwner } from './registration/owner.ts';
import { registrationRoutes } from './registration/registration-routes.ts';
import type { DetachData } from './registration/unverified-accounts.ts';
import { OwnerSetupSchema, SignedInSchema, UserSchema } from './schemas.ts';
import { accessRoutes } from './second-factor/access-routes.ts';
import { factorRoutes } from './second-factor/factor-routes.ts';
import { twoFactorRoutes } from './second-factor/two-factor-routes.ts';
import { personOf } from './sessions/person.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { visitorOf } from './sessions/visitor.ts';
import { viewMe } from './sign-in/sign-in.ts';
import { SIGN_IN_PER_ADDRESS } from './sign-in/sign-in-limits.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';

/** `forget`: takes away what modules above this one store with an account. */
export function authRoutes(app: App, platform: Platform, detachData: DetachData): void {
  signInRoutes(app, platform);
  twoFactorRoutes(app, platform);
  registrationRoutes(app, platform);
  passwordRoutes(app, platform, detachData);
  emailRoutes(app, platform);
  sessionRoutes(app, platform);
  meRoutes(app, platform);
  ownerRoutes(app, platform, detachData);
  accessRoutes(app, platform);
  passkeyRoutes(app, platform);
  factorRoutes(app, platform);
  reauthenticationRoutes(app, platform);
  oauthRoutes(app, platform, detachData);
}

function meRoutes(app: App, { db, config }: Platform): void {
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
    ({ caller }) => viewMe(db, config, personOf(caller).sessionId),
  );
}

function ownerRoutes(app: App, { db, config }: Platform, detachData: DetachData): void {
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
      reply
        .code(201)
        .send(
          await setUpOwner(db, config, request.body, { visitor: visitorOf(request), detachData }),
        ),
  );
}
