/** One account elsewhere: connecting it (a trip to the provider and back), and disconnecting it. */
import { redirect } from 'react-router';
import { attempt } from '../../visit/api.server.ts';
import { confirmFirst, requireConfirmed } from '../../visit/people-only.server.ts';
import { isOwnAct, packTrip } from '../../visit/trip.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import type { Route } from './+types/identity';

const PAGE = '/account/security';
/** None the shop knows, or nothing that could be one. */
const NO_PROVIDER = new Set([400, 404]);

export const middleware: Route.MiddlewareFunction[] = [requireConfirmed];

export async function loader({ request, context, params: { provider } }: Route.LoaderArgs) {
  if (!isOwnAct(request)) return redirect(PAGE);
  const { api, cookies } = context.get(visitContext);
  const { data: begun, problem } = await attempt(
    api.POST('/me/identities/{provider}/start', { params: { path: { provider } } }),
  );
  if (problem && NO_PROVIDER.has(problem.status)) throw new Response(null, { status: 404 });
  if (problem) return redirect(`/sign-in/${provider}/callback?error=temporarily_unavailable`);
  packTrip(cookies, { kind: 'link', flow: begun.flow, to: PAGE });
  return redirect(begun.authorizeUrl);
}

export async function action({ request, context, params: { provider } }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const { api } = visit;
  const { problem } = await attempt(
    api.DELETE('/me/identities/{provider}', { params: { path: { provider } } }),
  );
  if (problem?.status === 400) throw new Response(null, { status: 404 });
  if (!problem || problem.status === 404) return redirect(`${PAGE}?disconnected=${provider}`);
  await confirmFirst(problem, { visit, request });
  if (problem.code === 'auth.identity_only_way_in') return redirect(`${PAGE}?kept=${provider}`);
  throw problem;
}
