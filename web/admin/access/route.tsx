/** Whether staff need a second factor: the owner's decision. */

import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { keysOf } from '#common/narrow.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../request/require-sign-in.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ClashNotice, VersionField } from '../../ui/clash.tsx';
import { ChoiceList } from '../../ui/field.tsx';
import { Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { TeamSubHead } from '../team/layout/team-head.tsx';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('staff:read')];

const VALUES = { usual: null, yes: true, no: false } as const;
const CHOICES = keysOf(VALUES);

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const access = await read(api.GET('/admin/settings/access'));
  return { ...access, done: url.searchParams.has('done') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const wish = form.get('staff');
  const choice = CHOICES.find((one) => one === wish) ?? 'usual';
  const body = { staffTwoFactor: VALUES[choice] };
  const call = { params: { header: startingFromForm(form) }, body };
  const { problem } = await attempt(api.PUT('/admin/settings/access', call));
  if (!problem) return redirect('/admin/settings/access?done');
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const isLockOut = problem.code === 'auth.two_factor_first';
  return data(
    { choice, isLockOut, problem: problemWords(problem, locale), clash: clashOf(problem) },
    { status: problem.status },
  );
}

export default function Access({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.access');
  const may = useMay();
  const { form, field } = useForm(null, () => ({}));
  const present = CHOICES.find((one) => VALUES[one] === loaderData.staffTwoFactor);
  return (
    <>
      <TeamSubHead title={t('title')} back={{ to: '/admin/team', label: t('back') }} />
      {loaderData.done && !actionData && <Notice>{t('saved')}</Notice>}
      {actionData?.clash && (
        <ClashNotice
          clash={actionData.clash}
          words={(_field, current) => {
            const stands = CHOICES.find((one) => VALUES[one] === current) ?? 'usual';
            return { label: t('legend'), value: t(`choices.${stands}`) };
          }}
        />
      )}
      {actionData && !actionData.clash && (
        <Notice tone="alarm">
          <p>{actionData.problem}</p>
          {actionData.isLockOut && (
            <p className="pt-3">
              <LinkButton to="/account/security" dense>
                {t('toSecurity')}
              </LinkButton>
            </p>
          )}
        </Notice>
      )}
      <div className="admin-card grid max-w-text gap-5">
        <p>{t(loaderData.required ? 'required' : 'notRequired')}</p>
        {may('staff:write') && (
          <Form method="post" {...form} className="grid justify-items-start gap-5">
            <VersionField version={loaderData.version} clash={actionData?.clash} />
            <ChoiceList
              legend={t('legend')}
              {...field('staff', actionData?.choice ?? present)}
              choices={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
            />
            <Button type="submit" look="primary" dense>
              {t('save')}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
