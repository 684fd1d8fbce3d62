import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { completeSignIn } from '../../request/second-step.server.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { NarrowPage } from '../layout/narrow-page.tsx';
import { NewPasswordField } from '../layout/new-password-field.tsx';
import { NewsletterBox } from '../newsletter/newsletter-box.tsx';
import { askIfTicked } from '../newsletter/subscribe.server.ts';
import { noIndex } from '../seo/meta.tsx';
import { OAuthLinks } from '../sign-in/oauth-links.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const to = localPath(url.searchParams.get('to'), '');
  const { api, user } = context.get(REQUEST_CONTEXT);
  if (user) throw redirect(to || '/account');
  const { items: providers } = await read(api.GET('/auth/providers'));
  return { to, providers };
}

const REQUIRED: RequiredFields = { name: 'name', email: 'email', password: 'newPassword' };

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const typed = { email: text('email'), name: text('name'), newsletter: text('newsletter') };
  const missing = missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data({ ...typed, ...missing }, { status: 400 });
  const body = {
    email: typed.email,
    name: typed.name,
    password: String(form.get('password') ?? ''),
  };
  const { data: signedIn, problem } = await attempt(ctx.api.POST('/auth/register', { body }));
  if (!problem) {
    await askIfTicked(ctx, form, 'registration');
    return completeSignIn(ctx, signedIn, localPath(form.get('to'), ''));
  }
  const words = refused(problem, ctx.locale, ['email', 'name', 'password']);
  return data({ ...typed, ...words }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('access');
  const { to, providers } = loaderData;
  const { form, field, tick, formError } = useRequiredForm(actionData, REQUIRED);
  return (
    <NarrowPage title={t('register.title')} text={t('register.text')}>
      <FormError {...formError} />
      <Form method="post" {...form} className="grid gap-5">
        <HiddenField name="to" value={to} />
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
        <NewPasswordField label={t('password')} {...field('password')} />
        <NewsletterBox {...tick('newsletter', Boolean(actionData?.newsletter))} />
        <Button type="submit" look="primary">
          {t('register.submit')}
        </Button>
      </Form>
      <OAuthLinks providers={providers} to={to} />
      <p className="text-quiet">
        {t('register.haveOne')}{' '}
        <Link to={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'} className="link">
          {t('register.signIn')}
        </Link>
      </p>
    </NarrowPage>
  );
}
