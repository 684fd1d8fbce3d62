import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { adoptBag } from '../../request/own-bag.server.ts';
import { refused } from '../../request/refused.server.ts';
import { deferIfUnconfirmed } from '../../request/require-sign-in.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Notice } from '../../ui/state.tsx';
import { BackToSecurity } from '../security/back-to-security.tsx';
import { PASSWORD_REQUIRED, PasswordForm } from '../security/password-form.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { email, hasPassword } = await read(api.GET('/me'));
  return { email, hasPassword, done: url.searchParams.has('done') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, cookies, locale } = ctx;
  const form = await readForm(request);
  const currentPassword = form.get('currentPassword');
  const body = {
    password: String(form.get('password') ?? ''),
    ...(currentPassword && { currentPassword: String(currentPassword) }),
  };
  const missing = missingErrors(form, PASSWORD_REQUIRED, locale);
  if (missing) return data(missing, { status: 400 });
  const { problem } = await attempt(api.POST('/me/password', { body }));
  if (!problem) {
    // Its token follows from the password too: the one that others may know is worth nothing from now on.
    await adoptBag({ api, cookies });
    return redirect('/account/password?done');
  }
  await deferIfUnconfirmed(problem, { ctx, request, form });
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
