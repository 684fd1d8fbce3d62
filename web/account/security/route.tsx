/** All of a person's sign-in methods, in rows: what it is, its status, and the one thing to do about it. */
import type { ReactNode } from 'react';
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../request/require-sign-in.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import type { Route } from './+types/route';
import { doAct } from './acts.server.ts';
import { readIdentities } from './identities.server.ts';
import { IdentitiesPart } from './identities-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';

const DONE = [
  'passkeys.added',
  'passkeys.renamed',
  'passkeys.removed',
  'twoStep.turnedOff',
] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const [factors, { items: passkeys }, identities] = await Promise.all([
    read(ctx.api.GET('/me/two-factor')),
    read(ctx.api.GET('/me/passkeys')),
    readIdentities(ctx, url),
  ]);
  return {
    factors,
    passkeys,
    identities,
    email: ctx.user?.email ?? '',
    isMissing: ctx.user?.twoFactorMissing ?? false,
    needed: url.searchParams.has('needed'),
    done: DONE.find((one) => one === url.searchParams.get('done')) ?? null,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { api, locale } = ctx;
  const { done, problem } = await doAct(api, form);
  if (problem) {
    await deferIfUnconfirmed(problem, { ctx, request, form });
    if (problem.code === 'auth.show_factor_first') {
      throw redirect(`/confirm?to=${encodeURIComponent('/account/security')}`);
    }
    return data({ problem: problemWords(problem, locale) }, { status: problem.status });
  }
  return redirect(done ? `/account/security?done=${done}` : '/account/security');
}

export default function Security({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('security');
  const { factors, passkeys, identities, email, done } = loaderData;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-8">{t('title')}</h1>
      <div className="grid gap-12">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        {done && !actionData && <Notice>{t(done)}</Notice>}
        <Needed {...loaderData} />
        <div className="border-t border-hairline">
          <Row title={t('email.title')}>
            <p className="break-words text-quiet" data-content="">
              {email}
            </p>
            <LinkButton to="/account/email">{t('email.change')}</LinkButton>
          </Row>
          <Row title={t('password.title')}>
            <p className="text-quiet">{t(factors.password ? 'password.set' : 'password.none')}</p>
            <LinkButton to="/account/password">
              {t(factors.password ? 'password.change' : 'password.choose')}
            </LinkButton>
          </Row>
          <TwoStepRow {...factors} />
        </div>
        <PasskeysPart passkeys={passkeys} />
        <IdentitiesPart {...identities} />
      </div>
    </>
  );
}

type SecurityStatus = Pick<
  Route.ComponentProps['loaderData'],
  'factors' | 'isMissing' | 'needed' | 'done'
>;

/** What staff read who were sent here from the admin. */
function Needed({ factors, isMissing, needed, done }: SecurityStatus) {
  const t = useTranslations('security');
  const hasFactor = factors.authenticator || factors.passkeys > 0;
  if (isMissing) {
    return (
      <Notice tone="notice">
        <div className="grid justify-items-start gap-4">
          <p>{t(hasFactor ? 'neededShow' : 'needed')}</p>
          {hasFactor && (
            <LinkButton to={`/confirm?to=${encodeURIComponent('/admin')}`} look="primary">
              {t('confirm')}
            </LinkButton>
          )}
        </div>
      </Notice>
    );
  }
  if (!factors.required || !(needed || done === 'passkeys.added')) return null;
  return (
    <Notice>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>{t('neededDone')}</p>
        <LinkButton to="/admin">{t('toAdmin')}</LinkButton>
      </div>
    </Notice>
  );
}

function Row({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid items-center gap-x-7 gap-y-3 border-b max-sm:justify-items-start border-hairline py-6 sm:grid-cols-[10rem_1fr_auto]">
      <h2 className="font-medium">{title}</h2>
      {children}
    </section>
  );
}

function TwoStepRow({ authenticator, recoveryCodesLeft }: AnswerOf<'getTwoFactor'>) {
  const t = useTranslations('security.twoStep');
  const state = useTranslations('security');
  return (
    <Row title={t('title')}>
      <div className="grid gap-2 text-quiet">
        <p>
          <Badge tone={authenticator ? 'good' : 'plain'}>
            {state(authenticator ? 'on' : 'off')}
          </Badge>
        </p>
        <p>{t('text')}</p>
        {authenticator && <p>{t('left', { count: recoveryCodesLeft })}</p>}
      </div>
      {authenticator ? (
        <div className="grid gap-3">
          <LinkButton to="/account/security/recovery-codes">{t('renew')}</LinkButton>
          <Form method="post" className="grid">
            <Button type="submit" name="intent" value="turn-off">
              {t('turnOff')}
            </Button>
          </Form>
        </div>
      ) : (
        <LinkButton to="/account/security/two-step">{t('setUp')}</LinkButton>
      )}
    </Row>
  );
}
