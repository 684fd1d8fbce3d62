/** Shoppers who asked their bank for the money: until when, and where, to answer. */
import { useTranslations } from 'use-intl';
import { useMoney } from '../../../i18n/format.tsx';
import { Moment } from '../../../i18n/time.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Attempt, Dispute, OrderMoney } from './money.ts';

export function Disputes({ money: { disputes, attempts } }: { money: OrderMoney }) {
  const t = useTranslations('admin.money');
  if (disputes.length === 0) return null;
  return (
    <div>
      <h3 className="order-money-title">{t('disputes')}</h3>
      <ul className="order-money-list">
        {disputes.map((dispute) => (
          <DisputeLine
            key={dispute.id}
            dispute={dispute}
            attempt={attempts.find(({ id }) => id === dispute.paymentId)}
          />
        ))}
      </ul>
    </div>
  );
}

function DisputeLine({ dispute, attempt }: { dispute: Dispute; attempt?: Attempt }) {
  const t = useTranslations('admin.money');
  const tDispute = useTranslations('admin.payments.dispute');
  const formatMoney = useMoney();
  const { state, amount, reason, dueAt } = dispute;
  const place = attempt?.disputesUrl;
  const where = t('answerAt', { provider: attempt?.providerName ?? '' });
  return (
    <li>
      <p className="font-medium">
        {tDispute(state, { amount: formatMoney(amount) })}{' '}
        {state === 'open' && dueAt && (
          <>
            {tDispute('due')} <Moment at={dueAt} withYear />
          </>
        )}
      </p>
      <p className="text-quiet break-words">
        {t('disputeReason', { reason: reason.replaceAll('_', ' ') })}
      </p>
      {state === 'open' && (
        <p>
          {place ? (
            <a href={place} target="_blank" rel="noreferrer" className="link">
              {where} <Icon name="external" small />
            </a>
          ) : (
            where
          )}
        </p>
      )}
    </li>
  );
}
