import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormTrouble, type Needed } from '../../ui/needed.tsx';
import { useNeededForm } from '../../ui/use-form.ts';
import { attempt, read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { localPath } from '../../visit/local-path.ts';
import { lacks } from '../../visit/needed.server.ts';
import { readAnswer, type UsedPasskey } from '../../visit/passkey-answer.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { enter, homeOf, toSecondStep } from '../../visit/second-step.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { PasskeyButton } from '../passkeys/passkey-button.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { OtherWays } from './other-ways.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, user } = context.get(visitContext);
  const to = localPath(url.searchParams.get('to'), '');
  if (user) throw redirect(to || homeOf(user));
  const [shop, { items: providers }] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/auth/providers')),
  ]);
  return { to, demoSignIns: shop.demoSignIns, providers };
}

const NEEDED: Needed = { email: 'email', password: 'password' };

export async function action({ request, context }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await readForm(request);
  const to = localPath(form.get('to'), '');
  const email = String(form.get('email') ?? '').trim();
  const body = { email, password: String(form.get('password') ?? '') };
  const response = readAnswer<UsedPasskey>(form);
  const lacking = response ? null : lacks(form, NEEDED, visit.locale);
  if (lacking) return data({ email, ...lacking }, { status: 400 });
  const { data: signedIn, problem } = await attempt(
    response
      ? visit.api.POST('/auth/passkeys', { body: { response } })
      : visit.api.POST('/auth/login', { body }),
  );
  if (!problem) return enter(visit, signedIn, to);
  const secondStep = toSecondStep(visit, problem, to);
  if (secondStep) return secondStep;
  const words = problemWords(problem, visit.locale);
  return data({ email, notice: words, faults: undefined }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('account.signIn');
  const access = useTranslations('access');
  const keys = useTranslations('security.passkeys');
  const { to, demoSignIns, providers } = loaderData;
  const { form, field, trouble } = useNeededForm(actionData, NEEDED);
  return (
    <div className="page grid gap-x-7 gap-y-16 py-10 lg:grid-cols-12 lg:py-20">
      <PageTitle>{t('title')}</PageTitle>
      <div className="lg:col-span-5">
        <h1 className="display mb-8">{t('title')}</h1>
        <Form method="post" {...form} className="grid max-w-md gap-5">
          <input type="hidden" name="to" value={to} />
          <FormTrouble {...trouble} />
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
        <OtherWays providers={providers} to={to} />
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
