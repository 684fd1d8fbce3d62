/** The address book at the checkout: what may be chosen, and what is added to it on the way. */
import { withoutUnasked } from '#common/asked-fields.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import type { BookAddress } from '../../request/shapes.ts';
import { sameAddress, toAddresses, type Values } from './form.ts';

/** Empty for a guest. An address holds no more than what the merchant asks for now. */
export async function readBook({ api, user }: RequestContext): Promise<BookAddress[]> {
  if (!user) return [];
  const [{ items }, { checkout }] = await Promise.all([
    read(api.GET('/me/addresses')),
    read(api.GET('/shop')),
  ]);
  return items.map((known) => ({ ...known, address: withoutUnasked(known.address, checkout) }));
}

/** Asked for by a tick. That the book is full is no reason against the order. */
export async function saveToBook(ctx: RequestContext, values: Values): Promise<void> {
  if (!ctx.user || !values.saveAddress) return;
  const { shipping } = toAddresses(values);
  const book = await readBook(ctx);
  if (book.some(({ address }) => sameAddress(address, shipping))) return;
  await attempt(ctx.api.POST('/me/addresses', { body: { address: shipping } }));
}
