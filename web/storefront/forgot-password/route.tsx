import { data, Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { useFocusOnFault } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { attempt } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { type Refused, refused } from '../../visit/refused.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { NarrowPage } from '../frame/narrow-page.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

type Outcome = { email: string; sent: boolean } & Partial<Refused>;

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(visitContext);
  const email = String((await readForm(request)).get('email') ?? '').trim();
  const { problem } = await attempt(api.POST('/auth/password/forgot', { body: { email } }));
  const outcome: Outcome = problem
    ? { email, sent: false, ...refused(problem, locale, ['email']) }
    : { email, sent: true };
  return data(outcome, { status: problem?.status ?? 200 });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const t = useTranslations('access');
  const form = useFocusOnFault(actionData?.faults);
  return (
    <NarrowPage title={t('forgot.title')} text={actionData?.sent ? null : t('forgot.text')}>
      {actionData?.notice && <Notice tone="alarm">{actionData.notice}</Notice>}
      {actionData?.sent ? (
        <>
          <Notice>{t('forgot.done', { email: actionData.email })}</Notice>
          <p className="text-quiet">{t('forgot.nothing')}</p>
        </>
      ) : (
        <Form method="post" ref={form} className="grid gap-5" noValidate>
          <TextField
            label={t('email')}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            defaultValue={actionData?.email}
            error={actionData?.faults?.email}
            maxLength={254}
            required
          />
          <button type="submit" className="button button-primary">
            {t('forgot.submit')}
          </button>
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
