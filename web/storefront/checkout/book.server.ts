/** The address book at the checkout: what may be chosen, and what is added to it on the way. */
import { attempt, read } from '../../visit/api.server.ts';
import type { BookAddress } from '../../visit/shapes.ts';
import type { Visit } from '../../visit/visit.server.ts';
import { sameAddress, toAddresses, type Values } from './form.ts';

/** Empty for a guest. */
export async function readBook({ api, user }: Visit): Promise<BookAddress[]> {
  if (!user) return [];
  return (await read(api.GET('/me/addresses'))).items;
}

/** Asked for by a tick. That the book is full is no reason against the order. */
export async function saveToBook(visit: Visit, values: Values): Promise<void> {
  if (!visit.user || !values.saveAddress) return;
  const { shipping } = toAddresses(values);
  const book = await readBook(visit);
  if (book.some(({ address }) => sameAddress(address, shipping))) return;
  await attempt(visit.api.POST('/me/addresses', { body: { address: shipping } }));
}
