/**
 * One OAuth flow: to a provider and back. What must be the same at the end as at the beginning (state, nonce, PKCE
 * verifier) travels sealed with the browser, so that nothing is stored here and any process may finish it.
 */
import * as client from 'openid-client';
import { minutes } from '#platform/clock.ts';
import { isEmail } from '#platform/email.ts';
import { Refusal } from '#platform/errors.ts';
import { seal, unseal } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { denied, flowOver, notProven, providerDown } from './errors.ts';
import { isDown, reasonOf } from './faults.ts';
import type { Profile, Provider } from './provider.ts';
import type { Flow, Returned } from './schemas.ts';

const PURPOSE = 'sign-in elsewhere';
const LIFE_SECONDS = minutes(10) / 1000;
const LONGEST_SUBJECT = 255;
const LONGEST_NAME = 200;

/** Tells the operator's log; the person never sees it. */
export type Report = (reason: string) => void;
export type FlowContext = { config: Config; provider: Provider; report: Report };

/** The shop's redirect URI at each provider, where every flow ends. It must be registered there. */
export const redirectUri = ({ publicUrl }: Config, provider: string) =>
  `${publicUrl}/sign-in/${provider}/callback`;

/** `accountId`: whose account is to be connected; none when somebody signs in. */
export async function beginFlow(context: FlowContext, accountId = ''): Promise<Flow> {
  const { config, provider } = context;
  const connection = await callProvider(context, () => provider.connect());
  const state = client.randomState();
  const nonce = client.randomNonce();
  const verifier = client.randomPKCECodeVerifier();
  const authorizeUrl = client.buildAuthorizationUrl(connection, {
    redirect_uri: redirectUri(config, provider.id),
    scope: provider.scope,
    state,
    ...(provider.saysIdToken && { nonce }),
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const content = { provider: provider.id, accountId, state, nonce, verifier };
  const flow = await seal(config, PURPOSE, content, { lifeSeconds: LIFE_SECONDS });
  return { authorizeUrl: authorizeUrl.href, flow };
}

/** The profile of the person who came back. Refuses a flow that is not the one begun, has expired, or was declined. */
export async function finishFlow(
  context: FlowContext,
  returned: Returned,
  { flow = '', accountId = '' }: { flow?: string; accountId?: string },
): Promise<Profile> {
  const { config, provider } = context;
  const begun = await unseal(config, PURPOSE, flow);
  // The person said no, or the provider is in trouble: nothing follows from it, so it needs no proof.
  if (returned.error) throw refusalFor(context, returned.error);
  const isSame = begun?.provider === provider.id && begun.accountId === accountId;
  if (!begun || !isSame || begun.state !== returned.state || !returned.code) throw flowOver();
  const { state, nonce, verifier } = begun;
  const url = new URL(redirectUri(config, provider.id));
  for (const [name, value] of Object.entries(returned))
    if (value) url.searchParams.set(name, value);
  const profile = await callProvider(context, async () => {
    const connection = await provider.connect();
    const tokens = await client.authorizationCodeGrant(connection, url, {
      expectedState: state,
      pkceCodeVerifier: verifier,
      ...(provider.saysIdToken && { expectedNonce: nonce, idTokenExpected: true }),
    });
    const { keys, serverMetadata } = provider;
    return provider.readProfile({ connection, keys, tokens, serverMetadata });
  });
  return tidy(profile);
}

/** By RFC 6749, section 4.1.2.1, and what the two providers say in its place. */
function refusalFor({ provider, report }: FlowContext, error: string): Refusal {
  if (error === 'access_denied' || error === 'user_denied') return denied();
  report(`${provider.id} sent the person back with ${error}`);
  return providerDown(provider.name);
}

async function callProvider<T>(
  { provider, report }: FlowContext,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    report(`${provider.id}: ${reasonOf(error)}`);
    throw isDown(error) ? providerDown(provider.name) : notProven();
  }
}

/** An address that we could not send to counts as none. */
function tidy({ subject, email, emailVerified, name }: Profile): Profile {
  if (!subject || subject.length > LONGEST_SUBJECT) throw notProven();
  const address = email?.trim() ?? '';
  const isAddress = isEmail(address);
  return {
    subject,
    email: isAddress ? address : null,
    emailVerified: isAddress && emailVerified,
    name: (name.trim() || address.split('@')[0] || '').slice(0, LONGEST_NAME),
  };
}
