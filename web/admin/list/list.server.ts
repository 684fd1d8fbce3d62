/** What a list's loader asks the API for. */

import type { RequestContext } from '../../request/context.server.ts';
import { shopDays } from '../../request/shop-days.server.ts';

const PER_PAGE = 40;

/** A cursor that is none any more leads to the first page; see `openRequestContext`. */
export const pageQuery = (params: URLSearchParams) => ({
  limit: PER_PAGE,
  cursor: params.get('cursor') ?? undefined,
});

/** Days are days of the shop, and the last one counts whole. */
export async function createdQuery(
  { api }: Pick<RequestContext, 'api'>,
  { from, until }: { from?: string | undefined; until?: string | undefined },
) {
  if (!from && !until) return {};
  const { begin, end } = await shopDays({ api });
  return { createdFrom: begin(from), createdBefore: end(until) };
}
