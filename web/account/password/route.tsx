import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { PageTitle } from '../../storefront/frame/page-title.tsx';
import { Notice } from '../../ui/state.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { lacks } from '../../visit/needed.server.ts';
import { takeBagAlong } from '../../visit/own-bag.server.ts';
import { confirmFirst } from '../../visit/people-only.server.ts';
import { refused } from '../../visit/refused.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { BackToSecurity } from '../security/back-to-security.tsx';
import { PASSWORD_NEEDED, PasswordForm } from '../security/password-form.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const { email, hasPassword } = await read(api.GET('/me'));
  return { email, hasPassword, done: url.searchParams.has('done') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const { api, cookies, locale } = visit;
  const form = await readForm(request);
  const currentPassword = form.get('currentPassword');
  const body = {
    password: String(form.get('password') ?? ''),
    ...(currentPassword && { currentPassword: String(currentPassword) }),
  };
  const lacking = lacks(form, PASSWORD_NEEDED, locale);
  if (lacking) return data(lacking, { status: 400 });
  const { problem } = await attempt(api.POST('/me/password', { body }));
  if (!problem) {
    // Its token follows from the password too: the one that others may know is worth nothing from now on.
    await takeBagAlong({ api, cookies });
    return redirect('/account/password?done');
  }
  await confirmFirst(problem, { visit, request, form });
  const words = refused(problem, locale, ['currentPassword', 'password']);
  return data(words, { status: problem.status });
}

export default function Password({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('access.passwordPage');
  const { email, hasPassword, done } = loaderData;
  const title = t(hasPassword ? 'change' : 'choose');
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <BackToSecurity />
      <h1 className="display mt-4 mb-4">{title}</h1>
      <p className="mb-8 max-w-text text-quiet">{t('text')}</p>
      <div className="grid max-w-md gap-5">
        {done && !actionData && <Notice>{t('done')}</Notice>}
        <PasswordForm key={String(done)} email={email} hasPassword={hasPassword} {...actionData} />
      </div>
    </>
  );
}
