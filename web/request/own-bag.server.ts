/** The bag of somebody who has just signed in or has a new password: what they put in it here, and what they left elsewhere. */
import { attempt, createShopApi } from './api.server.ts';
import type { RequestContext } from './context.server.ts';
import type { CookieJar } from './cookies.server.ts';
import type { Session } from './session.server.ts';

/** A failure must not prevent the sign-in: the bag of this browser then stays as it is. */
export async function adoptBag(
  { api, cookies }: Pick<RequestContext, 'api' | 'cookies'>,
  /** For an `api` that is not signed in yet. */
  accessToken?: string,
): Promise<void> {
  const token = cookies.get('cart');
  const headers = {
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    ...(token && { 'cart-token': token }),
  };
  const { data } = await attempt(api.POST('/cart/claim', { headers }));
  if (!data) return;
  if (!data.token) {
    // Another person's, or gone.
    cookies.remove('cart');
    cookies.remove('hasBag');
    return;
  }
  cookies.set('cart', data.token);
  cookies.set('hasBag', '1', { readable: true });
}

type SendOptions = {
  send: (call: Request) => Promise<Response>;
  cookies: CookieJar;
  session: Session | null;
};

/**
 * A call to the shop. The cart of somebody signed in gets a new token when one of their sessions ends elsewhere: then
 * it is fetched again, and the call repeated with it.
 */
export async function fetchWithCart(
  call: Request,
  { send, cookies, session }: SendOptions,
): Promise<Response> {
  const sent = call.headers.get('cart-token');
  if (!session || !sent) return send(call);
  const again = call.clone();
  const answer = await send(call);
  if (answer.status !== 404) return answer;
  await adoptBag({ api: createShopApi(send), cookies }, session.accessToken);
  const token = cookies.get('cart');
  if (!token || token === sent) return answer;
  again.headers.set('cart-token', token);
  return send(again);
}
