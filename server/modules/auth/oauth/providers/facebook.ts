import { createHmac } from 'node:crypto';
import * as client from 'openid-client';
import type { ProviderDefinition, ServerMetadata } from '../provider.ts';

const VERSION = 'v24.0';

function serverMetadataAt(site: string, graph: string): ServerMetadata {
  return {
    issuer: site,
    authorization_endpoint: `${site}/${VERSION}/dialog/oauth`,
    token_endpoint: `${graph}/${VERSION}/oauth/access_token`,
    userinfo_endpoint: `${graph}/${VERSION}/me`,
  };
}

/**
 * OAuth 2.0 and the Graph API: https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
 * Facebook never says whether a person's address is verified, so it never counts as that.
 */
export const facebook: ProviderDefinition = {
  id: 'facebook',
  name: 'Facebook',
  scope: 'public_profile email',
  serverMetadata: serverMetadataAt('https://www.facebook.com', 'https://graph.facebook.com'),
  demoServerMetadata: (base) => serverMetadataAt(base, base),
  saysIdToken: false,
  async readProfile({ connection, keys, tokens, serverMetadata }) {
    const { access_token: token } = tokens;
    const url = new URL((serverMetadata as client.ServerMetadata).userinfo_endpoint ?? '');
    url.searchParams.set('fields', 'id,name,email');
    // Asked for by apps that want every call to prove that it comes from their server.
    const proof = createHmac('sha256', keys.clientSecret).update(token).digest('hex');
    url.searchParams.set('appsecret_proof', proof);
    const response = await client.fetchProtectedResource(connection, token, url, 'GET');
    const { id, name, email } = (await response.json()) as Record<string, unknown>;
    if (!response.ok || typeof id !== 'string') {
      throw Object.assign(new Error('Facebook did not say who it was'), { cause: response });
    }
    return {
      subject: id,
      email: typeof email === 'string' ? email : null,
      emailVerified: false,
      name: typeof name === 'string' ? name : '',
    };
  },
};
