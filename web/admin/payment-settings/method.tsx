/** One payment method: whether it is offered, what it is called, what shoppers are told, and to whom it is offered. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { PSEUDO_LOCALE } from '#common/locales.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { refused } from '../../request/refused.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { Badge } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { TeamSubHead } from '../team/layout/team-head.tsx';
import type { Route } from './+types/method';
import { MethodForm } from './method-form.tsx';
import { bodyOf, type MethodValues, readMethod, valuesOf } from './values.ts';
import '../../styles/admin/payment-methods.css';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('settings:write'),
  requireReauthentication,
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const [{ items }, shop] = await Promise.all([
    read(api.GET('/admin/payment-methods')),
    read(api.GET('/shop', {})),
  ]);
  const paymentMethod = items.find(({ method }) => method === params.method);
  if (!paymentMethod) throw new Response(null, { status: 404 });
  return {
    paymentMethod,
    // The pseudo-language has no words of its own.
    locales: shop.locales.filter((one) => one !== PSEUDO_LOCALE),
    // What the shop gave up stays visible, so that saving does not silently take it out.
    currencies: [...new Set([...paymentMethod.possibleCurrencies, ...paymentMethod.currencies])],
    countries: [...new Set([...shop.countries, ...paymentMethod.countries])],
    locale,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const values = readMethod(form);
  const { items } = await read(api.GET('/admin/payment-methods'));
  const paymentMethod = items.find(({ method }) => method === params.method);
  if (!paymentMethod) throw new Response(null, { status: 404 });
  const { problem } = await attempt(
    api.PUT('/admin/payment-methods/{method}', {
      params: { path: { method: paymentMethod.method }, header: startingFromForm(form) },
      body: bodyOf(values, paymentMethod),
    }),
  );
  if (!problem)
    return redirect(`/admin/settings/payments?done=saved&method=${paymentMethod.method}`);
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const clash = clashOf(problem);
  if (clash) return data({ values, notice: null, faults: {}, clash }, { status: problem.status });
  if (problem.code === 'payment.instructions_missing') {
    const [first = ''] = Object.keys(values.words).filter((name) => /^instructions/.test(name));
    const faults = { [first]: problemWords(problem, locale) };
    return data({ values, notice: null, faults }, { status: problem.status });
  }
  const fields = [...Object.keys(values.words), 'intent'];
  const { notice, faults } = refused(problem, locale, fields);
  return data({ values, notice, faults }, { status: problem.status });
}

export default function OneMethod({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.paymentMethods');
  const { paymentMethod, ...choices } = loaderData;
  return (
    <>
      <TeamSubHead
        title={paymentMethod.name}
        back={{ to: '/admin/settings/payments', label: t('form.back') }}
      >
        {paymentMethod.demo && <Badge>{t('demoOnly')}</Badge>}
      </TeamSubHead>
      <MethodForm
        paymentMethod={paymentMethod}
        values={(actionData?.values as MethodValues | undefined) ?? valuesOf(paymentMethod)}
        refused={actionData}
        {...choices}
      />
    </>
  );
}
