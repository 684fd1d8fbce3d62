/** Everything that happened to an order, newest first, with who did it. */
import { useTranslations } from 'use-intl';
import { isCancelReason } from '#common/order-states.ts';
import { lineName } from '#common/variant-name.ts';
import { useMoney } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import type { StaffOrder } from './ship-form.tsx';

type Entry = StaffOrder['timeline'][number];

export function History({ order: { timeline, items } }: { order: StaffOrder }) {
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
            <Details entry={entry} lines={items} />
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

type DetailsProps = { entry: Entry; lines: StaffOrder['items'] };

/** How much, of what, why, and what staff wrote beside it. */
function Details({ entry: { kind, data }, lines }: DetailsProps) {
  const t = useTranslations('admin.order');
  const tBack = useTranslations('admin.productStock.returned');
  const money = useMoney();
  const { amount, currency, note, reason } = data;
  return (
    <>
      {typeof amount === 'number' && typeof currency === 'string' && (
        <p className="text-quiet" data-content="">
          {money({ amount, currency })}
        </p>
      )}
      {unitsOf(data.items, lines).map(({ line, count }) => (
        <p key={line.id} className="text-quiet wrap-anywhere" data-content="">
          {t('parcelItem', { count, title: lineName(line) })}
        </p>
      ))}
      {unitsOf(data.restocked, lines).map(({ line, count }) => (
        <p key={line.id} className="text-quiet wrap-anywhere" data-content="">
          {tBack('backOnSale', { count, title: lineName(line) })}
        </p>
      ))}
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

/** The units that an entry names, each with its line; a timeline holds whatever was written when it was made. */
function unitsOf(units: unknown, lines: StaffOrder['items']) {
  if (!Array.isArray(units)) return [];
  return units.flatMap(({ orderItemId, quantity }) => {
    const line = lines.find(({ id }) => id === orderItemId);
    return line && typeof quantity === 'number' ? [{ line, count: quantity }] : [];
  });
}
