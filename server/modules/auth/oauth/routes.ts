import { Type } from 'typebox';
import { SETTINGS_TAG } from '#modules/settings/index.ts';
import type { Caller } from '#platform/caller.ts';
import { inTx } from '#platform/db.ts';
import { notSignedIn } from '#platform/errors.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import type { DetachData } from '../registration/unverified-accounts.ts';
import { SignedInSchema } from '../schemas.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { unknownProvider } from './errors.ts';
import { beginFlow, type FlowContext, finishFlow } from './flow.ts';
import { linkIdentity, listIdentities, signInByOAuth, unlinkIdentity } from './linking.ts';
import { createProviders, type Provider } from './provider.ts';
import {
  FlowHeaders,
  FlowSchema,
  IdentitiesSchema,
  OfferedSchema,
  ProviderParams,
  ReturnedSchema,
} from './schemas.ts';

/** There and back are two; a person tries a few times. */
const PER_ADDRESS = { name: 'sign-in-elsewhere', points: 60, seconds: 300, shared: true };

const accountOf = (caller: Caller): string => {
  if (caller.kind !== 'account') throw notSignedIn();
  return caller.accountId;
};

export function oauthRoutes(
  app: App,
  platform: Platform,
  detachData: DetachData,
  providers = createProviders(platform.config),
): void {
  const { db, config } = platform;
  const flowContext = (name: string): FlowContext => {
    const provider = providers.get(name);
    if (!provider) throw unknownProvider();
    const report = (reason: string) => app.log.warn({ reason }, 'a sign-in from elsewhere failed');
    return { config, provider, report };
  };
  signInRoutes(app, platform, { providers, flowContext, detachData });

  app.get(
    '/me/identities',
    {
      schema: {
        operationId: 'listMyIdentities',
        summary: 'The identities that sign in to my account',
        tags: ['Accounts'],
        response: { 200: IdentitiesSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller }) => ({ items: await listIdentities(db, providers, accountOf(caller)) }),
  );

  app.post(
    '/me/identities/:provider/start',
    {
      schema: {
        operationId: 'startIdentityLink',
        summary: 'Begin to connect an identity to my account',
        tags: ['Accounts'],
        params: ProviderParams,
        response: { 200: FlowSchema },
      },
      config: { permission: 'account', confirmed: true, limit: PER_ADDRESS },
    },
    ({ caller, params }) => beginFlow(flowContext(params.provider), accountOf(caller)),
  );

  app.post(
    '/me/identities/:provider/callback',
    {
      schema: {
        operationId: 'finishIdentityLink',
        summary: 'Connect the identity that the person came back from',
        tags: ['Accounts'],
        params: ProviderParams,
        headers: FlowHeaders,
        body: ReturnedSchema,
        response: { 200: IdentitiesSchema },
      },
      config: { permission: 'account', confirmed: true, limit: PER_ADDRESS },
    },
    async ({ caller, params: { provider }, headers, body }) => {
      const accountId = accountOf(caller);
      const begun = { flow: headers['oauth-flow'], accountId };
      const context = flowContext(provider);
      const profile = await finishFlow(context, body, begun);
      const arrival = { provider: context.provider.id, profile };
      await inTx(db, (tx) => linkIdentity(tx, accountId, arrival));
      return { items: await listIdentities(db, providers, accountId) };
    },
  );

  app.delete(
    '/me/identities/:provider',
    {
      schema: {
        operationId: 'unlinkIdentity',
        summary: 'Disconnect an identity, unless it is the only way to sign in',
        tags: ['Accounts'],
        params: ProviderParams,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller, params }, reply) => {
      await inTx(db, (tx) => unlinkIdentity(tx, accountOf(caller), params.provider));
      return reply.code(204).send(null);
    },
  );
}

type Parts = {
  providers: Map<string, Provider>;
  flowContext: (name: string) => FlowContext;
  detachData: DetachData;
};

function signInRoutes(
  app: App,
  { db, config }: Platform,
  { providers, flowContext, detachData }: Parts,
): void {
  app.get(
    '/auth/providers',
    {
      schema: {
        operationId: 'listSignInProviders',
        summary: 'Where else people may sign in from',
        tags: ['Accounts'],
        response: { 200: OfferedSchema },
      },
      config: { permission: 'public', cached: true },
    },
    async (_request, reply) => {
      cacheUnder(reply, [SETTINGS_TAG]);
      return {
        items: [...providers.values()].map(({ id, name, isStandIn }) => ({ id, name, isStandIn })),
      };
    },
  );

  app.get(
    '/auth/oauth/:provider/start',
    {
      schema: {
        operationId: 'startSignInElsewhere',
        summary: 'Begin to sign in with Google or Facebook',
        tags: ['Accounts'],
        params: ProviderParams,
        response: { 200: FlowSchema },
      },
      config: { permission: 'public', limit: PER_ADDRESS },
    },
    async ({ params }, reply) => {
      reply.header('cache-control', 'no-store');
      return beginFlow(flowContext(params.provider));
    },
  );

  app.get(
    '/auth/oauth/:provider/callback',
    {
      schema: {
        operationId: 'finishSignInElsewhere',
        summary: 'Sign in whoever came back from Google or Facebook',
        description:
          'Pass on what the provider added to the address, and the flow of the beginning in the header.',
        tags: ['Accounts'],
        params: ProviderParams,
        querystring: ReturnedSchema,
        headers: FlowHeaders,
        response: { 200: SignedInSchema },
      },
      config: { permission: 'public', limit: PER_ADDRESS },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const context = flowContext(request.params.provider);
      const begun = { flow: request.headers['oauth-flow'] };
      const profile = await finishFlow(context, request.query, begun);
      const { locale } = request.requestLocale;
      const arrival = { provider: context.provider.id, profile, locale, detachData };
      return signInByOAuth(db, config, arrival, visitorOf(request));
    },
  );
}
