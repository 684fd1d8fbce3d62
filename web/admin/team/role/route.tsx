/** A role of the shop's own: what it may do, and removing it. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../../request/require-sign-in.server.ts';
import { startingFromForm } from '../../../request/version.server.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/state.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { TeamSubHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';
import { RoleForm } from './role-form.tsx';
import { readRole, refusedRole } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('staff:write'),
  requireReauthentication,
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { items } = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/roles'));
  const role = items.find(({ id }) => id === params.id);
  if (!role || role.builtIn) throw new Response(null, { status: 404 });
  return { role };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const to = { params: { path: params } };
  if (form.get('act') === 'remove') {
    const { problem } = await attempt(api.DELETE('/admin/roles/{id}', to));
    if (!problem) return redirect('/admin/team/roles?done=removed');
    await deferIfUnconfirmed(problem, { ctx, request, form });
    const notRemoved = problemWords(problem, locale);
    return data({ notRemoved, refused: undefined }, { status: problem.status });
  }
  const { body, ...typed } = readRole(form);
  const call = { params: { ...to.params, header: startingFromForm(form) }, body };
  const { problem } = await attempt(api.PATCH('/admin/roles/{id}', call));
  if (!problem) return redirect('/admin/team/roles?done=saved');
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const refused = refusedRole(problem, locale, typed);
  return data({ refused, notRemoved: undefined }, { status: problem.status });
}

export default function Role({ loaderData: { role }, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.role');
  const { name, permissions, people } = role;
  return (
    <>
      <TeamSubHead
        title={t('title', { name })}
        back={{ to: '/admin/team/roles', label: t('back') }}
      />
      <div className="admin-stack">
        {actionData?.notRemoved && <Notice tone="alarm">{actionData.notRemoved}</Notice>}
        <RoleForm
          name={name}
          permissions={permissions}
          version={role.version}
          submit={t('save')}
          refused={actionData?.refused}
        />
        <Form method="post" className="admin-card admin-act admin-form-wide">
          <div>
            <h2>{t('remove')}</h2>
            <p className="text-quiet">{t('removeText')}</p>
            {people > 0 && <p>{t('inUse', { count: people })}</p>}
          </div>
          <Button type="submit" name="act" value="remove" look="danger" dense>
            {t('remove')}
          </Button>
        </Form>
      </div>
    </>
  );
}
