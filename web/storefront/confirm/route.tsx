/** Reauthentication before sensitive actions; then back to where the person came from. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { readAnswer, type UsedPasskey } from '../../request/passkey-answer.server.ts';
import { refused } from '../../request/refused.server.ts';
import { requireSignIn } from '../../request/require-sign-in.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField, UsernameField } from '../../ui/hidden-field.tsx';
import type { RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { PasskeyButton } from '../passkeys/passkey-button.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

const FALLBACK = '/account/security';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  const { password, authenticator, passkeys } = await read(api.GET('/me/two-factor'));
  const to = localPath(url.searchParams.get('to'), FALLBACK);
  return { to, password, authenticator, passkeys, email: user?.email ?? '' };
}

const REQUIRED: RequiredFields = { password: 'password', code: 'code' };

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const to = localPath(form.get('to'), FALLBACK);
  if (form.get('intent') === 'again') return signInAgain(ctx, to);
  const missing = form.has('passkey') ? null : missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data(missing, { status: 400 });
  const problem = await prove(ctx, form);
  if (!problem) return redirect(to);
  return data(refused(problem, ctx.locale, ['password', 'code']), { status: problem.status });
}

async function prove({ api }: RequestContext, form: FormData) {
  const response = readAnswer<UsedPasskey>(form);
  if (response) {
    return (await attempt(api.POST('/me/confirm/passkey', { body: { response } }))).problem;
  }
  const password = String(form.get('password') ?? '');
  const code = String(form.get('code') ?? '').trim();
  const body = { ...(password && { password }), ...(code && { code }) };
  return (await attempt(api.POST('/me/confirm', { body }))).problem;
}

/** Signing in again is the only proof for people who use Google or Facebook. */
async function signInAgain({ api, cookies }: RequestContext, to: string) {
  const refreshToken = cookies.get('refresh');
  if (refreshToken) await attempt(api.POST('/auth/logout', { body: { refreshToken } }));
  cookies.remove('access');
  cookies.remove('refresh');
  return redirect(`/sign-in?to=${encodeURIComponent(to)}`);
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('security.confirmPage');
  const keys = useTranslations('security.passkeys');
  const { to, password, authenticator, passkeys } = loaderData;
  const hasForm = password || authenticator;
  return (
    <div className="page py-10 lg:py-20">
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-4">{t('title')}</h1>
      <p className="mb-8 max-w-text text-quiet">{t('text')}</p>
      <div className="grid max-w-md gap-5">
        {actionData?.notice && <Notice tone="alarm">{actionData.notice}</Notice>}
        {hasForm && <ProofForm {...loaderData} faults={actionData?.faults} />}
        {passkeys > 0 && (
          <PasskeyButton optionsFrom="/confirm/passkey" action="/confirm" to={to}>
            {keys('use')}
          </PasskeyButton>
        )}
        {!hasForm && <SignInAgain to={to} />}
      </div>
    </div>
  );
}

type ProofProps = Route.ComponentProps['loaderData'] & { faults?: Record<string, string> };

function ProofForm({ to, password, authenticator, email, faults }: ProofProps) {
  const t = useTranslations('security.confirmPage');
  const { form, field } = useRequiredForm({ faults }, REQUIRED);
  return (
    <Form method="post" {...form} className="grid gap-5">
      <HiddenField name="to" value={to} />
      {password && (
        <>
          {/* So that password managers know whose password it is. */}
          <UsernameField value={email} />
          <TextField
            label={t('password')}
            {...field('password')}
            type="password"
            autoComplete="current-password"
            maxLength={200}
            required
          />
        </>
      )}
      {authenticator && (
        <TextField
          label={t('code')}
          {...field('code')}
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
          required
        />
      )}
      <p>
        <Button type="submit" look="primary">
          {t('submit')}
        </Button>
      </p>
    </Form>
  );
}

function SignInAgain({ to }: { to: string }) {
  const t = useTranslations('security.confirmPage');
  return (
    <Form method="post" className="grid justify-items-start gap-5">
      <HiddenField name="to" value={to} />
      <p className="text-quiet">{t('againText')}</p>
      <Button type="submit" name="intent" value="again">
        {t('again')}
      </Button>
    </Form>
  );
}
