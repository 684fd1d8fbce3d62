/** One way to pay: whether it is offered, what it is called, what shoppers are told, and to whom it is offered. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { PSEUDO_LOCALE } from '#common/locales.ts';
import { Badge } from '../../ui/state.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { confirmFirst, requireConfirmed } from '../../visit/people-only.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { refused } from '../../visit/refused.server.ts';
import { clashOf, startingFromForm } from '../../visit/version.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { requirePower } from '../frame/guard.server.ts';
import { TeamSubHead } from '../team/frame/team-head.tsx';
import type { Route } from './+types/way';
import { bodyOf, readWay, valuesOf, type WayValues } from './values.ts';
import { WayForm } from './way-form.tsx';
import '../../styles/admin/payment-methods.css';

export const middleware: Route.MiddlewareFunction[] = [
  requirePower('settings:write'),
  requireConfirmed,
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, locale } = context.get(visitContext);
  const [{ items }, shop] = await Promise.all([
    read(api.GET('/admin/payment-methods')),
    read(api.GET('/shop', {})),
  ]);
  const way = items.find(({ method }) => method === params.method);
  if (!way) throw new Response(null, { status: 404 });
  return {
    way,
    // The pseudo-language has no words of its own.
    locales: shop.locales.filter((one) => one !== PSEUDO_LOCALE),
    // One that the shop delivers to no more stays visible, so that it can be taken out.
    countries: [...new Set([...shop.countries, ...way.countries])],
    locale,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const { api, locale } = visit;
  const form = await readForm(request);
  const values = readWay(form);
  const { items } = await read(api.GET('/admin/payment-methods'));
  const way = items.find(({ method }) => method === params.method);
  if (!way) throw new Response(null, { status: 404 });
  const { problem } = await attempt(
    api.PUT('/admin/payment-methods/{method}', {
      params: { path: { method: way.method }, header: startingFromForm(form) },
      body: bodyOf(values, way),
    }),
  );
  if (!problem) return redirect(`/admin/settings/payments?done=saved&method=${way.method}`);
  await confirmFirst(problem, { visit, request, form });
  const clash = clashOf(problem);
  if (clash) return data({ values, notice: null, faults: {}, clash }, { status: problem.status });
  if (problem.code === 'payment.instructions_missing') {
    const faults = { instructions: problemWords(problem, locale) };
    return data({ values, notice: null, faults }, { status: problem.status });
  }
  const fields = Object.keys(values.words).map((field) => field.replace('.', '/'));
  const { notice, faults } = refused(problem, locale, [...fields, 'intent']);
  return data({ values, notice, faults }, { status: problem.status });
}

export default function OneWay({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.payWays');
  const { way, ...choices } = loaderData;
  return (
    <>
      <TeamSubHead
        title={way.name}
        back={{ to: '/admin/settings/payments', label: t('form.back') }}
      >
        {way.demo && <Badge>{t('demoOnly')}</Badge>}
      </TeamSubHead>
      <WayForm
        way={way}
        values={(actionData?.values as WayValues | undefined) ?? valuesOf(way)}
        refused={actionData}
        {...choices}
      />
    </>
  );
}
