/** The columns of a list that whoever looks chose, in the order of the list. */
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { nameOf } from './list.ts';

type Columns<C extends string> = { all: readonly C[]; usual: readonly C[] };

export async function chosenColumns<C extends string>(
  { api }: Pick<RequestContext, 'api'>,
  list: { path: string },
  { all, usual }: Columns<C>,
): Promise<C[]> {
  const query = { list: nameOf(list) };
  const [mine] = (await read(api.GET('/me/list-columns', { params: { query } }))).items;
  const shown: readonly string[] = mine?.columns ?? usual;
  const known = all.filter((column) => shown.includes(column));
  // Those of a later version may be unknown to this one.
  return known.length > 0 ? known : [...usual];
}
