import { Type } from 'typebox';
import { readSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import { type App, countCall } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { SignedInSchema } from '../schemas.ts';
import { requireMayAdd } from '../second-factor/factors.ts';
import { personOf } from '../sessions/person.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { newCredential, usedCredential } from './credentials.ts';
import {
  PASSKEY_OPTIONS_PER_ADDRESS,
  PASSKEYS_PER_ACCOUNT,
  PASSKEYS_PER_ADDRESS,
} from './limits.ts';
import { addPasskey, removePasskey, renamePasskey, signInWithPasskey } from './passkeys.ts';
import { emailOf, type PasskeyView, passkeysOf } from './queries.ts';
import {
  AddOptionsSchema,
  AddPasskeySchema,
  PasskeySchema,
  PasskeysSchema,
  RenamePasskeySchema,
  SignInWithPasskeySchema,
  UseOptionsSchema,
} from './schemas.ts';
import { optionsToAdd, optionsToUse } from './webauthn.ts';

const view = ({ createdAt, lastUsedAt, ...rest }: PasskeyView) => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
const ONE = Shape({ id: Id });

export function passkeyRoutes(app: App, platform: Platform): void {
  signInRoutes(app, platform);
  addRoutes(app, platform);
  ownRoutes(app, platform);
}

function signInRoutes(app: App, { db, config }: Platform): void {
  app.post(
    '/auth/passkeys/options',
    {
      schema: {
        operationId: 'beginSignInWithPasskey',
        summary: 'What a browser needs to sign in with a passkey',
        tags: ['Accounts'],
        response: { 200: UseOptionsSchema },
      },
      config: { permission: 'public', limit: PASSKEY_OPTIONS_PER_ADDRESS },
    },
    () => optionsToUse(db, config, { purpose: 'sign_in', accountId: null }),
  );

  app.post(
    '/auth/passkeys',
    {
      schema: {
        operationId: 'signInWithPasskey',
        summary: 'Sign in with a passkey',
        description: 'Counts as two factors, so no code is asked for.',
        tags: ['Accounts'],
        body: SignInWithPasskeySchema,
        response: { 200: SignedInSchema },
      },
      config: { permission: 'public', limit: PASSKEYS_PER_ADDRESS },
    },
    (request) =>
      signInWithPasskey(db, config, usedCredential(request.body.response), visitorOf(request)),
  );
}

function addRoutes(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/me/passkeys/options',
    {
      schema: {
        operationId: 'beginPasskey',
        summary: 'What a browser needs to make a passkey',
        tags: ['Accounts'],
        response: { 200: AddOptionsSchema },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller }, reply) => {
      const { accountId, sessionId, name } = personOf(caller);
      await countCall(limits, PASSKEYS_PER_ACCOUNT, { who: accountId, reply });
      await inTx(db, (tx) => requireMayAdd(tx, config, { accountId, sessionId }));
      const { identity } = await readSettings(db);
      const email = await emailOf(db, accountId);
      return optionsToAdd(db, config, { accountId, email, name, shopName: identity.name });
    },
  );

  app.post(
    '/me/passkeys',
    {
      schema: {
        operationId: 'addPasskey',
        summary: 'Add a passkey',
        tags: ['Accounts'],
        body: AddPasskeySchema,
        response: { 201: PasskeySchema },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller, body }, reply) => {
      const person = personOf(caller);
      await countCall(limits, PASSKEYS_PER_ACCOUNT, { who: person.accountId, reply });
      const { name, response } = body;
      const added = await addPasskey(db, config, person, {
        name,
        response: newCredential(response),
      });
      return reply.code(201).send(view(added));
    },
  );
}

function ownRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/me/passkeys',
    {
      schema: {
        operationId: 'listPasskeys',
        summary: "One's own passkeys, the newest first; at most twenty",
        tags: ['Accounts'],
        response: { 200: PasskeysSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller }) => ({
      items: (await passkeysOf(db, personOf(caller).accountId)).map(view),
    }),
  );

  app.patch(
    '/me/passkeys/:id',
    {
      schema: {
        operationId: 'renamePasskey',
        summary: 'Name a passkey anew',
        tags: ['Accounts'],
        params: ONE,
        body: RenamePasskeySchema,
        response: { 200: PasskeySchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller, params: { id }, body: { name } }) =>
      view(await inTx(db, (tx) => renamePasskey(tx, personOf(caller), { id, name }))),
  );

  app.delete(
    '/me/passkeys/:id',
    {
      schema: {
        operationId: 'removePasskey',
        summary: 'Remove a passkey',
        description: 'Refused with 409 when it is the only second factor of staff who need one.',
        tags: ['Accounts'],
        params: ONE,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller, params: { id } }, reply) => {
      await inTx(db, (tx) => removePasskey(tx, config, personOf(caller), id));
      return reply.code(204).send(null);
    },
  );
}
