/**
 * Carries an attempt to pay on: leads to the provider's page, or shows the provider's form. The hosts of that provider
 * are allowed on this page and on no other, so it is loaded whole and left whole.
 */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { orderCall } from '../../request/order-tokens.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { redirectWholePage } from '../../request/whole-page-redirect.server.ts';
import { AnchorButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import { AgreedPolicies } from '../content/agreed-policies.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { readOrder } from '../order/order.server.ts';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { LeadOn, PostOn } from './go-to-payment.tsx';
import { type NextStep, nextStepOf } from './next-step.ts';
import { StripeForm } from './stripe-form.tsx';
import { useWholePages } from './use-whole-pages.ts';

export async function loader({ context, params: { number } }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const [order, policies] = await Promise.all([
    readOrder(ctx, number),
    read(ctx.api.GET('/policies')),
  ]);
  const {
    totals: { total },
  } = order;
  const page = {
    number,
    total,
    policies: policies.items,
    returnUrl: `${ctx.publicUrl}/checkout/return/${number}`,
  };
  // What has happened meanwhile is told there.
  if (!order.canPay) throw redirect(`/checkout/return/${number}`);
  const call = orderCall(ctx, number);
  const { data: opened, problem } = await attempt(ctx.api.GET('/orders/{number}/payment', call));
  if (problem) {
    const words = problemWords(problem, ctx.locale);
    return data({ ...page, nextStep: null, problem: words }, { status: problem.status });
  }
  const nextStep = nextStepOf(opened.payment);
  if (!nextStep) throw redirect(`/checkout/return/${number}`);
  if (nextStep.kind === 'redirect' && new URL(nextStep.url).origin === ctx.publicUrl) {
    throw redirectWholePage(nextStep.url);
  }
  allowFor(ctx, nextStep);
  return data({ ...page, nextStep, problem: null });
}

function allowFor(ctx: RequestContext, nextStep: NextStep): void {
  if (nextStep.kind === 'form') ctx.allowHosts({ form: [new URL(nextStep.form.action).origin] });
  if (nextStep.kind === 'embedded') ctx.allowHosts(nextStep.embed.hosts);
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function PayScreen({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('payment');
  const { number, total, policies, nextStep, problem } = loaderData;
  const money = useMoney();
  const title = problem ? t('page.unreachable') : t('page.title', { total: money(total) });
  useWholePages();
  return (
    <div className="page grid justify-items-start gap-6 py-16 lg:py-24">
      <PageTitle>{title}</PageTitle>
      <h1 className="display max-w-[14em]">{title}</h1>
      {problem && <Unreachable number={number}>{problem}</Unreachable>}
      {nextStep && <HiddenFields {...loaderData} nextStep={nextStep} />}
      {nextStep && <AgreedPolicies policies={policies} />}
      <a href={`/orders/${number}`} className="link">
        {t('another')}
      </a>
    </div>
  );
}

type Page = Pick<Route.ComponentProps['loaderData'], 'number' | 'total' | 'returnUrl'>;

function HiddenFields({ nextStep, ...page }: Page & { nextStep: NextStep }) {
  const t = useTranslations('payment.page');
  const leads = useTranslations('checkout.redirect');
  const { number } = page;
  if (nextStep.kind === 'embedded') {
    return (
      <>
        <p className="text-lead text-quiet">{t('order', { number })}</p>
        <StripeForm {...page} embed={nextStep.embed} clientSecret={nextStep.clientSecret} />
      </>
    );
  }
  return (
    <>
      <p className="text-lead text-quiet">{leads('text', { number })}</p>
      {nextStep.kind === 'form' ? <PostOn form={nextStep.form} /> : <LeadOn url={nextStep.url} />}
    </>
  );
}

function Unreachable({ number, children }: { number: string; children: string }) {
  const t = useTranslations('payment.page');
  return (
    <>
      <Notice tone="alarm">{children}</Notice>
      <p className="text-quiet">{t('unreachableText', { number })}</p>
      <AnchorButton href={`/checkout/pay/${number}`} look="primary">
        {t('again')}
      </AnchorButton>
    </>
  );
}
