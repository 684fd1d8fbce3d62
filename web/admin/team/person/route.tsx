/** One person who works here: their role, and keeping them out. */
import { data, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../../i18n/time.tsx';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../../request/require-sign-in.server.ts';
import { clashOf, startingFromForm } from '../../../request/version.server.ts';
import { ClashNotice } from '../../../ui/clash.tsx';
import { Badge, Notice } from '../../../ui/state.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { useMay } from '../../layout/use-may.ts';
import { TeamSubHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';
import { Block, ChangeRole, type Person, Remove, RemoveFactors } from './acts.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('staff:read')];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  const [person, roles] = await Promise.all([
    read(api.GET('/admin/staff/{id}', { params: { path: params } })),
    read(api.GET('/admin/roles')),
  ]);
  const grantable = roles.items.filter((role) => role.grantable);
  return {
    person,
    roles: grantable,
    isMe: user?.id === person.id,
    done: url.searchParams.get('done'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const act = String(form.get('act') ?? '');
  const to = { params: { path: params } };
  const calls: Record<string, () => Promise<{ problem?: Parameters<typeof problemWords>[0] }>> = {
    role: () =>
      attempt(
        api.PATCH('/admin/staff/{id}', {
          params: { ...to.params, header: startingFromForm(form) },
          body: { role: String(form.get('role') ?? '') },
        }),
      ),
    block: () => attempt(api.POST('/admin/staff/{id}/block', to)),
    unblock: () => attempt(api.POST('/admin/staff/{id}/unblock', to)),
    forget: () => attempt(api.POST('/admin/staff/{id}/forget-factors', to)),
    remove: () => attempt(api.DELETE('/admin/staff/{id}', to)),
  };
  const call = calls[act];
  if (!call) throw new Response(null, { status: 400 });
  const { problem } = await call();
  if (problem) {
    await deferIfUnconfirmed(problem, { ctx, request, form });
    const refusal = { problem: problemWords(problem, locale), clash: clashOf(problem) };
    return data(refusal, { status: problem.status });
  }
  if (act === 'remove') return redirect('/admin/team?done=removed');
  return redirect(`/admin/team/people/${params.id}?done=${act}`);
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team');
  const may = useMay();
  const { person, roles, isMe, done } = loaderData;
  const mayChange = may('staff:write') && person.changeable;
  return (
    <>
      <TeamSubHead
        title={person.name || person.email}
        back={{ to: '/admin/team', label: t('person.back') }}
      >
        {person.blockedAt && <Badge tone="alarm">{t('people.blocked')}</Badge>}
        {isMe && <Badge>{t('people.you')}</Badge>}
      </TeamSubHead>
      <div className="admin-columns">
        <div className="admin-stack">
          {actionData?.problem && !actionData.clash && (
            <Notice tone="alarm">{actionData.problem}</Notice>
          )}
          {actionData?.clash && (
            <ClashNotice
              clash={actionData.clash}
              words={() => ({ label: t('people.role'), value: person.role.name })}
            />
          )}
          <Done done={done} name={person.name} />
          {mayChange && (
            <ChangeRole
              key={person.role.id}
              person={person}
              roles={roles}
              clash={actionData?.clash}
            />
          )}
          {mayChange && !isMe && <Block person={person} />}
          {mayChange && !isMe && person.twoFactor && <RemoveFactors person={person} />}
          {mayChange && <Remove person={person} />}
          {may('staff:write') && !person.changeable && (
            <p className="admin-card text-quiet">{t('person.beyond')}</p>
          )}
        </div>
        <PersonDetails person={person} />
      </div>
    </>
  );
}

function Done({ done, name }: { done: string | null; name: string }) {
  const t = useTranslations('admin.team.person');
  if (done === 'role') return <Notice>{t('roleChanged')}</Notice>;
  if (done === 'block') return <Notice>{t('blockDone', { name })}</Notice>;
  if (done === 'forget') return <Notice>{t('forgetDone', { name })}</Notice>;
  return done === 'unblock' ? <Notice>{t('unblockDone', { name })}</Notice> : null;
}

function PersonDetails({ person }: { person: Person }) {
  const t = useTranslations('admin.team');
  const may = useMay();
  const { id, email, role, twoFactor, lastSeenAt, createdAt, activeKeys } = person;
  return (
    <aside className="admin-card">
      <dl className="admin-details">
        <dt>{t('person.email')}</dt>
        <dd className="break-words" data-content="">
          {email}
        </dd>
        <dt>{t('people.role')}</dt>
        <dd data-content="">{role.name}</dd>
        <dt>{t('people.twoFactor')}</dt>
        <dd>{t(twoFactor ? 'people.on' : 'people.off')}</dd>
        <dt>{t('people.lastSeen')}</dt>
        <dd>{lastSeenAt ? <Moment at={lastSeenAt} /> : t('people.never')}</dd>
        <dt>{t('person.since')}</dt>
        <dd>
          <Moment at={createdAt} dateOnly />
        </dd>
        <dt>{t('person.keys')}</dt>
        <dd data-content="">{activeKeys}</dd>
      </dl>
      {may('audit:read') && (
        <Link to={`/admin/team/activity?actor=${id}`} className="link mt-3 inline-block">
          {t('person.seeActivity')}
        </Link>
      )}
    </aside>
  );
}
