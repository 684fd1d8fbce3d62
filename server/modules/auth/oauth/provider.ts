/** What the shop needs of an identity provider, and how it connects to one. */

import * as client from 'openid-client';
import type { OAuthProvider } from '#common/sign-in-methods.ts';
import { now } from '#platform/clock.ts';
import { createOutbound, PUBLIC } from '#platform/outbound/index.ts';
import type { Config, ProviderKeys } from '#server/config.ts';
import { BOUNDS, type DemoProvider, demoProviderFor } from './demo-keys.ts';
import { definitions } from './providers/index.ts';

/** What a provider says of the person who came back. */
export type Profile = {
  /** The provider's own permanent id of the person. */
  subject: string;
  email: string | null;
  /** True only when the provider says so explicitly. */
  emailVerified: boolean;
  name: string;
};

/** Where a provider answers: its issuer alone, when it supports discovery, or its endpoints one by one. */
export type ServerMetadata = { issuer: string } | client.ServerMetadata;

/** One provider, as its file defines it. */
export type ProviderDefinition = {
  id: OAuthProvider;
  name: string;
  scope: string;
  serverMetadata: ServerMetadata;
  /** The same endpoints at the demo provider, whose URL ends with the provider's id. */
  demoServerMetadata: (base: string) => ServerMetadata;
  /** Whether it answers with an `id_token` to verify. */
  saysIdToken: boolean;
  readProfile: (access: ProfileAccess) => Promise<Profile>;
};

export type ProfileAccess = {
  connection: client.Configuration;
  keys: ProviderKeys;
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>;
  serverMetadata: ServerMetadata;
};

export type Provider = Omit<ProviderDefinition, 'demoServerMetadata'> & {
  keys: ProviderKeys;
  isStandIn: boolean;
  /** Connects to the provider, which may be unreachable. */
  connect: () => Promise<client.Configuration>;
};

const outbound = createOutbound({ ...BOUNDS, reach: PUBLIC });
const fetchOutside: client.CustomFetch = (url, options) => outbound(url, options as RequestInit);

const TIMEOUT_SECONDS = 10;
/** Providers announce new endpoints long in advance. */
const CACHED_MS = 3_600_000;

/** The providers this shop offers: those it has keys for, or in a demo the demo providers. */
export function createProviders(
  config: Config,
  { timeoutSeconds = TIMEOUT_SECONDS } = {},
): Map<string, Provider> {
  const offered = definitions.flatMap((definition): [string, Provider][] => {
    const keys = config.identityKeys[definition.id];
    const demo = keys ? null : demoProviderFor(config, definition.id);
    if (!keys && !demo) return [];
    return [[definition.id, createProvider(definition, { keys, demo, timeoutSeconds })]];
  });
  return new Map(offered);
}

type Access = { keys?: ProviderKeys; demo: DemoProvider | null; timeoutSeconds: number };

function createProvider(
  { demoServerMetadata, ...definition }: ProviderDefinition,
  { keys, demo, timeoutSeconds }: Access,
): Provider {
  const known = demo?.keys ?? keys ?? { clientId: '', clientSecret: '' };
  const serverMetadata = demo ? demoServerMetadata(demo.base) : definition.serverMetadata;
  const provider = { ...definition, keys: known, serverMetadata, isStandIn: demo !== null };
  let cached: { connection: client.Configuration; until: number } | null = null;
  return {
    ...provider,
    async connect() {
      if (cached && cached.until > now().getTime()) return cached.connection;
      const connection = await openConnection(provider, { demo, timeoutSeconds });
      cached = { connection, until: now().getTime() + CACHED_MS };
      return connection;
    },
  };
}

async function openConnection(
  { keys, serverMetadata, saysIdToken }: Omit<Provider, 'connect'>,
  { demo, timeoutSeconds }: Omit<Access, 'keys'>,
): Promise<client.Configuration> {
  const { clientId, clientSecret } = keys;
  const metadata = { client_secret: clientSecret, id_token_signed_response_alg: 'RS256' };
  const authentication = client.ClientSecretPost(clientSecret);
  const execute = [
    // Otherwise the library trusts a token for the sake of its connection and does not verify its signature.
    ...(saysIdToken ? [client.enableNonRepudiationChecks] : []),
    ...(demo ? [client.allowInsecureRequests] : []),
  ];
  if (!isKnown(serverMetadata)) {
    return client.discovery(new URL(serverMetadata.issuer), clientId, metadata, authentication, {
      execute,
      timeout: timeoutSeconds,
      [client.customFetch]: demo?.fetch ?? fetchOutside,
    });
  }
  const connection = new client.Configuration(serverMetadata, clientId, metadata, authentication);
  for (const setting of execute) setting(connection);
  connection.timeout = timeoutSeconds;
  connection[client.customFetch] = demo?.fetch ?? fetchOutside;
  return connection;
}

const isKnown = (serverMetadata: ServerMetadata): serverMetadata is client.ServerMetadata =>
  'authorization_endpoint' in serverMetadata;
