/** Thank you. Says what was bought, where it goes, and how to follow it. */
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Order, OrderPayment } from '../../request/shapes.ts';
import { LinkButton } from '../../ui/button.tsx';
import { readBag } from '../bag/bag.server.ts';
import { SummaryLines } from '../checkout/order-summary.tsx';
import { promisedDays } from '../delivery/words.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { readOrder } from '../order/order.server.ts';
import { AddressBlock, OrderTotals } from '../order/order-parts.tsx';
import { readPayment } from '../payment/pay.server.ts';
import { TransferDetails } from '../payment/transfer-details.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

export async function loader({ context, params: { number } }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const order = await readOrder(ctx, number);
  if (order.status === 'cancelled') throw redirect(`/orders/${number}`);
  // Only what is paid later comes here before its money does.
  const arrives = promisedDays(order, ctx.locale);
  if (order.paymentState !== 'pending') return { order, arrives, later: null };
  const { payment } = await readPayment(ctx, number);
  const isLater = payment?.flow === 'later';
  if (order.status === 'pending' && !isLater) throw redirect(`/checkout/return/${number}`);
  // Forgets a bag that has become the order; what was put in since is kept.
  await readBag(ctx);
  return { order, arrives, later: isLater ? payment : null };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function OrderConfirmed({
  loaderData: { order, arrives, later },
}: Route.ComponentProps) {
  const t = useTranslations('checkout.confirmed');
  const words = useTranslations('orders');
  const payment = useTranslations('payment');
  const { number, status, email, addresses, items, shippingOption } = order;
  const name = addresses.shipping.firstName || addresses.shipping.lastName;
  return (
    <div className="page grid gap-x-7 gap-y-12 py-12 lg:grid-cols-12 lg:py-20">
      <PageTitle>{words('title', { number })}</PageTitle>
      <div className="grid content-start justify-items-start gap-6 lg:col-span-6">
        <h1 className="display">{t('title', { name })}</h1>
        <p className="max-w-text text-lead text-quiet">
          {status === 'pending'
            ? payment('transfer.thanks', { number, email })
            : t('text', { number, email })}
        </p>
        {later && <PaidLater order={order} later={later} />}
        <div className="flex flex-wrap gap-3 pt-2">
          <LinkButton to={`/orders/${number}`} look="primary">
            {t('follow')}
          </LinkButton>
          <LinkButton to="/products">{t('keepLooking')}</LinkButton>
        </div>
      </div>
      <section className="bg-well p-6 sm:p-8 lg:col-span-5 lg:col-start-8" aria-labelledby="items">
        <h2 id="items" className="heading mb-5">
          {words('items')}
        </h2>
        <SummaryLines items={items} />
        <div className="my-5 border-t border-hairline pt-5">
          <OrderTotals order={order} />
        </div>
        <dl className="grid gap-5 border-t border-hairline pt-5 sm:grid-cols-2">
          <AddressBlock label={words('shippingAddress')} address={addresses.shipping} />
          <div>
            <dt className="fine text-quiet">{words('delivery')}</dt>
            <dd data-content="">{shippingOption.name}</dd>
            {arrives && <dd className="fine text-quiet">{arrives}</dd>}
          </div>
        </dl>
      </section>
    </div>
  );
}

/** A transfer has to be sent before anything happens; cash on delivery has to be at hand at the door. */
function PaidLater({ order, later }: { order: Order; later: OrderPayment }) {
  const t = useTranslations('payment');
  const money = useMoney();
  const { instructions } = later;
  if (order.status === 'pending') {
    return <TransferDetails order={order} instructions={instructions ?? ''} />;
  }
  return (
    <div className="grid gap-2">
      <p className="max-w-text">{t('cash', { total: money(order.totals.total) })}</p>
      {instructions && (
        <p className="max-w-text whitespace-pre-line" data-content="">
          {instructions}
        </p>
      )}
    </div>
  );
}
