/** The bag of somebody who has just signed in or has a new password: what they put in it here, and what they left elsewhere. */
import { attempt } from './api.server.ts';
import type { Visit } from './visit.server.ts';

/** That this fails keeps nobody out: the bag of this browser then stays as it is. */
export async function takeBagAlong(
  { api, cookies }: Pick<Visit, 'api' | 'cookies'>,
  /** Where `api` does not speak for them yet. */
  accessToken?: string,
): Promise<void> {
  const held = cookies.get('cart');
  const headers = {
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    ...(held && { 'cart-token': held }),
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
