/** Opening a new shop: the one-time link makes the account that owns it. */

import { useMemo } from 'react';
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { useFocusOnFault } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { attempt } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { keepSession } from '../../visit/session.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { SECRET_PAGE } from '../frame/link-page.tsx';
import { PageTitle } from '../frame/page-title.tsx';
import type { Route } from './+types/route';

const LEAST_PASSWORD = 8;

export function loader({ context, url }: Route.LoaderArgs) {
  context.get(visitContext).keepSecret();
  return { token: url.searchParams.get('token') ?? '' };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, cookies, locale } = context.get(visitContext);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = { token: text('token'), email: text('email'), name: text('name') };
  const password = String(form.get('password') ?? '');
  const { data: signedIn, problem } = await attempt(
    api.POST('/setup/owner', { body: { ...body, password } }),
  );
  if (problem) {
    const faulty = problem.errors.map(({ path }) => path.slice(1));
    return data(
      { ...body, faulty, problem: problemWords(problem, locale) },
      { status: problem.status },
    );
  }
  keepSession(cookies, signedIn);
  return redirect('/admin');
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function Setup({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('account.setup');
  return (
    <div className="page py-10 lg:py-20">
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-4">{t('title')}</h1>
      <p className="mb-10 max-w-text text-quiet">{loaderData.token ? t('text') : t('noToken')}</p>
      {loaderData.token && <SetupForm token={loaderData.token} refused={actionData} />}
    </div>
  );
}

type FormProps = { token: string; refused: Route.ComponentProps['actionData'] };

function SetupForm({ token, refused }: FormProps) {
  const t = useTranslations('account.setup');
  const ui = useTranslations('ui');
  const faults = useMemo(
    () => Object.fromEntries((refused?.faulty ?? []).map((name) => [name, ui('notValid')])),
    [refused, ui],
  );
  const form = useFocusOnFault(faults);
  return (
    <Form method="post" ref={form} className="grid max-w-md gap-5" noValidate>
      <input type="hidden" name="token" value={token} />
      {refused?.problem && <Notice tone="alarm">{refused.problem}</Notice>}
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        defaultValue={refused?.name}
        error={faults.name}
        maxLength={200}
        required
      />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        defaultValue={refused?.email}
        error={faults.email}
        maxLength={254}
        required
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint')}
        error={faults.password}
        minLength={LEAST_PASSWORD}
        maxLength={200}
        required
      />
      <button type="submit" className="button button-primary">
        {t('submit')}
      </button>
    </Form>
  );
}
