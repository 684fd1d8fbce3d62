/** Everything that happened to an order, newest first, with who did it. */
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import type { StaffOrder } from './ship-form.tsx';

const KINDS = [
  'placed',
  'authorised',
  'authorisation_lost',
  'authorisation_released',
  'paid',
  'confirmed',
  'payment_processing',
  'payment_declined',
  'payment_mismatch',
  'shipped',
  'partially_shipped',
  'delivered',
  'parcel_delivered',
  'delivery_undone',
  'partially_returned',
  'returned',
  'cancelled',
  'revived',
  'refund_requested',
  'refund_failed',
  'refunded',
  'money_sent_back',
  'dispute_open',
  'dispute_waiting',
  'dispute_won',
  'dispute_lost',
  'attention_cleared',
  'mail_not_written',
] as const;

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
            <p>{t(`events.${KINDS.find((known) => known === entry.kind) ?? 'other'}`)}</p>
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

const REASONS = ['shopper', 'staff', 'expired', 'replaced', 'out_of_stock'] as const;

/** How much, why, and what staff wrote beside it. */
function Details({ entry: { kind, data } }: { entry: Entry }) {
  const t = useTranslations('admin.order');
  const money = useMoney();
  const { amount, currency, note } = data;
  const reason = kind === 'cancelled' && REASONS.find((known) => known === data.reason);
  return (
    <>
      {typeof amount === 'number' && typeof currency === 'string' && (
        <p className="text-quiet" data-content="">
          {money({ amount, currency })}
        </p>
      )}
      {reason && <p className="text-quiet">{t(`cancelReasons.${reason}`)}</p>}
      {typeof note === 'string' && note && (
        <p className="text-quiet break-words" data-content="">
          {note}
        </p>
      )}
    </>
  );
}
