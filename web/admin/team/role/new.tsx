/** A new role. */

import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../../request/require-sign-in.server.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { TeamSubHead } from '../layout/team-head.tsx';
import type { Route } from './+types/new';
import { RoleForm } from './role-form.tsx';
import { readRole, refusedRole } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('staff:write'),
  requireReauthentication,
];

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { api, locale } = ctx;
  const { body, ...typed } = readRole(form);
  const { problem } = await attempt(api.POST('/admin/roles', { body }));
  if (!problem) return redirect('/admin/team/roles?done=saved');
  await deferIfUnconfirmed(problem, { ctx, request, form });
  return data(refusedRole(problem, locale, typed), { status: problem.status });
}

export default function NewRole({ actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.role');
  return (
    <>
      <TeamSubHead title={t('newTitle')} back={{ to: '/admin/team/roles', label: t('back') }} />
      <RoleForm name="" permissions={[]} submit={t('create')} refused={actionData} />
    </>
  );
}
