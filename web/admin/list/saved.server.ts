/** Views of a list that the person who looks saved under names of their own. */

import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { type FilterSet, type List, nameOf } from './list.ts';

/** For the list's chips. */
export async function savedViews<F extends FilterSet, S extends string>(
  { api }: Pick<RequestContext, 'api'>,
  list: List<F, S>,
) {
  const query = { list: nameOf(list) };
  return (await read(api.GET('/me/saved-views', { params: { query } }))).items;
}
