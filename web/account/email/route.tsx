import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Notice } from '../../ui/state.tsx';
import { BackToSecurity } from '../security/back-to-security.tsx';
import { EMAIL_REQUIRED, EmailForm } from '../security/email-form.tsx';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireReauthentication];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { email } = await read(api.GET('/me'));
  return { email, sent: url.searchParams.has('sent') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { api, locale } = ctx;
  const email = String(form.get('email') ?? '').trim();
  const missing = missingErrors(form, EMAIL_REQUIRED, locale);
  if (missing) return data({ typed: email, ...missing }, { status: 400 });
  const { problem } = await attempt(api.POST('/me/email', { body: { email } }));
  if (!problem) return redirect('/account/email?sent');
  await deferIfUnconfirmed(problem, { ctx, request, form });
  return data({ typed: email, ...refused(problem, locale, ['email']) }, { status: problem.status });
}

export default function Email({ loaderData: { email, sent }, actionData }: Route.ComponentProps) {
  const t = useTranslations('access.emailPage');
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <BackToSecurity />
      <h1 className="display mt-4 mb-4">{t('title')}</h1>
      <p className="mb-8 max-w-text text-quiet">{t('text', { email })}</p>
      <div className="grid max-w-md gap-5">
        {sent && !actionData && <Notice>{t('done')}</Notice>}
        <EmailForm key={String(sent)} {...actionData} />
      </div>
    </>
  );
}
