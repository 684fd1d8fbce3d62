/** The people who work here, and the invitations that nobody has accepted yet. */

import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ApiProblem } from '#api/client.ts';
import { attempt, read, type ShopApi } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../../request/require-sign-in.server.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Empty, Notice } from '../../../ui/state.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { grants } from '../../layout/permissions.ts';
import { useMay } from '../../layout/use-may.ts';
import { pageQuery } from '../../list/list.server.ts';
import { readView } from '../../list/list.ts';
import { Results } from '../../list/results.tsx';
import { TeamHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';
import { PEOPLE, PeopleFilters } from './filters.tsx';
import { OpenInvites } from './open-invites.tsx';
import { PeopleTable } from './people-table.tsx';
import { TwoFactorRule } from './two-factor-rule.tsx';

/** Whoever may only see what was done begins there. */
const toActivity: Route.MiddlewareFunction = async ({ context }) => {
  const permissions = context.get(REQUEST_CONTEXT).user?.permissions ?? [];
  const only = grants(permissions, 'audit:read') && !grants(permissions, 'staff:read');
  if (only) throw redirect('/admin/team/activity');
};

export const middleware: Route.MiddlewareFunction[] = [toActivity, requirePermission('staff:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  const asked = (name: string) => url.searchParams.get(name)?.trim() || undefined;
  const view = readView(PEOPLE, url.searchParams);
  const query = { ...view.filters, ...pageQuery(url.searchParams) };
  const [staff, invites, rule] = await Promise.all([
    read(api.GET('/admin/staff', { params: { query } })),
    read(api.GET('/admin/invites')),
    read(api.GET('/admin/settings/access')),
  ]);
  const [invited, done] = [asked('invited'), asked('done')];
  const { required } = rule;
  return { staff, invites: invites.items, required, view, me: user?.id, invited, done };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const act = String(form.get('act') ?? '');
  const params = { path: { id: String(form.get('id') ?? '') } };
  const result = await actOn(api, act, params);
  if (!result.problem) return redirect(result.to);
  const { problem } = result;
  await deferIfUnconfirmed(problem, { ctx, request, form });
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

type Result = { to: string; problem?: ApiProblem };

async function actOn(api: ShopApi, act: string, params: { path: { id: string } }): Promise<Result> {
  if (act === 'withdraw') {
    const { problem } = await attempt(api.DELETE('/admin/invites/{id}', { params }));
    return { to: '/admin/team?done=withdrawn', problem };
  }
  const call = api.POST('/admin/invites/{id}/resend', { params });
  const { data: sent, problem } = await attempt(call);
  return { to: `/admin/team?invited=${encodeURIComponent(sent?.email ?? '')}`, problem };
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team');
  const may = useMay();
  const { staff, invites, required, view, me } = loaderData;
  return (
    <>
      <TeamHead tab="people">
        {may('staff:write') && (
          <LinkButton to="/admin/team/invite" look="primary" dense prefetch="intent">
            {t('people.invite')}
          </LinkButton>
        )}
      </TeamHead>
      <div className="admin-stack">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        <Done {...loaderData} />
        {staff.withoutTwoFactor > 0 && (
          <Notice tone="notice">
            {t('people.withoutTwoFactor', { count: staff.withoutTwoFactor })}
          </Notice>
        )}
      </div>
      <div className="mt-3">
        <PeopleFilters view={view} />
      </div>
      <Results
        list={PEOPLE}
        view={view}
        items={staff.items}
        nextCursor={staff.nextCursor}
        label={t('people.pages')}
        empty={<Empty title={t('people.empty')} />}
      >
        <PeopleTable people={staff.items} me={me} />
      </Results>
      <OpenInvites invites={invites} />
      {required !== undefined && <TwoFactorRule required={required} />}
    </>
  );
}

function Done({ invited, done }: { invited?: string; done?: string }) {
  const t = useTranslations('admin.team');
  if (invited) return <Notice>{t('invites.sent', { email: invited })}</Notice>;
  if (done === 'withdrawn') return <Notice>{t('invites.withdrawn')}</Notice>;
  return done === 'removed' ? <Notice>{t('people.removed')}</Notice> : null;
}
