/** Each attempt to pay an order: how it stands, where to find it at its provider, and what to do about it. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../../i18n/format.tsx';
import { Moment } from '../../../i18n/time.tsx';
import { failureKey } from '../../../storefront/order/failures.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { HiddenField } from '../../../ui/hidden-field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Badge, type Tone } from '../../../ui/state.tsx';
import { useMay } from '../../layout/use-may.ts';
import type { CardProps } from './card.tsx';
import type { Attempt } from './money.ts';

const TONES: Partial<Record<Attempt['state'], Tone>> = {
  captured: 'good',
  authorised: 'notice',
  processing: 'notice',
  declined: 'alarm',
};

type Props = { attempt: Attempt; order: CardProps['order'] };

export function Attempts({ order, money: { attempts } }: CardProps) {
  const t = useTranslations('admin.money');
  if (attempts.length === 0) return null;
  return (
    <ol className="order-money-list" aria-label={t('attempts')}>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <Head attempt={attempt} />
          <AttemptDetails attempt={attempt} order={order} />
          <Acts attempt={attempt} order={order} />
        </li>
      ))}
    </ol>
  );
}

function Head({ attempt: { methodName, state, amount } }: Pick<Props, 'attempt'>) {
  const t = useTranslations('admin.payments.states');
  return (
    <p className="order-money-head">
      <span className="font-medium" data-content="">
        {methodName}
      </span>
      <Badge tone={TONES[state]}>{t(state)}</Badge>
      <Price value={amount} className="ms-auto" />
    </p>
  );
}

function AttemptDetails({ attempt, order }: Props) {
  const t = useTranslations('admin.money');
  const tFailure = useTranslations('orders.failure');
  const tReasons = useTranslations('admin.payments.reasons');
  const { failureCode, attention, createdAt, expiresAt, state } = attempt;
  const isWaiting = order.status === 'pending' && state === 'requires_action';
  return (
    <div>
      <p className="text-quiet">
        {t('begun')} <Moment at={createdAt} />
        {isWaiting && expiresAt && (
          <>
            {' · '}
            {t('waitsUntil')} <Moment at={expiresAt} />
          </>
        )}
      </p>
      <AtProvider attempt={attempt} />
      {failureCode && <p className="text-quiet">{tFailure(failureKey(failureCode))}</p>}
      {attention && (
        <p className="order-money-alarm">
          <Icon name="alert" small />
          <span className="text-quiet">
            <strong>{tReasons(`${attention}.title`)}.</strong> {tReasons(`${attention}.text`)}
          </span>
        </p>
      )}
    </div>
  );
}

/** What the provider calls it, so that staff find it there. Of what is paid by hand there is no such place. */
function AtProvider({ attempt }: Pick<Props, 'attempt'>) {
  const t = useTranslations('admin.money');
  const { transactionRef, providerRef, dashboardUrl } = attempt;
  const id = transactionRef ?? providerRef;
  if (!id || attempt.provider === 'manual') return null;
  const provider = attempt.providerName ?? attempt.methodName;
  return (
    <p className="break-all text-quiet">
      {dashboardUrl ? (
        <a href={dashboardUrl} target="_blank" rel="noreferrer" className="link">
          {t('look', { provider })}
        </a>
      ) : (
        <span data-content="">{t('id', { provider, id })}</span>
      )}
      {dashboardUrl && (
        <>
          {' '}
          <span data-content="">{id}</span>
        </>
      )}
    </p>
  );
}

function Acts({ attempt, order }: Props) {
  const t = useTranslations('admin.money.acts');
  const may = useMay();
  const formatMoney = useMoney();
  const { id, amount, canTake, canNotePaid, canAsk, refundable } = attempt;
  const mayWrite = may('orders:write');
  const offersRefund = refundable.amount > 0 && may('refunds:write');
  if (!offersRefund && !(mayWrite && (canTake || canNotePaid || canAsk))) return null;
  const isOver = order.status === 'cancelled' || attempt.state === 'cancelled';
  return (
    <Form method="post" className="order-money-acts">
      <HiddenField name="id" value={id} />
      {mayWrite && canTake && (
        <Button type="submit" dense name="act" value="taken">
          {t('take', { amount: formatMoney(amount) })}
        </Button>
      )}
      {mayWrite && canNotePaid && (
        <>
          <Button type="submit" dense name="act" value="paid">
            {t('paid')}
          </Button>
          <span className="text-quiet">
            {isOver ? t('paidLate') : t('paidText', { amount: formatMoney(amount) })}
          </span>
        </>
      )}
      {mayWrite && canAsk && (
        <Button type="submit" dense name="act" value="asked">
          {t('ask')}
        </Button>
      )}
      {offersRefund && (
        <LinkButton dense to={`/admin/orders/${order.number}/refund?payment=${id}`}>
          {t('refund')}
        </LinkButton>
      )}
    </Form>
  );
}
