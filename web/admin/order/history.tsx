/** Everything that happened to an order, newest first, with who did it. */
import { useTranslations } from 'use-intl';
import { isCancelReason } from '#common/order-states.ts';
import { useMoney } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import type { StaffOrder } from './ship-form.tsx';

type Entry = StaffOrder['timeline'][number];

export function History({ timeline }: { timeline: StaffOrder['timeline'] }) {
  const t = useTranslations('admin.order');
  return (
    <section className="admin-card" aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3">
        {t('timeline')}
      </h2>
      <ol className="timeline">
        {timeline.toReversed().map((entry, i) => (
          <li key={`${entry.at} ${entry.kind}`} data-latest={i === 0 || undefined}>
            <p>{t(`events.${entry.kind}`)}</p>
            <Details entry={entry} />
            <p className="text-quiet">
              {entry.actorName ? (
                <span data-content="">{entry.actorName}</span>
              ) : (
                t(`actor.${entry.actor}`)
              )}
              {' · '}
              <Moment at={entry.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How much, why, and what staff wrote beside it. */
function Details({ entry: { kind, data } }: { entry: Entry }) {
  const t = useTranslations('admin.order');
  const money = useMoney();
  const { amount, currency, note, reason } = data;
  return (
    <>
      {typeof amount === 'number' && typeof currency === 'string' && (
        <p className="text-quiet" data-content="">
          {money({ amount, currency })}
        </p>
      )}
      {kind === 'cancelled' && isCancelReason(reason) && (
        <p className="text-quiet">{t(`cancelReasons.${reason}`)}</p>
      )}
      {typeof note === 'string' && note && (
        <p className="text-quiet break-words" data-content="">
          {note}
        </p>
      )}
    </>
  );
}
