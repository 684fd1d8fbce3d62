/** Saves a view of a list, or removes one, and goes back to the list. */
import { redirect } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { requireStaff } from '../layout/guard.server.ts';
import type { Route } from './+types/saved-views';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function action({ context, request }: Route.ActionArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const back = localPath(text('back'), '/admin');
  if (text('remove')) {
    const params = { path: { id: text('remove') } };
    // One that is gone already is what was wanted.
    await attempt(api.DELETE('/me/saved-views/{id}', { params }));
    return redirect(back);
  }
  const body = { list: text('list'), name: text('name'), query: text('query') };
  const { problem } = await attempt(api.POST('/me/saved-views', { body }));
  if (!problem) return redirect(back);
  const to = new URL(back, request.url);
  to.searchParams.set('unsaved', problem.code === 'staff.too_many_views' ? 'full' : 'name');
  return redirect(to.pathname + to.search);
}

export const loader = () => redirect('/admin');
