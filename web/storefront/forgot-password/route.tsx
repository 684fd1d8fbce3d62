import { data, Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { type Refused, refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { NarrowPage } from '../layout/narrow-page.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

type Outcome = { email: string; sent: boolean } & Partial<Refused>;

const REQUIRED: RequiredFields = { email: 'email' };

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const email = String(form.get('email') ?? '').trim();
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return data<Outcome>({ email, sent: false, ...missing }, { status: 400 });
  const { problem } = await attempt(api.POST('/auth/password/forgot', { body: { email } }));
  const outcome: Outcome = problem
    ? { email, sent: false, ...refused(problem, locale, ['email']) }
    : { email, sent: true };
  return data(outcome, { status: problem?.status ?? 200 });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const t = useTranslations('access');
  const { form, field, formError } = useRequiredForm(actionData, REQUIRED);
  return (
    <NarrowPage title={t('forgot.title')} text={actionData?.sent ? null : t('forgot.text')}>
      <FormError {...formError} />
      {actionData?.sent ? (
        <>
          <Notice>{t('forgot.done', { email: actionData.email })}</Notice>
          <p className="text-quiet">{t('forgot.nothing')}</p>
        </>
      ) : (
        <Form method="post" {...form} className="grid gap-5">
          <TextField
            label={t('email')}
            {...field('email')}
            type="email"
            inputMode="email"
            autoComplete="username"
            maxLength={254}
            required
          />
          <Button type="submit" look="primary">
            {t('forgot.submit')}
          </Button>
        </Form>
      )}
      <p>
        <Link to="/sign-in" className="link">
          {t('backToSignIn')}
        </Link>
      </p>
    </NarrowPage>
  );
}
