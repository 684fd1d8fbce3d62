/** Saves which columns somebody wants to see in a list, and goes back to it. */
import { redirect } from 'react-router';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { requireStaff } from '../layout/guard.server.ts';
import type { Route } from './+types/columns';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function action({ context, request }: Route.ActionArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const columns = form.has('usual') ? [] : form.getAll('column').map(String);
  const body = { list: String(form.get('list')), columns };
  await read(api.POST('/me/list-columns', { body }));
  return redirect(localPath(String(form.get('back')), '/admin'));
}

export const loader = () => redirect('/admin');
