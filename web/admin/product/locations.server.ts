import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { grants } from '../layout/permissions.ts';
import type { Location } from './product-form.tsx';

/** Where stock is, or was; nothing for those who may not see it. */
export async function locationsOf({ api, user }: RequestContext): Promise<Location[]> {
  if (!grants(user?.permissions ?? [], 'stock:read')) return [];
  const { items } = await read(api.GET('/admin/stock-locations'));
  return items.map(({ id, name, active }) => ({ id, name, active }));
}
