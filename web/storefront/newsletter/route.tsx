/** Subscribing to the newsletter: the form, and where to look next. What it says never tells whether an address is known. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { NarrowPage } from '../layout/narrow-page.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { REQUIRED, SignUpForm } from './sign-up-form.tsx';
import { ask } from './subscribe.server.ts';

export const loader = ({ url }: Route.LoaderArgs) => ({ asked: url.searchParams.has('asked') });

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const email = String(form.get('email') ?? '').trim();
  const missing = missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data({ email, ...missing }, { status: 400 });
  const { problem } = await ask(ctx, email, 'footer');
  if (!problem) return redirect('/newsletter?asked=1');
  return data({ email, ...refused(problem, ctx.locale, ['email']) }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Newsletter({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('newsletter');
  if (loaderData.asked && !actionData) {
    return (
      <NarrowPage title={t('asked')} text={t('askedText')}>
        <p>
          <LinkButton to="/">{t('toShop')}</LinkButton>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t('title')} text={t('text')}>
      <SignUpForm refused={actionData ?? null} />
    </NarrowPage>
  );
}
