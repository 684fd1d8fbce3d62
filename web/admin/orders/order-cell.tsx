/** What stands in a row of the list of orders, column by column. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import type { PaymentState } from '#common/order-states.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { type OrderColumn, widthOf } from './columns.ts';

export type OrderRow = AnswerOf<'listOrders'>['items'][number];

const PAYMENT_TONES: Record<PaymentState, Tone> = {
  pending: 'notice',
  authorised: 'notice',
  paid: 'good',
  partially_refunded: 'quiet',
  refunded: 'quiet',
  failed: 'alarm',
};

function PaymentBadge({ order: { status, paymentState } }: { order: OrderRow }) {
  const t = useTranslations('admin.paymentState');
  const isOver = status === 'cancelled' && paymentState === 'pending';
  return <Badge tone={isOver ? 'quiet' : PAYMENT_TONES[paymentState]}>{t(paymentState)}</Badge>;
}

/** What waits to be packed stands out; an order that was called off says so here, where its goods would be. */
function GoodsBadge({ order: { status, fulfilmentState } }: { order: OrderRow }) {
  const t = useTranslations('admin');
  if (status === 'cancelled') return <Badge tone="quiet">{t('status.cancelled')}</Badge>;
  const isToPack = status === 'paid' || status === 'confirmed';
  return (
    <Badge tone={isToPack ? 'notice' : 'quiet'}>{t(`fulfilmentState.${fulfilmentState}`)}</Badge>
  );
}

type CellProps = { column: OrderColumn; order: OrderRow; columns: readonly OrderColumn[] };

export function OrderCell({ column, order, columns }: CellProps) {
  const width = widthOf(column, columns);
  const shows = (other: OrderColumn) => columns.includes(other);
  switch (column) {
    case 'placed':
      return (
        <td className={`whitespace-nowrap ${width}`}>
          <Moment at={order.placedAt} />
        </td>
      );
    case 'customer':
      return <Customer order={order} withTags={!shows('tags')} withTime={shows('placed')} />;
    case 'payment':
      return (
        <td>
          <PaymentBadge order={order} />
          {shows('fulfilment') && (
            <span className="mt-1 block md:hidden">
              <GoodsBadge order={order} />
            </span>
          )}
        </td>
      );
    case 'fulfilment':
      return (
        <td className={width}>
          <GoodsBadge order={order} />
        </td>
      );
    case 'total':
      return (
        <td className={`number whitespace-nowrap ${width}`}>
          <Price value={order.total} />
        </td>
      );
    case 'items':
      return (
        <td className={`number ${width}`} data-content="">
          {order.itemCount}
        </td>
      );
    default:
      return (
        <td className={`max-w-60 truncate ${width}`} data-content="">
          {
            {
              email: order.email,
              country: order.country,
              delivery: order.shippingOptionName,
              tags: order.tags.join(' · '),
            }[column]
          }
        </td>
      );
  }
}

type CustomerProps = { order: OrderRow; withTags: boolean; withTime: boolean };

function Customer({ order, withTags, withTime }: CustomerProps) {
  const { name, email, tags, placedAt } = order;
  return (
    <td className="max-w-34 truncate sm:max-w-60">
      <span title={email} data-content="">
        {name || email}
      </span>
      {withTags && tags.length > 0 && (
        <span className="block truncate text-quiet" data-content="">
          {tags.join(' · ')}
        </span>
      )}
      {withTime && (
        <span className="block whitespace-normal text-quiet sm:hidden">
          <Moment at={placedAt} />
        </span>
      )}
    </td>
  );
}
