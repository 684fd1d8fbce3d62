/**
 * PayPal's access token for the shop's client id and secret: cached until shortly before it expires, and fetched once
 * for concurrent callers.
 */
import { parseJson } from '#common/json.ts';
import { minutes, now, seconds } from '#platform/clock.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import { hasShape } from '#platform/validation.ts';
import { ProviderUnreachable } from '../../provider.ts';
import type { PaypalKeys } from './settings.ts';
import { TokenShape } from './wire.ts';

/** A token must not expire on its way to PayPal. */
const MARGIN_MS = minutes(1);

export type Tokens = {
  current(): Promise<string>;
  /** PayPal has rejected this token; a newer one stays. */
  discard(token: string): void;
};

export function createTokens(keys: PaypalKeys, outbound: Outbound): Tokens {
  let cached: { token: string; until: number } | undefined;
  let pending: Promise<string> | undefined;
  const renew = async () => {
    const answer = await fetchToken(keys, outbound);
    const until = now().getTime() + seconds(answer.expires_in) - MARGIN_MS;
    cached = { token: answer.access_token, until };
    return answer.access_token;
  };
  return {
    async current() {
      if (cached && now().getTime() < cached.until) return cached.token;
      pending ??= renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    discard(token) {
      if (cached?.token === token) cached = undefined;
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
  if (!hasShape(TokenShape, answer)) throw new ProviderUnreachable('PayPal answered no token');
  return answer;
}
