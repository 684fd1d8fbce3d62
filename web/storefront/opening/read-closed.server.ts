/** What is said of a shop that is not open, to whoever came for a page. */
import { LEGAL_POLICIES } from '#common/policies.ts';
import { read, type ShopApi } from '../../request/api.server.ts';
import type { Closed } from './closed.ts';

/** Null while it is open. */
export async function readClosed(api: ShopApi, back: string): Promise<Closed | null> {
  const [{ name, doors, doorsText: text }, { items }] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/policies')),
  ]);
  if (doors === 'open') return null;
  const legal = items.filter(({ policy }) => LEGAL_POLICIES.includes(policy));
  return { name, doors, text, legal: legal.map(({ slug, title }) => ({ slug, title })), back };
}
