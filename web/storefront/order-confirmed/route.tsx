/** Thank you. Says what was bought, where it goes, and how to follow it. */
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { visitContext } from '../../visit/visit.server.ts';
import { SummaryLines } from '../checkout/order-summary.tsx';
import { PageTitle } from '../frame/page-title.tsx';
import { readOrder } from '../order/order.server.ts';
import { AddressBlock, OrderTotals } from '../order/order-parts.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

export async function loader({ context, params: { number } }: Route.LoaderArgs) {
  const order = await readOrder(context.get(visitContext), number);
  if (order.status === 'pending') throw redirect(`/checkout/return/${number}`);
  if (order.status === 'cancelled') throw redirect(`/orders/${number}`);
  return { order };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function OrderConfirmed({ loaderData: { order } }: Route.ComponentProps) {
  const t = useTranslations('checkout.confirmed');
  const words = useTranslations('orders');
  const { number, email, addresses, items, shippingOption } = order;
  const name = addresses.shipping.firstName;
  return (
    <div className="page grid gap-x-7 gap-y-12 py-12 lg:grid-cols-12 lg:py-20">
      <PageTitle>{words('title', { number })}</PageTitle>
      <div className="grid content-start justify-items-start gap-6 lg:col-span-6">
        <h1 className="display">{t('title', { name })}</h1>
        <p className="max-w-text text-lead text-quiet">{t('text', { number, email })}</p>
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
          </div>
        </dl>
      </section>
    </div>
  );
}
