/** What the shop knows of a person: to take along, and to have deleted. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireReauthentication];

/** The middleware runs for pages that load something. */
export const loader = () => null;

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, cookies, locale } = ctx;
  const form = await readForm(request);
  if (!form.get('understood')) {
    const faults: FieldErrors = { understood: translatorFor(locale)('me.privacy.tick') };
    return data({ faults, problem: null }, { status: 400 });
  }
  const { problem } = await attempt(api.DELETE('/me'));
  if (problem) {
    await deferIfUnconfirmed(problem, { ctx, request, form });
    const words = problemWords(problem, locale);
    return data({ faults: {}, problem: words }, { status: 409 });
  }
  for (const name of ['access', 'refresh', 'cart', 'hasBag', 'orders'] as const)
    cookies.remove(name);
  return redirect('/account-closed');
}

export default function Privacy({ actionData }: Route.ComponentProps) {
  const t = useTranslations('me.privacy');
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-8">{t('title')}</h1>
      <div className="grid max-w-text gap-12">
        <section className="grid justify-items-start gap-4" aria-labelledby="download">
          <h2 id="download" className="heading">
            {t('download')}
          </h2>
          <p className="text-quiet">{t('downloadText')}</p>
          <AnchorButton href="/account/export" download>
            {t('downloadLink')}
          </AnchorButton>
        </section>
        <section className="grid gap-4 border-t border-hairline pt-8" aria-labelledby="close">
          <h2 id="close" className="heading">
            {t('close')}
          </h2>
          {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
          <p>{t('closeText')}</p>
          <p>{t('stays')}</p>
          <p className="text-quiet">{t('waits')}</p>
          <CloseForm refused={actionData} />
        </section>
      </div>
    </>
  );
}

function CloseForm({ refused }: { refused: { faults: FieldErrors } | undefined }) {
  const t = useTranslations('me.privacy');
  const { form, tick } = useForm(
    refused,
    ({ understood }): FieldErrors => (understood ? {} : { understood: t('tick') }),
  );
  return (
    <Form method="post" {...form} className="grid justify-items-start gap-4">
      <div>
        <Checkbox label={t('understood')} {...tick('understood')} required />
      </div>
      <Button type="submit" look="danger">
        {t('closeButton')}
      </Button>
    </Form>
  );
}
