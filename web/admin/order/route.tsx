/** One order: its state, the next sensible action, what was bought, and everything that happened to it. */
import { data, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/format.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { AdminTitle } from '../frame/admin-title.tsx';
import { useMay } from '../frame/use-may.ts';
import { STATUS_TONES } from '../orders/orders-table.tsx';
import type { Route } from './+types/route';
import { Customer } from './customer.tsx';
import { History } from './history.tsx';
import { OrderItems, Totals } from './items.tsx';
import { Parcels, ShipForm } from './ship-form.tsx';
import { readShipment, type Typed } from './shipment.ts';
import { useLiveOrder } from './use-live-order.ts';

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const order = await read(api.GET('/admin/orders/{number}', { params: { path: { number } } }));
  return { order, shipped: new URL(request.url).searchParams.has('shipped') };
}

export async function action({ context, params: { number }, request }: Route.ActionArgs) {
  const { api, locale } = context.get(visitContext);
  const { body, typed } = readShipment(await request.formData());
  const call = { params: { path: { number } }, body };
  const { problem } = await attempt(api.POST('/admin/orders/{number}/fulfilments', call));
  if (!problem) return redirect(`/admin/orders/${number}?shipped`);
  const badUrl = problem.errors.some(({ path }) => path === '/trackingUrl');
  const words = badUrl ? null : problemWords(problem, locale);
  return data({ typed, badUrl, problem: words }, { status: problem.status });
}

export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin');
  const { order, shipped } = loaderData;
  const may = useMay();
  useLiveOrder(order);
  const { number, status, paymentState, fulfilmentState, placedAt } = order;
  return (
    <>
      <AdminTitle>{t('order.title', { number })}</AdminTitle>
      <Link to="/admin/orders" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('order.back')}
      </Link>
      <div className="admin-head">
        <h1 className="flex flex-wrap items-center gap-3">
          {t('order.title', { number })}
          <Badge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Badge>
        </h1>
        <p className="text-quiet">
          {t('orders.payment')}: {t(`paymentState.${paymentState}`)}
          {' · '}
          {t('orders.fulfilment')}: {t(`fulfilmentState.${fulfilmentState}`)}
          {' · '}
          <Moment at={placedAt} />
        </p>
      </div>
      <div className="admin-columns">
        <div className="admin-stack">
          {shipped && <Notice>{t('order.shippedDone')}</Notice>}
          {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
          {may('orders:write') && (
            <ShipForm
              // Each parcel has a form of its own: what was typed for the last one is not meant for the next.
              key={order.shipments.length}
              order={order}
              typed={actionData?.typed as Typed | undefined}
              badUrl={actionData?.badUrl}
            />
          )}
          <OrderItems order={order} />
          <Totals order={order} />
          <Parcels order={order} />
        </div>
        <aside className="admin-stack">
          <History timeline={order.timeline} />
          <Customer order={order} />
        </aside>
      </div>
    </>
  );
}
