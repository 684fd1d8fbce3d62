/** The set-up: what is missing, and one button that opens the shop. */
import { data, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { startingFromForm } from '../../request/version.server.ts';
import { Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { addressOfPage } from '../settings/pages.ts';
import type { Route } from './+types/route';
import { Checklist } from './checklist.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Doors } from './doors.tsx';
import { FriendsPassword, REQUIRED } from './friends-password.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

const DOORS = ['open', 'closed', 'maintenance'] as const;
const DONE = {
  open: 'doors.opened',
  closed: 'doors.closedNow',
  maintenance: 'doors.maintained',
  password: 'password.saved',
  remove: 'password.removed',
} as const;
type Act = keyof typeof DONE;
const isAct = (name: unknown): name is Act => typeof name === 'string' && Object.hasOwn(DONE, name);

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const [setup, { version }] = await Promise.all([
    read(api.GET('/admin/setup')),
    read(api.GET('/admin/settings/opening')),
  ]);
  const done = url.searchParams.get('done');
  return { setup, version, done: isAct(done) ? done : null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const act = form.get('act');
  if (!isAct(act)) throw new Response(null, { status: 400 });
  if (act === 'password') {
    const missing = missingErrors(form, REQUIRED, ctx.locale);
    if (missing) return data({ ...missing, problem: null }, { status: 400 });
  }
  const { problem } = await carryOut(ctx, act, form);
  if (!problem) return redirect(`/admin/setup?done=${act}`);
  const words = problemWords(problem, ctx.locale);
  return data({ notice: null, faults: {}, problem: words }, { status: problem.status });
}

async function carryOut({ api }: RequestContext, act: Act, form: FormData) {
  const state = DOORS.find((one) => one === act);
  if (!state) {
    const password = act === 'password' ? String(form.get('password')) : null;
    return attempt(api.POST('/admin/setup/password', { body: { password } }));
  }
  const { version: _version, ...words } = await read(api.GET('/admin/settings/opening'));
  return attempt(
    api.PUT('/admin/settings/opening', {
      params: { header: startingFromForm(form) },
      body: { ...words, state },
    }),
  );
}

export default function Setup({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.setup');
  const { setup, version, done } = loaderData;
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <DemoNotice />
      <div className="admin-columns">
        <div className="admin-stack">
          <p className="max-w-text text-quiet">{t('text')}</p>
          {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
          {done && !actionData && (
            <Notice>
              {t(DONE[done])}
              {done === 'open' && (
                <>
                  {' '}
                  <Link to="/" className="link">
                    {t('doors.see')}
                  </Link>
                </>
              )}
            </Notice>
          )}
          <Checklist steps={setup.steps} />
          <Looks />
        </div>
        <div className="admin-stack">
          <Doors doors={setup.doors} steps={setup.steps} version={version} />
          <FriendsPassword
            hasPassword={setup.hasPassword}
            refused={actionData?.problem ? undefined : actionData}
          />
          <Machine />
        </div>
      </div>
    </>
  );
}

const LOOKS = ['look', 'branding', 'home', 'menus'] as const;

/** What nothing is missing from, and everybody wants to change. */
function Looks() {
  const t = useTranslations('admin.setup.looks');
  const pages = useTranslations('admin.settings.pages');
  return (
    <section aria-labelledby="looks" className="admin-card">
      <h2 id="looks">{t('title')}</h2>
      <p className="text-quiet">{t('text')}</p>
      <p className="flex flex-wrap gap-x-5">
        {LOOKS.map((page) => (
          <Link key={page} to={addressOfPage(page)} className="link py-2">
            {pages(`${page}.title`)}
          </Link>
        ))}
      </p>
    </section>
  );
}

function Machine() {
  const t = useTranslations('admin.setup.machine');
  return (
    <section id="machine" aria-labelledby="machine-title" className="admin-card grid gap-2">
      <h2 id="machine-title">{t('title')}</h2>
      <p>{t('text')}</p>
    </section>
  );
}
