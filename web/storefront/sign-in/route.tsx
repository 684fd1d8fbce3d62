import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { readAnswer, type UsedPasskey } from '../../request/passkey-answer.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { completeSignIn, landingPageOf, toSecondStep } from '../../request/second-step.server.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { PasskeyButton } from '../passkeys/passkey-button.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { OAuthLinks } from './oauth-links.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  const to = localPath(url.searchParams.get('to'), '');
  if (user) throw redirect(to || landingPageOf(user));
  const [shop, { items: providers }] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/auth/providers')),
  ]);
  const toOrder = to === '/checkout' && shop.checkout.account === 'required';
  return { to, toOrder, demoSignIns: shop.demoSignIns, providers };
}

const REQUIRED: RequiredFields = { email: 'email', password: 'password' };

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const to = localPath(form.get('to'), '');
  const email = String(form.get('email') ?? '').trim();
  const body = { email, password: String(form.get('password') ?? '') };
  const response = readAnswer<UsedPasskey>(form);
  const missing = response ? null : missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data({ email, ...missing }, { status: 400 });
  const { data: signedIn, problem } = await attempt(
    response
      ? ctx.api.POST('/auth/passkeys', { body: { response } })
      : ctx.api.POST('/auth/login', { body }),
  );
  if (!problem) return completeSignIn(ctx, signedIn, to);
  const secondStep = toSecondStep(ctx, problem, to);
  if (secondStep) return secondStep;
  const words = problemWords(problem, ctx.locale);
  return data({ email, notice: words, faults: undefined }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('account.signIn');
  const access = useTranslations('access');
  const keys = useTranslations('security.passkeys');
  const { to, toOrder, demoSignIns, providers } = loaderData;
  const { form, field, formError } = useRequiredForm(actionData, REQUIRED);
  return (
    <div className="page grid gap-x-7 gap-y-16 py-10 lg:grid-cols-12 lg:py-20">
      <PageTitle>{t('title')}</PageTitle>
      <div className="lg:col-span-5">
        <h1 className="display mb-8">{t('title')}</h1>
        {toOrder && <p className="mb-8 max-w-md">{t('toOrder')}</p>}
        <Form method="post" {...form} className="grid max-w-md gap-5">
          <HiddenField name="to" value={to} />
          <FormError {...formError} />
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
            autoComplete="current-password"
            maxLength={200}
            required
          />
          <Button type="submit" look="primary">
            {t('submit')}
          </Button>
        </Form>
        <p className="mt-5 mb-8">
          <Link to="/forgot-password" className="link">
            {access('forgot.link')}
          </Link>
        </p>
        <div className="mb-5 grid max-w-md gap-3">
          <PasskeyButton optionsFrom="/sign-in/passkey" action="/sign-in" to={to}>
            {keys('use')}
          </PasskeyButton>
        </div>
        <OAuthLinks providers={providers} to={to} />
        <NewHere to={to} />
      </div>
      {demoSignIns.length > 0 && <DemoSignIns accounts={demoSignIns} to={to} />}
    </div>
  );
}

function NewHere({ to }: { to: string }) {
  const access = useTranslations('access');
  return (
    <p className="mt-8 text-quiet">
      {access('register.new')}{' '}
      <Link to={to ? `/register?to=${encodeURIComponent(to)}` : '/register'} className="link">
        {access('register.link')}
      </Link>
    </p>
  );
}
