/**
 * How the shop reaches the demo's Google and Facebook: over HTTP, like any provider. People reach them at the
 * shop's public URL, the shop through its own machine.
 */
import type { CustomFetch } from 'openid-client';
import { seconds } from '#platform/clock.ts';
import { createOutbound, ownAddress, reachOwn } from '#platform/outbound/index.ts';
import { deriveToken } from '#platform/tokens.ts';
import type { Config, ProviderKeys } from '#server/config.ts';

/** The library gives up sooner, by a signal of its own. */
export const BOUNDS = { timeoutMs: seconds(30), maxBytes: 1024 * 1024 };

export type DemoProvider = { base: string; keys: ProviderKeys; fetch: CustomFetch };

/** Null in a live shop, which has no demo providers. */
export function demoProviderFor(config: Config, provider: string): DemoProvider | null {
  if (config.mode !== 'demo') return null;
  return {
    base: `${config.publicUrl}/demo/identity/${provider}`,
    keys: {
      clientId: 'demo-shop',
      // Derived on both sides: they share nothing but HTTP.
      get clientSecret() {
        return deriveToken(config, 'demo identity', `client secret ${provider}`);
      },
    },
    fetch: fetchFromHere(config),
  };
}

function fetchFromHere(config: Config): CustomFetch {
  // Read at every call: in tests the port is known only once the server listens.
  const ownUrl = () => ownAddress(config);
  const outbound = createOutbound({ ...BOUNDS, reach: reachOwn(ownUrl) });
  return (url, options) =>
    outbound(url.replace(config.publicUrl, ownUrl()), options as RequestInit);
}
