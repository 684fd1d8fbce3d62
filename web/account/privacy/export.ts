/** The person's data as a file. The API asks for a token, which only this side has. */
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/export';

const PASSED_ON = ['content-type', 'content-disposition'];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { response } = await api.GET('/me/export', { parseAs: 'stream', signal: request.signal });
  if (!response.ok) throw new Response(null, { status: response.status });
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of PASSED_ON) headers.set(name, response.headers.get(name) ?? '');
  return new Response(response.body, { headers });
}
