/** Where an invitation to work here leads. A new person makes an account; somebody who has one only accepts. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { completeSignIn } from '../../request/second-step.server.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { HiddenField, UsernameField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { SECRET_PAGE } from '../layout/link-page.tsx';
import { NarrowPage } from '../layout/narrow-page.tsx';
import { NewPasswordField } from '../layout/new-password-field.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, keepSecret, locale, user } = context.get(REQUEST_CONTEXT);
  keepSecret();
  const token = url.searchParams.get('token') ?? '';
  if (!token) return { token, offer: null, problem: null, needsPassword: false };
  const { data: offer, problem } = await attempt(
    api.POST('/auth/invites/read', { body: { token } }),
  );
  const words = problem ? refused(problem, locale, []).notice : null;
  const needsPassword = offer?.hasAccount === true && offer.email !== user?.email;
  return { token, offer: offer ?? null, problem: words, needsPassword };
}

const REQUIRED: Record<'known' | 'newcomer', RequiredFields> = {
  known: { password: 'password' },
  newcomer: { name: 'name', password: 'newPassword' },
};

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [token, name] = [text('token'), text('name')];
  const password = String(form.get('password') ?? '');
  const body = { token, ...(name && { name }), ...(password && { password }) };
  const missing = missingErrors(
    form,
    REQUIRED[form.has('name') ? 'newcomer' : 'known'],
    ctx.locale,
  );
  if (missing) return data({ name, done: null, ...missing }, { status: 400 });
  const { data: signedIn, problem } = await attempt(ctx.api.POST('/auth/invites/accept', { body }));
  if (problem) {
    const refusal = refused(problem, ctx.locale, ['name', 'password']);
    return data({ name, done: null, ...refusal }, { status: problem.status });
  }
  if (signedIn) return completeSignIn(ctx, signedIn, '');
  const email = text('email');
  if (ctx.user?.email === email) throw redirect('/admin');
  return data({ name, done: email, notice: null, faults: {} as FieldErrors });
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('invitation');
  const shop = useRootData()?.shop.name ?? '';
  const { token, offer, problem, needsPassword } = loaderData;
  const title = t('title', { shop });
  if (actionData?.done) return <Accepted title={title} email={actionData.done} />;
  if (!offer) {
    return (
      <NarrowPage title={title} text={problem ? undefined : t('noToken')}>
        {(actionData?.notice ?? problem) && (
          <Notice tone="alarm">{actionData?.notice ?? problem}</Notice>
        )}
        <p>{t('again')}</p>
        <p>
          <LinkButton to="/">{t('toShop')}</LinkButton>
        </p>
      </NarrowPage>
    );
  }
  const { email, roleName: role, hasAccount } = offer;
  return (
    <NarrowPage title={title} text={t('text', { role, email })}>
      <AcceptForm
        {...{ token, email, hasAccount, needsPassword }}
        refusal={actionData ?? undefined}
      />
    </NarrowPage>
  );
}

function Accepted({ title, email }: { title: string; email: string }) {
  const t = useTranslations('invitation');
  return (
    <NarrowPage title={title}>
      <Notice>{t('done', { email })}</Notice>
      <p>
        <LinkButton to="/sign-in?to=/admin" look="primary">
          {t('signIn')}
        </LinkButton>
      </p>
    </NarrowPage>
  );
}

type FormProps = {
  token: string;
  email: string;
  hasAccount: boolean;
  needsPassword: boolean;
  refusal?: { name: string; notice: string | null; faults: FieldErrors };
};

function AcceptForm({ token, email, hasAccount, needsPassword, refusal }: FormProps) {
  const t = useTranslations('invitation');
  const needed = REQUIRED[hasAccount ? 'known' : 'newcomer'];
  const { form, field, formError } = useRequiredForm(refusal, needed);
  return (
    <Form method="post" {...form} className="grid gap-5">
      <HiddenField name="token" value={token} />
      <FormError {...formError} />
      {hasAccount && <p>{t('hasAccount')}</p>}
      {hasAccount ? (
        <HiddenField name="email" value={email} autoComplete="username" />
      ) : (
        <UsernameField type="email" name="email" value={email} />
      )}
      {needsPassword && (
        <TextField
          label={t('ownPassword')}
          {...field('password')}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
        />
      )}
      {!hasAccount && (
        <>
          <TextField
            label={t('name')}
            {...field('name')}
            autoComplete="name"
            maxLength={200}
            required
          />
          <NewPasswordField label={t('password')} {...field('password')} />
        </>
      )}
      <Button type="submit" look="primary">
        {t(hasAccount ? 'accept' : 'submit')}
      </Button>
    </Form>
  );
}
