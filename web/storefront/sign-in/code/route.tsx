/** The second step of a sign-in: a code of the authenticator app, or a recovery code. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { localPath } from '../../../request/local-path.ts';
import { refused } from '../../../request/refused.server.ts';
import { missingErrors } from '../../../request/required-fields.server.ts';
import { completeSignIn, landingPageOf } from '../../../request/second-step.server.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { HiddenField } from '../../../ui/hidden-field.tsx';
import type { RequiredFields } from '../../../ui/required-fields.tsx';
import { Notice } from '../../../ui/state.tsx';
import { useRequiredForm } from '../../../ui/use-form.ts';
import { PageTitle } from '../../layout/page-title.tsx';
import { noIndex } from '../../seo/meta.tsx';
import type { Route } from './+types/route';

const signIn = (to: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in');

export function loader({ context, url }: Route.LoaderArgs) {
  const { cookies, user } = context.get(REQUEST_CONTEXT);
  const to = localPath(url.searchParams.get('to'), '');
  // Whoever goes on to a sensitive action may sign in anew while still signed in.
  if (!cookies.get('signInStep')) throw redirect(user ? to || landingPageOf(user) : signIn(to));
  return { to, recovery: url.searchParams.has('recovery') };
}

const REQUIRED: RequiredFields = { code: 'code' };

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const to = localPath(form.get('to'), '');
  const challenge = ctx.cookies.get('signInStep');
  if (!challenge) throw redirect(signIn(to));
  const code = String(form.get('code') ?? '').trim();
  const missing = missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data({ ...missing, code, isOver: false }, { status: 400 });
  const { data: signedIn, problem } = await attempt(
    ctx.api.POST('/auth/login/code', { body: { challenge, code } }),
  );
  if (!problem) return completeSignIn(ctx, signedIn, to);
  const isOver = problem.code === 'auth.sign_in_too_old';
  if (isOver) ctx.cookies.remove('signInStep');
  const words = refused(problem, ctx.locale, ['code']);
  return data({ ...words, code, isOver }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Code({ loaderData: { to, recovery }, actionData }: Route.ComponentProps) {
  const t = useTranslations('security.code');
  const title = t(recovery ? 'recoveryTitle' : 'title');
  const query = new URLSearchParams({ ...(to && { to }), ...(!recovery && { recovery: '' }) });
  return (
    <div className="page py-10 lg:py-20">
      <PageTitle>{title}</PageTitle>
      <h1 className="display mb-4">{title}</h1>
      <p className="mb-8 max-w-text text-quiet">{t(recovery ? 'recoveryText' : 'text')}</p>
      <div className="grid max-w-md gap-5">
        {actionData?.notice && <Notice tone="alarm">{actionData.notice}</Notice>}
        {!actionData?.isOver && <CodeForm to={to} recovery={recovery} refusal={actionData} />}
        <p className="grid justify-items-start gap-3">
          {!actionData?.isOver && (
            <Link to={`/sign-in/code?${query}`} className="link">
              {t(recovery ? 'useApp' : 'useRecovery')}
            </Link>
          )}
          <Link to={signIn(to)} className="link">
            {t('again')}
          </Link>
        </p>
      </div>
    </div>
  );
}

type FormProps = {
  to: string;
  recovery: boolean;
  refusal: Route.ComponentProps['actionData'];
};

function CodeForm({ to, recovery, refusal }: FormProps) {
  const t = useTranslations('security.code');
  const { form, field } = useRequiredForm(refusal, REQUIRED);
  return (
    <Form method="post" {...form} className="grid gap-5">
      <HiddenField name="to" value={to} />
      <TextField
        label={t(recovery ? 'recoveryLabel' : 'label')}
        {...field('code')}
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete={recovery ? 'off' : 'one-time-code'}
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <p>
        <Button type="submit" look="primary">
          {t('submit')}
        </Button>
      </p>
    </Form>
  );
}
