import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import type { Order } from '../../request/shapes.ts';
import { failureKey } from './failures.ts';

const KINDS = [
  'placed',
  'payment_declined',
  'payment_processing',
  'authorised',
  'authorisation_released',
  'paid',
  'confirmed',
  'shipped',
  'partially_shipped',
  'delivered',
  'parcel_delivered',
  'delivery_undone',
  'partially_returned',
  'returned',
  'cancelled',
  'revived',
  'refunded',
  'money_sent_back',
] as const;
type Kind = (typeof KINDS)[number];

/** What happened, newest first. A kind this page does not know yet is an update like any other. */
export function Timeline({ timeline }: { timeline: Order['timeline'] }) {
  const t = useTranslations('orders');
  const newestFirst = timeline.toReversed();
  return (
    <ol className="timeline">
      {newestFirst.map(({ kind, at, data }, i) => (
        <li key={`${at} ${kind}`} data-latest={i === 0 || undefined}>
          <p>{t(`events.${KINDS.includes(kind as Kind) ? (kind as Kind) : 'other'}`)}</p>
          <Amount data={data} />
          {kind === 'payment_declined' && (
            <p className="fine text-quiet">{t(`failure.${failureKey(data.failureCode)}`)}</p>
          )}
          {kind === 'cancelled' && <p className="fine text-quiet">{t(reasonKey(data.reason))}</p>}
          <p className="fine text-quiet">
            <Moment at={at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

const REASONS = ['shopper', 'staff', 'expired', 'out_of_stock', 'replaced'] as const;
type Reason = (typeof REASONS)[number];

const reasonKey = (reason: unknown) =>
  `reasons.${REASONS.includes(reason as Reason) ? (reason as Reason) : 'other'}` as const;

/** How much came or went. */
function Amount({ data: { amount, currency } }: Pick<Order['timeline'][number], 'data'>) {
  const money = useMoney();
  if (typeof amount !== 'number' || typeof currency !== 'string') return null;
  return (
    <p className="fine text-quiet" data-content="">
      {money({ amount, currency })}
    </p>
  );
}
