/** One order: its state, the next sensible action, what was bought, and everything that happened to it. */

import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { wordOfOrder } from '#common/order-words.ts';
import { Moment } from '../../i18n/time.tsx';
import { read, type ShopApi } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { promisedDays } from '../../storefront/delivery/words.server.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import type { Refused } from '../customer/act.server.ts';
import { Notes } from '../customer/notes.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/route';
import { Customer } from './customer.tsx';
import { markDelivered } from './delivery.server.ts';
import { OtherOrders } from './earlier.tsx';
import { History } from './history.tsx';
import { OrderItems, Totals } from './items.tsx';
import { actOnMoney, DONE } from './money/act.server.ts';
import { MoneyCard } from './money/card.tsx';
import { inCurrencyOf, mayBeCancelled, refundableOf } from './money/money.ts';
import { notedIn, noteOnOrder } from './notes.server.ts';
import { Parcels } from './parcels.tsx';
import { mayComeBack, ReturnNoted, readPaid } from './returned.tsx';
import { shipParcel } from './ship.server.ts';
import { ShipForm, type StaffOrder } from './ship-form.tsx';
import type { Typed } from './shipment.ts';
import { STATUS_TONES } from './status-tones.ts';
import { StoredAt } from './stored-at.tsx';
import { Tags } from './tags.tsx';
import { useLiveOrder } from './use-live-order.ts';

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const call = { params: { path: { number } } };
  const [order, money, stock, notes] = await Promise.all([
    read(api.GET('/admin/orders/{number}', call)),
    read(api.GET('/admin/orders/{number}/payments', call)),
    read(api.GET('/admin/orders/{number}/stock', call)),
    read(api.GET('/admin/orders/{number}/notes', call)),
  ]);
  const others = await othersOf(api, order);
  const params = new URL(request.url).searchParams;
  const done = DONE.find((one) => one === params.get('done'));
  const delivery = (['delivered', 'undone'] as const).find((one) => one === params.get('delivery'));
  const returned = readPaid(params.get('returned'));
  const noted = notedIn(params.get('noted'));
  const results = { shipped: params.has('shipped'), done, delivery, returned, noted };
  const arrives = promisedDays(order, locale);
  return { order, arrives, money, stock, notes: notes.items, others, ...results };
}

const MAX_OTHERS = 5;

/** Of the same account or, where there is none, of the same address. */
async function othersOf(api: ShopApi, { number, customerId, email }: StaffOrder) {
  if (!customerId && !email) return { orders: [], all: '' };
  const whose = customerId ? { customer: customerId } : { email };
  const query = { ...whose, limit: MAX_OTHERS + 1 };
  const { items } = await read(api.GET('/admin/orders', { params: { query } }));
  const orders = items.filter((one) => one.number !== number).slice(0, MAX_OTHERS);
  return {
    orders,
    all: `/admin/orders?${new URLSearchParams(customerId ? { customer: customerId } : { email })}`,
  };
}

export async function action({ context, params: { number }, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const intent = notedIn(form.get('intent'));
  if (intent) return noteOnOrder(ctx, { number, intent, form });
  if (form.has('delivery')) return markDelivered(ctx, number, form);
  if (form.has('act')) return actOnMoney(ctx, { request, form, number });
  return shipParcel(ctx, number, form);
}

/** After a refusal too: what was shown may be another by now. */
export const shouldRevalidate = () => true;

export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin');
  const { order, money, stock } = loaderData;
  const noted = actionData && 'noted' in actionData ? actionData.noted : undefined;
  const result = actionData && 'noted' in actionData ? undefined : actionData;
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
          <Result
            {...loaderData}
            problem={noted?.problem ?? result?.problem}
            quiet={actionData !== undefined}
          />
          {may('orders:write') && (
            <ShipForm
              // Each parcel has a form of its own: what was typed for the last one is not meant for the next.
              key={order.shipments.length}
              order={order}
              typed={result?.typed as Typed | undefined}
              faults={result?.faults}
            />
          )}
          <StoredAt order={order} stock={stock} />
          <OrderItems order={order} />
          <Totals order={order} />
          <MoneyCard order={order} money={money} />
          <Parcels order={order} />
          {may('orders:write') && <Questions order={order} />}
        </div>
        <Aside {...loaderData} noted={noted} />
      </div>
    </>
  );
}

type AsideProps = Pick<
  Route.ComponentProps['loaderData'],
  'order' | 'arrives' | 'notes' | 'others'
> & {
  noted: Refused | undefined;
};

/** Who ordered, what happened, and what staff wrote down. */
function Aside({ order, arrives, notes, others, noted }: AsideProps) {
  const mayWrite = useMay()('orders:write');
  return (
    <aside className="admin-stack">
      <Tags tags={order.tags} mayWrite={mayWrite} />
      <Notes notes={notes} mayWrite={mayWrite} refused={noted} />
      <History order={order} />
      <Customer order={order} arrives={arrives} />
      <OtherOrders {...others} />
    </aside>
  );
}

const hasConfirmation = ({ status, email }: StaffOrder) =>
  status !== 'pending' && status !== 'cancelled' && email !== '';

/** What is asked on a page of its own. */
function Questions({ order }: Pick<Route.ComponentProps['loaderData'], 'order'>) {
  const t = useTranslations('admin');
  const to = (page: string) => `/admin/orders/${order.number}/${page}`;
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton to={to('packing-slip')} dense>
        {t('order.slip')}
      </LinkButton>
      {hasConfirmation(order) && (
        <Form method="post">
          <Button type="submit" name="intent" value="resend" dense>
            {t('order.resend')}
          </Button>
        </Form>
      )}
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
  'shipped' | 'done' | 'delivery' | 'returned' | 'noted' | 'order' | 'money'
> & {
  problem: string | null | undefined;
  /** Something was tried since. */
  quiet: boolean;
};

/** What has just been done, or why not. */
function Result(props: ResultProps) {
  const t = useTranslations('admin');
  const { shipped, done, delivery, returned, noted, order, money, problem, quiet } = props;
  if (problem) return <Notice tone="alarm">{problem}</Notice>;
  if (quiet) return null;
  return (
    <>
      {noted && <Notice>{t(`order.noted.${noted}`)}</Notice>}
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
