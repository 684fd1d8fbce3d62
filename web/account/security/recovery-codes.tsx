/** Ten new recovery codes in the place of the earlier ones. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import type { Route } from './+types/recovery-codes';
import { BackToSecurity } from './back-to-security.tsx';
import { RecoveryCodes } from './recovery-code-list.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireReauthentication];

export async function loader({ context }: Route.LoaderArgs) {
  const { authenticator } = await read(context.get(REQUEST_CONTEXT).api.GET('/me/two-factor'));
  if (!authenticator) throw redirect('/account/security');
  return null;
}

type Answer = { codes?: string[]; problem?: string };

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const { data: made, problem } = await attempt(api.POST('/me/two-factor/recovery-codes'));
  if (!problem) return data<Answer>({ codes: made.recoveryCodes });
  await deferIfUnconfirmed(problem, { ctx, request });
  return data<Answer>({ problem: problemWords(problem, locale) }, { status: problem.status });
}

export default function RenewCodes({ actionData }: Route.ComponentProps) {
  const t = useTranslations('security.codes');
  const title = t(actionData?.codes ? 'title' : 'renewTitle');
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <BackToSecurity />
      <h1 className="display mt-4 mb-4">{title}</h1>
      <div className="grid max-w-text gap-5">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        {actionData?.codes ? (
          <RecoveryCodes codes={actionData.codes} />
        ) : (
          <Form method="post" className="grid justify-items-start gap-5">
            <p className="text-quiet">{t('renewText')}</p>
            <Button type="submit" look="primary">
              {t('renew')}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
