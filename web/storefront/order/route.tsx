/** An order as its shopper follows it. It updates by itself while it is open. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment, useMoney } from '../../i18n/format.tsx';
import { Badge, Notice, type Tone } from '../../ui/state.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { keepOrderToken, orderCall } from '../../visit/order-tokens.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import type { Order } from '../../visit/shapes.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { GoToPayment } from '../checkout/go-to-payment.tsx';
import { SummaryLines } from '../checkout/order-summary.tsx';
import { goToPayment, payAgain } from '../checkout/pay.server.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { readOrder } from './order.server.ts';
import { AddressBlock, OrderTotals, Shipments } from './order-parts.tsx';
import { Timeline } from './timeline.tsx';
import { useLiveOrder } from './use-live-order.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const visit = context.get(visitContext);
  const token = url.searchParams.get('token');
  if (token) {
    keepOrderToken(visit.cookies, params.number, token);
    throw redirect(`/orders/${params.number}`);
  }
  return { order: await readOrder(visit, params.number) };
}

export async function action({ request, context, params: { number } }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await request.formData();
  const refuse = (problem: Parameters<typeof problemWords>[0]) =>
    data({ problem: problemWords(problem, visit.locale) }, { status: problem.status });
  if (form.get('intent') === 'cancel') {
    const call = orderCall(visit, number);
    const { problem } = await attempt(visit.api.POST('/orders/{number}/cancel', call));
    return problem ? refuse(problem) : redirect(`/orders/${number}`);
  }
  const method = await methodFor(visit.api, String(form.get('paymentMethod') ?? ''));
  const opened = await payAgain(visit, number, method);
  return opened.problem ? refuse(opened.problem) : goToPayment(visit, opened.data);
}

/** The method that was chosen, else the shop's first. */
async function methodFor(api: Parameters<typeof readOrder>[0]['api'], wish: string) {
  if (wish) return wish;
  const { items } = await read(api.GET('/payment-methods'));
  return items[0]?.method ?? '';
}

export const meta: Route.MetaFunction = () => [
  noIndex,
  { name: 'referrer', content: 'no-referrer' },
];

const TONES: Record<Order['status'], Tone> = {
  pending: 'notice',
  confirmed: 'good',
  paid: 'good',
  shipped: 'good',
  delivered: 'good',
  cancelled: 'quiet',
};

export default function OrderScreen({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('orders');
  const { order } = loaderData;
  useLiveOrder(order);
  if (actionData && 'goTo' in actionData) return <GoToPayment goTo={actionData.goTo} />;
  const { number, status, items, addresses, email, shippingOption, shipments, placedAt } = order;
  return (
    <div className="page">
      <PageTitle>{t('title', { number })}</PageTitle>
      <header className="grid justify-items-start gap-3 pt-8 pb-10 lg:pt-14">
        <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
        <h1 className="display">{t('title', { number })}</h1>
        <p className="text-lead text-quiet">{t(`statusText.${status}`)}</p>
      </header>
      {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
      <PendingActions order={order} />
      <div className="grid gap-x-7 gap-y-14 lg:grid-cols-12">
        <div className="grid content-start gap-12 lg:col-span-7">
          <Shipments shipments={shipments} />
          <section aria-labelledby="items">
            <h2 id="items" className="heading mb-5">
              {t('items')}
            </h2>
            <SummaryLines items={items} />
            <div className="mt-6 border-t border-hairline pt-5">
              <OrderTotals order={order} />
            </div>
          </section>
        </div>
        <div className="grid content-start gap-12 lg:col-span-4 lg:col-start-9">
          <section aria-labelledby="timeline">
            <h2 id="timeline" className="heading mb-5">
              {t('timeline')}
            </h2>
            <Timeline timeline={order.timeline} />
          </section>
          <dl className="grid gap-6">
            <AddressBlock label={t('shippingAddress')} address={addresses.shipping} />
            <AddressBlock
              label={t('billingAddress')}
              address={addresses.billing}
              sameAs={addresses.shipping}
            />
            <div>
              <dt className="fine text-quiet">{t('delivery')}</dt>
              <dd data-content="">{shippingOption.name}</dd>
            </div>
            <div>
              <dt className="fine text-quiet">{t('email')}</dt>
              <dd data-content="">{email}</dd>
            </div>
          </dl>
          <p className="fine text-quiet">
            {t.rich('placedAt', { date: () => <Moment at={placedAt} dateOnly /> })}
          </p>
        </div>
      </div>
    </div>
  );
}

/** While it waits for its money: pay, or call it off. */
function PendingActions({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const money = useMoney();
  if (!order.canPay && !order.canCancel) return null;
  const failed = order.paymentState === 'failed';
  return (
    <section className="mb-14 grid gap-5 border-y border-hairline py-8">
      {order.expiresAt && (
        <p>{t.rich('openUntil', { time: () => <Moment at={order.expiresAt ?? ''} /> })}</p>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        {order.canPay && (
          <button type="submit" name="intent" value="pay" className="button button-primary">
            {failed ? t('payAgain') : t('pay', { total: money(order.totals.total) })}
          </button>
        )}
        {order.canCancel && (
          <button type="submit" name="intent" value="cancel" className="button">
            {t('cancel')}
          </button>
        )}
      </Form>
      {order.canCancel && <p className="fine text-quiet">{t('cancelText')}</p>}
    </section>
  );
}
