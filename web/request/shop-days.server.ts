import { read } from './api.server.ts';
import type { RequestContext } from './context.server.ts';
import { type Days, daysIn } from './days.server.ts';

/** The days of this shop, in the time zone of its settings. */
export async function shopDays({ api }: Pick<RequestContext, 'api'>): Promise<Days> {
  const { timeZone } = await read(api.GET('/shop'));
  return daysIn(timeZone);
}
