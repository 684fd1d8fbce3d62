import { useTranslations } from 'use-intl';
import { isCancelReason, isForShoppers } from '#common/order-states.ts';
import { useMoney } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import type { Order } from '../../request/shapes.ts';
import { failureKey } from './failures.ts';

/** What happened, newest first. What staff alone are told is not among it. */
export function Timeline({ timeline }: { timeline: Order['timeline'] }) {
  const t = useTranslations('orders');
  const newestFirst = timeline.filter(isForShoppers).toReversed();
  return (
    <ol className="timeline">
      {newestFirst.map(({ kind, at, data }, i) => (
        <li key={`${at} ${kind}`} data-latest={i === 0 || undefined}>
          <p>{t(`events.${kind}`)}</p>
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

const reasonKey = (reason: unknown) =>
  `reasons.${isCancelReason(reason) ? reason : 'other'}` as const;

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
