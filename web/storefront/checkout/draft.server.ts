/** What is typed at the checkout lies with the bag, from field to field: a reload or the way back brings it again. */
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { bagHeader } from '../bag/bag.server.ts';
import type { Values } from './form.ts';

/** What the page knows by itself, or the bag. */
const NOT_TYPED = new Set([
  'intent',
  'shownTotal',
  'cartVersion',
  'shippingOptionId',
  'acceptedTerms',
]);
const MAX_FIELDS = 80;

/** That it cannot be kept is no reason to stop anybody. */
export async function saveDraft(ctx: RequestContext, token: string, values: Values): Promise<void> {
  const typed = Object.entries(values).filter(
    ([name]) => !NOT_TYPED.has(name) && name.length <= 60,
  );
  const draft = typed.slice(0, MAX_FIELDS).map(([name, value]) => ({ name, value }));
  await attempt(ctx.api.PUT('/cart/draft', { headers: bagHeader(token), body: { draft } }));
}
