import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { fieldId, useFocusOnFault } from '../../ui/form.tsx';
import { FormTrouble, type Needed, useNeeded } from '../../ui/needed.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { localPath } from '../../visit/local-path.ts';
import { lacks } from '../../visit/needed.server.ts';
import { refused } from '../../visit/refused.server.ts';
import { enter } from '../../visit/second-step.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { NarrowPage } from '../frame/narrow-page.tsx';
import { NewPasswordField } from '../frame/new-password-field.tsx';
import { noIndex } from '../seo/meta.tsx';
import { OtherWays } from '../sign-in/other-ways.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const to = localPath(url.searchParams.get('to'), '');
  const { api, user } = context.get(visitContext);
  if (user) throw redirect(to || '/account');
  const { items: providers } = await read(api.GET('/auth/providers'));
  return { to, providers };
}

const NEEDED: Needed = { name: 'name', email: 'email', password: 'newPassword' };

export async function action({ request, context }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const typed = { email: text('email'), name: text('name') };
  const lacking = lacks(form, NEEDED, visit.locale);
  if (lacking) return data({ ...typed, ...lacking }, { status: 400 });
  const body = { ...typed, password: String(form.get('password') ?? '') };
  const { data: signedIn, problem } = await attempt(visit.api.POST('/auth/register', { body }));
  if (!problem) return enter(visit, signedIn, localPath(form.get('to'), ''));
  const words = refused(problem, visit.locale, ['email', 'name', 'password']);
  return data({ ...typed, ...words }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('access');
  const { to, providers } = loaderData;
  const faults = actionData?.faults;
  const { errors, watch } = useNeeded(faults, NEEDED);
  const form = useFocusOnFault(faults);
  return (
    <NarrowPage title={t('register.title')} text={t('register.text')}>
      <FormTrouble notice={actionData?.notice} given={faults} errors={errors} />
      <Form method="post" ref={form} className="grid gap-5" noValidate {...watch}>
        <input type="hidden" name="to" value={to} />
        <TextField
          label={t('name')}
          id={fieldId('name')}
          name="name"
          autoComplete="name"
          defaultValue={actionData?.name}
          error={errors.name}
          maxLength={200}
          required
        />
        <TextField
          label={t('email')}
          id={fieldId('email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          defaultValue={actionData?.email}
          error={errors.email}
          maxLength={254}
          required
        />
        <NewPasswordField label={t('password')} error={errors.password} />
        <Button type="submit" look="primary">
          {t('register.submit')}
        </Button>
      </Form>
      <OtherWays providers={providers} to={to} />
      <p className="text-quiet">
        {t('register.haveOne')}{' '}
        <Link to={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'} className="link">
          {t('register.signIn')}
        </Link>
      </p>
    </NarrowPage>
  );
}
