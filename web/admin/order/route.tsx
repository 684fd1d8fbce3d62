/** One order: its state, the next sensible action, what was bought, and everything that happened to it. */

import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { wordOfOrder } from '#common/order-words.ts';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { STATUS_TONES } from '../orders/orders-table.tsx';
import type { Route } from './+types/route';
import { Customer } from './customer.tsx';
import { markDelivered } from './delivery.server.ts';
import { History } from './history.tsx';
import { OrderItems, Totals } from './items.tsx';
import { actOnMoney, DONE } from './money/act.server.ts';
import { MoneyCard } from './money/card.tsx';
import { inCurrencyOf, mayBeCancelled, refundableOf } from './money/money.ts';
import { Parcels } from './parcels.tsx';
import { mayComeBack, ReturnNoted, readPaid } from './returned.tsx';
import { shipParcel } from './ship.server.ts';
import { ShipForm } from './ship-form.tsx';
import type { Typed } from './shipment.ts';
import { StoredAt } from './stored-at.tsx';
import { useLiveOrder } from './use-live-order.ts';

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const call = { params: { path: { number } } };
  const [order, money, stock] = await Promise.all([
    read(api.GET('/admin/orders/{number}', call)),
    read(api.GET('/admin/orders/{number}/payments', call)),
    read(api.GET('/admin/orders/{number}/stock', call)),
  ]);
  const params = new URL(request.url).searchParams;
  const done = DONE.find((one) => one === params.get('done'));
  const delivery = (['delivered', 'undone'] as const).find((one) => one === params.get('delivery'));
  const returned = readPaid(params.get('returned'));
  return { order, money, stock, shipped: params.has('shipped'), done, delivery, returned };
}

export async function action({ context, params: { number }, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  if (form.has('delivery')) return markDelivered(ctx, number, form);
  if (form.has('act')) return actOnMoney(ctx, { request, form, number });
  return shipParcel(ctx, number, form);
}

/** After a refusal too: what was shown may be another by now. */
export const shouldRevalidate = () => true;

export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin');
  const { order, money, stock } = loaderData;
  const may = useMay();
  useLiveOrder(order);
  const { number, paymentState, fulfilmentState, placedAt } = order;
  const word = wordOfOrder(order);
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
          <Badge tone={STATUS_TONES[word]}>{t(`status.${word}`)}</Badge>
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
          <Result {...loaderData} problem={actionData?.problem} quiet={actionData !== undefined} />
          {may('orders:write') && (
            <ShipForm
              // Each parcel has a form of its own: what was typed for the last one is not meant for the next.
              key={order.shipments.length}
              order={order}
              typed={actionData?.typed as Typed | undefined}
              faults={actionData?.faults}
            />
          )}
          <StoredAt order={order} stock={stock} />
          <OrderItems order={order} />
          <Totals order={order} />
          <MoneyCard order={order} money={money} />
          <Parcels order={order} />
          {may('orders:write') && <Questions order={order} />}
        </div>
        <aside className="admin-stack">
          <History order={order} />
          <Customer order={order} />
        </aside>
      </div>
    </>
  );
}

/** What is asked on a page of its own. */
function Questions({ order }: Pick<Route.ComponentProps['loaderData'], 'order'>) {
  const t = useTranslations('admin');
  const to = (page: string) => `/admin/orders/${order.number}/${page}`;
  return (
    <div className="flex flex-wrap gap-3">
      {mayComeBack(order) && (
        <LinkButton to={to('return')} dense>
          {t('productStock.returned.open')}
        </LinkButton>
      )}
      {mayBeCancelled(order) && (
        <LinkButton to={to('cancel')} dense>
          {t('money.cancel.open')}
        </LinkButton>
      )}
    </div>
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type ResultProps = Pick<
  Loaded,
  'shipped' | 'done' | 'delivery' | 'returned' | 'order' | 'money'
> & {
  problem: string | null | undefined;
  /** Something was tried since. */
  quiet: boolean;
};

/** What has just been done, or why not. */
function Result({ shipped, done, delivery, returned, order, money, problem, quiet }: ResultProps) {
  const t = useTranslations('admin');
  if (problem) return <Notice tone="alarm">{problem}</Notice>;
  if (quiet) return null;
  return (
    <>
      {shipped && <Notice>{t('order.shippedDone')}</Notice>}
      {delivery && <Notice>{t(`order.${delivery}Done`)}</Notice>}
      {returned !== null && (
        <ReturnNoted
          number={order.number}
          paid={returned}
          refundable={inCurrencyOf(money)(refundableOf(money))}
        />
      )}
      {done && <Notice>{t(`money.done.${done}`)}</Notice>}
    </>
  );
}
