/** The visitor's bag on the web app's server side: its token lives in a cookie that scripts cannot read. */
import type { ApiProblem } from '#api/client.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import type { Cart } from '../../request/shapes.ts';

/** The cart is gone, or has become an order: the next thing added starts a new one. */
const ENDED = new Set(['cart.not_found', 'cart.closed']);

export const bagHeader = (token: string) => ({ 'cart-token': token });

/** The bag, or null when there is none (any more). */
export async function readBag({ api, cookies }: RequestContext): Promise<Cart | null> {
  const token = cookies.get('cart');
  if (!token) return null;
  const { data, problem } = await attempt(api.GET('/cart', { headers: bagHeader(token) }));
  if (data) return data;
  if (!ENDED.has(problem.code)) throw problem;
  dropCart(cookies);
  return null;
}

export function dropCart(cookies: RequestContext['cookies']): void {
  cookies.remove('cart');
  cookies.remove('hasBag');
}

export async function addToBag(
  ctx: RequestContext,
  item: { variantId: string; quantity: number },
): Promise<ApiProblem | null> {
  const known = ctx.cookies.get('cart');
  const first = await addTo(ctx, known ?? (await startBag(ctx)), item);
  if (!known || !first || !ENDED.has(first.code)) return first;
  return addTo(ctx, await startBag(ctx), item);
}

async function addTo(
  { api }: RequestContext,
  token: string,
  body: { variantId: string; quantity: number },
) {
  const { problem } = await attempt(api.POST('/cart/items', { headers: bagHeader(token), body }));
  return problem ?? null;
}

async function startBag({ api, cookies, currency, country }: RequestContext): Promise<string> {
  // What it costs is what the product page said.
  const body = { country: country() ?? undefined };
  const { token } = await read(api.POST('/carts', { params: { query: { currency } }, body }));
  cookies.set('cart', token);
  cookies.set('hasBag', '1', { readable: true });
  return token;
}

/** Changes or removes a line of the bag that is there. */
export async function changeLine(
  { api, cookies }: RequestContext,
  itemId: string,
  quantity: number,
): Promise<ApiProblem | null> {
  const token = cookies.get('cart');
  if (!token) return null;
  const call = { params: { path: { itemId } }, headers: bagHeader(token) };
  const { problem } =
    quantity > 0
      ? await attempt(api.PATCH('/cart/items/{itemId}', { ...call, body: { quantity } }))
      : await attempt(api.DELETE('/cart/items/{itemId}', call));
  return problem ?? null;
}
