import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { accessRoutes } from './access-routes.ts';
import { addressRoutes } from './address-routes.ts';
import { emailRoutes } from './email-routes.ts';
import { setUpOwner } from './owner.ts';
import { passwordRoutes } from './password-routes.ts';
import { personOf } from './person.ts';
import { profileRoutes } from './profile-routes.ts';
import { registrationRoutes } from './registration-routes.ts';
import { OwnerSetupSchema, SignedInSchema, UserSchema } from './schemas.ts';
import { sessionRoutes } from './session-routes.ts';
import { viewMe } from './sign-in.ts';
import { SIGN_IN_PER_ADDRESS } from './sign-in-limits.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { twoFactorRoutes } from './two-factor-routes.ts';
import { visitorOf } from './visitor.ts';

export function accountRoutes(app: App, platform: Platform): void {
  signInRoutes(app, platform);
  twoFactorRoutes(app, platform);
  registrationRoutes(app, platform);
  passwordRoutes(app, platform);
  emailRoutes(app, platform);
  sessionRoutes(app, platform);
  meRoutes(app, platform);
  profileRoutes(app, platform);
  addressRoutes(app, platform);
  ownerRoutes(app, platform);
  accessRoutes(app, platform);
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

function ownerRoutes(app: App, { db, config }: Platform): void {
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
