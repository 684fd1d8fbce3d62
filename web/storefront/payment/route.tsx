/**
 * Carries an attempt to pay on: leads to the provider's page, or shows the provider's form. The hosts of that provider
 * are allowed on this page and on no other, so it is loaded whole and left whole.
 */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { AnchorButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import { attempt } from '../../visit/api.server.ts';
import { leaveFor } from '../../visit/leave.server.ts';
import { orderCall } from '../../visit/order-tokens.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { type Visit, visitContext } from '../../visit/visit.server.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { readOrder } from '../order/order.server.ts';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { LeadOn, PostOn } from './go-to-payment.tsx';
import { type PayWay, wayOf } from './pay-way.ts';
import { StripeForm } from './stripe-form.tsx';
import { useWholePages } from './use-whole-pages.ts';

export async function loader({ context, params: { number } }: Route.LoaderArgs) {
  const visit = context.get(visitContext);
  const order = await readOrder(visit, number);
  const {
    totals: { total },
  } = order;
  const page = { number, total, returnUrl: `${visit.publicUrl}/checkout/return/${number}` };
  // What has happened meanwhile is told there.
  if (!order.canPay) throw redirect(`/checkout/return/${number}`);
  const call = orderCall(visit, number);
  const { data: opened, problem } = await attempt(visit.api.GET('/orders/{number}/payment', call));
  if (problem) {
    const words = problemWords(problem, visit.locale);
    return data({ ...page, way: null, problem: words }, { status: problem.status });
  }
  const way = wayOf(opened.payment);
  if (!way) throw redirect(`/checkout/return/${number}`);
  if (way.kind === 'redirect' && new URL(way.url).origin === visit.publicUrl) {
    throw leaveFor(way.url);
  }
  allowFor(visit, way);
  return data({ ...page, way, problem: null });
}

function allowFor(visit: Visit, way: PayWay): void {
  if (way.kind === 'form') visit.allowHosts({ form: [new URL(way.form.action).origin] });
  if (way.kind === 'embedded') visit.allowHosts(way.embed.hosts);
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function PayScreen({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('payment');
  const { number, total, way, problem } = loaderData;
  const money = useMoney();
  const title = problem ? t('page.unreachable') : t('page.title', { total: money(total) });
  useWholePages();
  return (
    <div className="page grid justify-items-start gap-6 py-16 lg:py-24">
      <PageTitle>{title}</PageTitle>
      <h1 className="display max-w-[14em]">{title}</h1>
      {problem && <Unreachable number={number}>{problem}</Unreachable>}
      {way && <Carry {...loaderData} way={way} />}
      <a href={`/orders/${number}`} className="link">
        {t('another')}
      </a>
    </div>
  );
}

type Page = Pick<Route.ComponentProps['loaderData'], 'number' | 'total' | 'returnUrl'>;

function Carry({ way, ...page }: Page & { way: PayWay }) {
  const t = useTranslations('payment.page');
  const leads = useTranslations('checkout.redirect');
  const { number } = page;
  if (way.kind === 'embedded') {
    return (
      <>
        <p className="text-lead text-quiet">{t('order', { number })}</p>
        <StripeForm {...page} embed={way.embed} clientSecret={way.clientSecret} />
      </>
    );
  }
  return (
    <>
      <p className="text-lead text-quiet">{leads('text', { number })}</p>
      {way.kind === 'form' ? <PostOn form={way.form} /> : <LeadOn url={way.url} />}
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
