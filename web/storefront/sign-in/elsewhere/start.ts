import { redirect } from 'react-router';
import { attempt } from '../../../visit/api.server.ts';
import { localPath } from '../../../visit/local-path.ts';
import { packTrip } from '../../../visit/trip.server.ts';
import { visitContext } from '../../../visit/visit.server.ts';
import type { Route } from './+types/start';

/** Off to the provider, to come back to `/sign-in/{provider}/callback`. Also for who is signed in and shows it again. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, cookies } = context.get(visitContext);
  const { provider } = params;
  const begun = await attempt(
    api.GET('/auth/oauth/{provider}/start', { params: { path: { provider } } }),
  );
  if (begun.problem?.status === 404) throw new Response(null, { status: 404 });
  // Told where every trip ends, in the provider's own words for it.
  if (begun.problem) return redirect(`/sign-in/${provider}/callback?error=temporarily_unavailable`);
  const { authorizeUrl, flow } = begun.data;
  packTrip(cookies, { kind: 'enter', flow, to: localPath(url.searchParams.get('to'), '') });
  return redirect(authorizeUrl);
}
