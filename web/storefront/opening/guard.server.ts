/** No page of a closed shop is shown, except to staff and to friends with its password. The API decides; this asks it first. */
import { data } from 'react-router';
import { attempt, NOT_NOW } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { pageOf } from '../../request/deferred-form.server.ts';
import { readClosed } from './read-closed.server.ts';

/** How one gets in, one's account, and orders under way: where they are, how they are paid. */
const STAYS_OPEN =
  /^\/(sign-in|confirm|register|verify-email|forgot-password|reset-password|change-email|account|account-closed|invite|setup|newsletter|contact|orders|checkout\/(pay|return)|demo)(\/|$)/;

const ONE_PAGE = /^\/pages\/([^/]+)$/;

export async function requireOpenShop(
  { api, user }: RequestContext,
  request: Request,
): Promise<null> {
  const page = pageOf(request);
  const path = page.split('?')[0] ?? page;
  if (STAYS_OPEN.test(path) || (user?.permissions ?? []).length > 0) return null;
  const closed = await readClosed(api, page);
  if (!closed) return null;
  const slug = ONE_PAGE.exec(path)?.[1];
  const { problem } = slug
    ? await attempt(api.GET('/pages/{slug}', { params: { path: { slug } } }))
    : await attempt(api.GET('/categories'));
  if (problem?.status !== NOT_NOW) return null; // Somebody with a pass, or what the law asks for.
  throw data({ closed }, { status: NOT_NOW });
}
