/** Remembers how a visitor wants the shop to look, and goes back to where they were. */

import { redirect } from 'react-router';
import { THEMES, type Theme } from '#common/pages.ts';
import { readForm } from '../../visit/form.server.ts';
import { localPath } from '../../visit/local-path.ts';
import { visitContext } from '../../visit/visit.server.ts';
import type { Route } from './+types/route';

export async function action({ request, context }: Route.ActionArgs) {
  const { cookies } = context.get(visitContext);
  const form = await readForm(request);
  const theme = String(form.get('theme'));
  if (THEMES.includes(theme as Theme)) cookies.set('theme', theme);
  return redirect(localPath(form.get('back'), '/'));
}

export const loader = () => redirect('/');
