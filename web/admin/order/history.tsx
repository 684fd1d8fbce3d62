/** Everything that happened to an order, newest first, with who did it. */
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/format.tsx';
import type { StaffOrder } from './ship-form.tsx';

const KINDS = [
  'placed',
  'paid',
  'confirmed',
  'payment_declined',
  'payment_mismatch',
  'shipped',
  'partially_shipped',
  'cancelled',
  'revived',
  'refunded',
  'money_sent_back',
] as const;

export function History({ timeline }: { timeline: StaffOrder['timeline'] }) {
  const t = useTranslations('admin.order');
  return (
    <section className="admin-card" aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3">
        {t('timeline')}
      </h2>
      <ol className="timeline">
        {timeline.toReversed().map(({ kind, actor, actorName, at }, i) => (
          <li key={`${at} ${kind}`} data-latest={i === 0 || undefined}>
            <p>{t(`events.${KINDS.find((known) => known === kind) ?? 'other'}`)}</p>
            <p className="text-quiet">
              {actorName ? <span data-content="">{actorName}</span> : t(`actor.${actor}`)}
              {' · '}
              <Moment at={at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
