/** People at the demo's Google and Facebook, without a browser; the shop calls the two over real HTTP. */
import type { AddressInfo } from 'node:net';
import type { TestAnswer, TestApp } from './app.ts';

export type Who = {
  name?: string;
  email: string;
  address?: 'verified' | 'unverified' | 'shared' | 'hidden';
  fault?: string;
  act?: 'deny';
};
export type Returned = Record<string, string>;

/** Makes the app listen, so that it can reach its providers. */
export async function withProviders(shop: TestApp) {
  const { app, config, api } = shop;
  await app.listen({ host: '127.0.0.1', port: 0 });
  config.host = '127.0.0.1';
  config.port = (app.server.address() as AddressInfo).port;

  const begin = async (provider: string) => {
    const { status, body } = await api('GET', `auth/oauth/${provider}/start`);
    if (status !== 200) throw new Error(`the start answered ${status}`);
    return body as { authorizeUrl: string; flow: string };
  };

  /** The provider's answer to a form, and the parameters of the redirect back. */
  const choose = async (authorizeUrl: string, who: Who) => {
    const { pathname, search } = new URL(authorizeUrl);
    const answer = await app.inject({
      method: 'POST',
      url: pathname + search,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ name: 'Alex Example', fault: 'none', ...who }).toString(),
    });
    const location = answer.headers.location;
    if (answer.statusCode !== 303 || !location) throw new Error(`the page said ${answer.body}`);
    const { code, state, error } = Object.fromEntries(new URL(location).searchParams);
    return Object.fromEntries(
      Object.entries({ code, state, error }).filter(([, value]) => value !== undefined),
    ) as Returned;
  };

  const finish = (provider: string, flow: string, returned: Returned): Promise<TestAnswer> =>
    api('GET', `auth/oauth/${provider}/callback?${new URLSearchParams(returned)}`, {
      headers: { 'oauth-flow': flow },
    });

  const signIn = async (provider: string, who: Who): Promise<TestAnswer> => {
    const { authorizeUrl, flow } = await begin(provider);
    return finish(provider, flow, await choose(authorizeUrl, who));
  };

  /** Connects the person at the provider to the account of this access token. */
  const link = async (provider: string, token: string, who: Who): Promise<TestAnswer> => {
    const started = await api('POST', `me/identities/${provider}/start`, { token });
    if (started.status !== 200) return started;
    const body = await choose(started.body.authorizeUrl, who);
    const headers = { 'oauth-flow': started.body.flow };
    return api('POST', `me/identities/${provider}/callback`, { token, headers, body });
  };
  return { begin, choose, finish, signIn, link };
}
