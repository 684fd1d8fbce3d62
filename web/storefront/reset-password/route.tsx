import { data, Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { completeSignIn, toSecondStep } from '../../request/second-step.server.ts';
import { Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { SECRET_PAGE } from '../layout/link-page.tsx';
import { NarrowPage } from '../layout/narrow-page.tsx';
import { NewPasswordField } from '../layout/new-password-field.tsx';
import type { Route } from './+types/route';

export function loader({ context, url }: Route.LoaderArgs) {
  context.get(REQUEST_CONTEXT).keepSecret();
  return { token: url.searchParams.get('token') ?? '' };
}

const REQUIRED: RequiredFields = { password: 'newPassword' };

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const body = {
    token: String(form.get('token') ?? ''),
    password: String(form.get('password') ?? ''),
  };
  const missing = missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data(missing, { status: 400 });
  const { data: signedIn, problem } = await attempt(ctx.api.POST('/auth/password/reset', { body }));
  if (!problem) return completeSignIn(ctx, signedIn, '');
  const secondStep = toSecondStep(ctx, problem, '');
  if (secondStep) return secondStep;
  return data(refused(problem, ctx.locale, ['password']), { status: problem.status });
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function ResetPassword({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = useTranslations('access');
  const { form, field, formError } = useRequiredForm(actionData, REQUIRED);
  return (
    <NarrowPage title={t('reset.title')} text={t(token ? 'reset.text' : 'reset.noToken')}>
      <FormError {...formError} />
      {token && (
        <Form method="post" {...form} className="grid gap-5">
          <HiddenField name="token" value={token} />
          <NewPasswordField label={t('newPassword')} {...field('password')} />
          <Button type="submit" look="primary">
            {t('reset.submit')}
          </Button>
        </Form>
      )}
      {(!token || actionData?.notice) && (
        <p>
          <Link to="/forgot-password" className="link">
            {t('reset.again')}
          </Link>
        </p>
      )}
    </NarrowPage>
  );
}
