/** Saves a view of a list, renames or removes one, and goes back to the list. */
import { redirect } from 'react-router';
import { attempt, type ShopApi } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { readTyped } from '../../ui/fields.ts';
import { requireStaff } from '../layout/guard.server.ts';
import type { Route } from './+types/saved-views';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function action({ context, request }: Route.ActionArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { text } = readTyped(await readForm(request));
  const intent = text('intent');
  const back = localPath(text('back'), '/admin');
  const problem = await act(api, intent, text);
  if (!problem) return redirect(back);
  const to = new URL(back, request.url);
  to.searchParams.set('refused', intent);
  to.searchParams.set('why', REASONS[problem.code] ?? 'name');
  to.searchParams.set('typed', text('name').slice(0, MAX_TYPED));
  return redirect(to.pathname + to.search);
}

const MAX_TYPED = 100;
const REASONS: Record<string, string> = {
  'staff.too_many_views': 'full',
  'staff.view_name_taken': 'taken',
};

async function act(api: ShopApi, intent: string, text: (name: string) => string) {
  const params = { path: { id: text('id') } };
  const name = text('name');
  switch (intent) {
    case 'save': {
      const body = { list: text('list'), name, query: text('query') };
      return (await attempt(api.POST('/me/saved-views', { body }))).problem;
    }
    case 'rename':
      return (await attempt(api.PATCH('/me/saved-views/{id}', { params, body: { name } }))).problem;
    case 'remove':
      // One that is gone already is what was wanted.
      await attempt(api.DELETE('/me/saved-views/{id}', { params }));
      return undefined;
    default:
      throw new Response(null, { status: 400 });
  }
}

export const loader = () => redirect('/admin');
