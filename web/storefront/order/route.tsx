/** An order as its shopper follows it. It updates by itself while it is open. */

import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { translatorFor } from '#common/messages/index.ts';
import { describeOrder, type OrderWord } from '#common/order-words.ts';
import { useMoney } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { orderCall, saveOrderToken } from '../../request/order-tokens.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import type { Order } from '../../request/shapes.ts';
import { Badge, Notice, type Tone } from '../../ui/state.tsx';
import { SummaryLines } from '../checkout/order-summary.tsx';
import { promisedDays } from '../delivery/words.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { goToPayment, payAgain, readPayment } from '../payment/pay.server.ts';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { readOrder } from './order.server.ts';
import { AddressBlock, OrderTotals, Shipments } from './order-parts.tsx';
import { PendingActions } from './pending-actions.tsx';
import { Timeline } from './timeline.tsx';
import { useLiveOrder } from './use-live-order.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const token = url.searchParams.get('token');
  if (token) {
    saveOrderToken(ctx.cookies, params.number, token);
    throw redirect(`/orders/${params.number}`);
  }
  const order = await readOrder(ctx, params.number);
  // A paid or cancelled order needs no payment method.
  const paying = order.canPay ? await readPayment(ctx, params.number) : null;
  const left = order.canPay && url.searchParams.has('left');
  return { order, paying, left, arrives: promisedDays(order, ctx.locale) };
}

export async function action({ request, context, params: { number } }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const refuse = (problem: Parameters<typeof problemWords>[0]) =>
    data({ problem: problemWords(problem, ctx.locale) }, { status: problem.status });
  if (form.get('intent') === 'cancel') {
    const call = orderCall(ctx, number);
    const { problem } = await attempt(ctx.api.POST('/orders/{number}/cancel', call));
    return problem ? refuse(problem) : redirect(`/orders/${number}`);
  }
  const method = String(form.get('paymentMethod') ?? '');
  if (!method)
    return data({ problem: translatorFor(ctx.locale)('payment.choose') }, { status: 400 });
  const opened = await payAgain(ctx, number, method);
  return opened.problem ? refuse(opened.problem) : goToPayment(ctx, opened.data);
}

export const meta: Route.MetaFunction = () => [
  noIndex,
  { name: 'referrer', content: 'no-referrer' },
];

/** Only an order paid on delivery is worked on before its money has come. */
const isDueOnDelivery = ({ status, paymentState }: Order) =>
  paymentState === 'pending' && (status === 'confirmed' || status === 'shipped');

const TONES: Record<OrderWord, Tone> = {
  pending: 'notice',
  confirmed: 'good',
  paid: 'good',
  refunded: 'quiet',
  partly_shipped: 'good',
  shipped: 'good',
  partly_returned: 'quiet',
  returned: 'quiet',
  delivered: 'good',
  cancelled: 'quiet',
};

export default function OrderScreen({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('orders');
  const payment = useTranslations('payment');
  const money = useMoney();
  const { order, paying, left, arrives } = loaderData;
  useLiveOrder(order);
  const { number, items, shipments } = order;
  const { word, goods, money: amounts } = describeOrder({ ...order, ...order.totals });
  return (
    <div className="page">
      <PageTitle>{t('title', { number })}</PageTitle>
      <header className="grid justify-items-start gap-3 pt-8 pb-10 lg:pt-14">
        <Badge tone={TONES[word]}>{t(`status.${word}`)}</Badge>
        <h1 className="display">{t('title', { number })}</h1>
        <p className="text-lead text-quiet">
          {[
            t(`statusText.${goods}`),
            ...amounts.map(({ key, amount }) => t(`moneyText.${key}`, { amount: money(amount) })),
          ].join(' ')}
        </p>
      </header>
      {isDueOnDelivery(order) && (
        <p className="mb-10">{payment('cash', { total: money(order.totals.total) })}</p>
      )}
      <div className="mb-6 empty:hidden">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        {left && !actionData && <Notice tone="notice">{payment('left')}</Notice>}
      </div>
      <PendingActions order={order} paying={paying} />
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
        <OrderDetails order={order} arrives={arrives} />
      </div>
    </div>
  );
}

/** What happened, and what was agreed. */
function OrderDetails({ order, arrives }: { order: Order; arrives: string | null }) {
  const t = useTranslations('orders');
  const { addresses, email, shippingOption, placedAt, shopperNote } = order;
  return (
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
          {arrives && <dd className="fine text-quiet">{arrives}</dd>}
        </div>
        <div>
          <dt className="fine text-quiet">{t('email')}</dt>
          <dd data-content="">{email}</dd>
        </div>
        {shopperNote && (
          <div>
            <dt className="fine text-quiet">{t('note')}</dt>
            <dd className="whitespace-pre-line" data-content="">
              {shopperNote}
            </dd>
          </div>
        )}
      </dl>
      <p className="fine text-quiet">
        {t.rich('placedAt', { date: () => <Moment at={placedAt} dateOnly /> })}
      </p>
    </div>
  );
}
