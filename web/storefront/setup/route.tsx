/** Opening a new shop: the one-time link makes the account that owns it. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { saveSession } from '../../request/session.server.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { SECRET_PAGE } from '../layout/link-page.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import type { Route } from './+types/route';

const LEAST_PASSWORD = 8;

export function loader({ context, url }: Route.LoaderArgs) {
  context.get(REQUEST_CONTEXT).keepSecret();
  return { token: url.searchParams.get('token') ?? '' };
}

const REQUIRED: RequiredFields = { name: 'name', email: 'email', password: 'newPassword' };

export async function action({ request, context }: Route.ActionArgs) {
  const { api, cookies, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = { token: text('token'), email: text('email'), name: text('name') };
  const password = String(form.get('password') ?? '');
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return data({ ...body, ...missing }, { status: 400 });
  const { data: signedIn, problem } = await attempt(
    api.POST('/setup/owner', { body: { ...body, password } }),
  );
  if (problem) {
    const refusal = refused(problem, locale, ['name', 'email', 'password']);
    return data({ ...body, ...refusal }, { status: problem.status });
  }
  saveSession(cookies, signedIn);
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
  const { form, field, formError } = useRequiredForm(refused, REQUIRED);
  return (
    <Form method="post" {...form} className="grid max-w-md gap-5">
      <HiddenField name="token" value={token} />
      <FormError {...formError} />
      <TextField
        label={t('name')}
        {...field('name')}
        autoComplete="name"
        maxLength={200}
        required
      />
      <TextField
        label={t('email')}
        {...field('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        maxLength={254}
        required
      />
      <TextField
        label={t('password')}
        {...field('password')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint')}
        minLength={LEAST_PASSWORD}
        maxLength={200}
        required
      />
      <Button type="submit" look="primary">
        {t('submit')}
      </Button>
    </Form>
  );
}
