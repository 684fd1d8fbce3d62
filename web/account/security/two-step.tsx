/** Setting up two-step sign-in: the square for the app, the first code, and the recovery codes, shown this once. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { refused } from '../../request/refused.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import type { Route } from './+types/two-step';
import { BackToSecurity } from './back-to-security.tsx';
import { renderQrCode } from './qr.server.ts';
import { RecoveryCodes } from './recovery-code-list.tsx';
import { type SetUp, SetUpForm } from './set-up-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireReauthentication];

export async function loader({ context }: Route.LoaderArgs) {
  const { authenticator } = await read(context.get(REQUEST_CONTEXT).api.GET('/me/two-factor'));
  return { isOn: authenticator };
}

type Answer = {
  codes?: string[];
  setUp?: SetUp;
  notice?: string | null;
};

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const uri = String(form.get('uri') ?? '');
  return form.get('intent') === 'confirm'
    ? confirm({ ctx, request, form }, { uri, code: String(form.get('code') ?? '').trim() })
    : begin({ ctx, request, form });
}

type Sent = { ctx: RequestContext; request: Request; form: FormData };

async function begin(sent: Sent) {
  const { api, locale } = sent.ctx;
  const { data: begun, problem } = await attempt(api.POST('/me/two-factor/authenticator'));
  if (problem) {
    await deferIfUnconfirmed(problem, sent);
    if (problem.code === 'auth.show_factor_first') throw redirect(SHOW_FIRST);
    return data<Answer>({ notice: problemWords(problem, locale) }, { status: problem.status });
  }
  return data<Answer>({ setUp: { ...begun, square: renderQrCode(begun.uri) } });
}

const PAGE = '/account/security/two-step';
const SHOW_FIRST = `/confirm?to=${encodeURIComponent(PAGE)}`;
const URI = /^otpauth:\/\/totp\/[^\s]{1,500}$/;

/** The address of the secret comes back with the form, so that the square can be drawn again beside a wrong code. */
async function confirm(sent: Sent, { uri, code }: { uri: string; code: string }) {
  const { api, locale } = sent.ctx;
  const { data: on, problem } = await attempt(
    api.POST('/me/two-factor/authenticator/confirm', { body: { code } }),
  );
  if (!problem) return data<Answer>({ codes: on.recoveryCodes });
  await deferIfUnconfirmed(problem, sent);
  const { notice, faults } = refused(problem, locale, ['code']);
  const secret = URI.test(uri) ? new URL(uri).searchParams.get('secret') : null;
  const setUp = secret
    ? { setUp: { uri, secret, square: renderQrCode(uri), code, fault: faults.code } }
    : {};
  return data<Answer>({ notice, ...setUp }, { status: problem.status });
}

export default function TwoStep({ loaderData: { isOn }, actionData }: Route.ComponentProps) {
  const t = useTranslations('security');
  const { codes, setUp, notice } = actionData ?? {};
  const title = codes ? t('codes.title') : t('setUp.title');
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <BackToSecurity />
      <h1 className="display mt-4 mb-4">{title}</h1>
      <div className="grid max-w-text gap-5">
        {notice && <Notice tone="alarm">{notice}</Notice>}
        {codes && <Notice>{t('codes.on')}</Notice>}
        {codes && <RecoveryCodes codes={codes} />}
        {setUp && <SetUpForm {...setUp} />}
        {!codes && !setUp && (isOn ? <p>{t('codes.on')}</p> : <Begin />)}
      </div>
    </>
  );
}

function Begin() {
  const t = useTranslations('security.setUp');
  return (
    <Form method="post" className="grid justify-items-start gap-5">
      <p className="text-quiet">{t('text')}</p>
      <Button type="submit" name="intent" value="begin" look="primary">
        {t('begin')}
      </Button>
    </Form>
  );
}
