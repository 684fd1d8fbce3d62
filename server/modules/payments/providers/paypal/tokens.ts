/**
 * The access token that PayPal lends for the shop's client id and secret: kept until shortly before it ends, and
 * fetched once for all who wait for it.
 */
import { Value } from 'typebox/value';
import { parseJson } from '#common/json.ts';
import { minutes, now, seconds } from '#platform/clock.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import { ProviderUnreachable } from '../../provider.ts';
import type { PaypalKeys } from './settings.ts';
import { TokenShape } from './wire.ts';

/** A token that is about to end must not end on its way. */
const MARGIN_MS = minutes(1);

export type Tokens = {
  current(): Promise<string>;
  /** PayPal does not take this one any more; another that came meanwhile stays. */
  forget(token: string): void;
};

export function createTokens(keys: PaypalKeys, outbound: Outbound): Tokens {
  let kept: { token: string; until: number } | undefined;
  let coming: Promise<string> | undefined;
  const renew = async () => {
    const answer = await fetchToken(keys, outbound);
    const until = now().getTime() + seconds(answer.expires_in) - MARGIN_MS;
    kept = { token: answer.access_token, until };
    return answer.access_token;
  };
  return {
    async current() {
      if (kept && now().getTime() < kept.until) return kept.token;
      coming ??= renew().finally(() => {
        coming = undefined;
      });
      return coming;
    },
    forget(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function fetchToken({ clientId, clientSecret, apiUrl }: PaypalKeys, outbound: Outbound) {
  const response = await outbound(`${apiUrl}/v1/oauth2/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      accept: 'application/json',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (response.status === 401) {
    throw new ProviderUnreachable(
      'PayPal does not know the client id, or the secret is another one',
    );
  }
  if (!response.ok)
    throw new ProviderUnreachable(`PayPal answered ${response.status} when asked for a token`);
  const answer: unknown = parseJson(await response.text());
  if (!Value.Check(TokenShape, answer)) throw new ProviderUnreachable('PayPal answered no token');
  return answer;
}
