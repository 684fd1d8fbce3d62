/** Shoppers who asked their bank for the money: until when, and where, to answer. */
import { useTranslations } from 'use-intl';
import { useMoney } from '../../../i18n/format.tsx';
import { Moment } from '../../../i18n/time.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PROVIDERS, placeToAnswer } from '../../payments/dashboards.ts';
import type { Dispute, OrderMoney } from './money.ts';

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
            provider={attempts.find(({ id }) => id === dispute.paymentId)?.provider ?? null}
          />
        ))}
      </ul>
    </div>
  );
}

function DisputeLine({ dispute, provider }: { dispute: Dispute; provider: string | null }) {
  const t = useTranslations('admin.money');
  const tDispute = useTranslations('admin.payments.dispute');
  const tNames = useTranslations('admin.payments.providers');
  const say = useMoney();
  const { state, amount, reason, dueAt } = dispute;
  const known = PROVIDERS.find((one) => one === provider);
  const place = placeToAnswer({ provider });
  const where = t('answerAt', { provider: known ? tNames(known) : (provider ?? '') });
  return (
    <li>
      <p className="font-medium">
        {tDispute(state, { amount: say(amount) })}{' '}
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
