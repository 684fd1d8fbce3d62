/** No page of a closed shop is shown, except to staff and to friends with its password. The API decides; this asks it first. */
import { data } from 'react-router';
import { attempt, NOT_NOW, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { pageOf } from '../../request/deferred-form.server.ts';
import type { Closed } from './closed.ts';

/** How one gets in, one's account, and orders under way: where they are, how they are paid. */
const STAYS_OPEN =
  /^\/(sign-in|confirm|register|verify-email|forgot-password|reset-password|change-email|account|account-closed|invite|setup|newsletter|contact|orders|checkout\/(pay|return)|demo)(\/|$)/;

export async function requireOpenShop(
  { api, user }: RequestContext,
  request: Request,
): Promise<null> {
  const page = pageOf(request);
  if (STAYS_OPEN.test(page.split('?')[0] ?? page)) return null;
  const { name, doors, doorsText: text } = await read(api.GET('/shop'));
  if (doors === 'open' || (user?.permissions ?? []).length > 0) return null;
  const { problem } = await attempt(api.GET('/categories'));
  if (problem?.status !== NOT_NOW) return null; // Somebody with a pass.
  const closed: Closed = { name, doors, text, back: page };
  throw data({ closed }, { status: NOT_NOW });
}
