/** A new role. */

import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../../visit/api.server.ts';
import { readForm } from '../../../visit/form.server.ts';
import { confirmFirst, requireConfirmed } from '../../../visit/people-only.server.ts';
import { visitContext } from '../../../visit/visit.server.ts';
import { requirePower } from '../../frame/guard.server.ts';
import { TeamSubHead } from '../frame/team-head.tsx';
import type { Route } from './+types/new';
import { RoleForm } from './role-form.tsx';
import { readRole, refusedRole } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [
  requirePower('staff:write'),
  requireConfirmed,
];

export async function action({ context, request }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await readForm(request);
  const { api, locale } = visit;
  const { body, ...typed } = readRole(form);
  const { problem } = await attempt(api.POST('/admin/roles', { body }));
  if (!problem) return redirect('/admin/team/roles?done=saved');
  await confirmFirst(problem, { visit, request, form });
  return data(refusedRole(problem, locale, typed), { status: problem.status });
}

export default function NewRole({ actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.role');
  return (
    <>
      <TeamSubHead title={t('newTitle')} back={{ to: '/admin/team/roles', label: t('back') }} />
      <RoleForm name="" powers={[]} submit={t('create')} refused={actionData} />
    </>
  );
}
