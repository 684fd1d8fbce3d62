/**
 * The demo's pretend Google and Facebook, as the shop meets them: over HTTP, like any provider. People reach them at the
 * shop's public address, the shop by this machine's own way.
 */
import type { CustomFetch } from 'openid-client';
import { deriveToken } from '#platform/tokens.ts';
import type { Config, ProviderKeys } from '#server/config.ts';

export type StandIn = { base: string; keys: ProviderKeys; fetch: CustomFetch };

/** Null in a live shop, which has no pretend providers. */
export function standInFor(config: Config, provider: string): StandIn | null {
  if (config.mode !== 'demo') return null;
  return {
    base: `${config.publicUrl}/demo/identity/${provider}`,
    keys: {
      clientId: 'demo-shop',
      // Read by its name here and there: the two never meet but over HTTP.
      get clientSecret() {
        return deriveToken(config, 'demo identity', `client secret ${provider}`);
      },
    },
    fetch: (url, options) =>
      fetch(url.replace(config.publicUrl, loopbackUrl(config)), options as RequestInit),
  };
}

/** Read anew at every call: in tests the port is known only once the server listens. */
function loopbackUrl({ host, port }: Config): string {
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
}
