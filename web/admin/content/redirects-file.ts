/** All redirects as a file. */
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { requireStaff } from '../layout/guard.server.ts';
import type { Route } from './+types/redirects-file';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const csv = await read(api.GET('/admin/redirects/export.csv', { parseAs: 'text' }));
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="redirects.csv"',
    },
  });
}
