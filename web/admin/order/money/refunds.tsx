/** Money that went back, goes back, or would not. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../../i18n/format.tsx';
import { Moment, useTimes } from '../../../i18n/time.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { HiddenField } from '../../../ui/hidden-field.tsx';
import { useMay } from '../../layout/use-may.ts';
import type { CardProps } from './card.tsx';
import type { Refund } from './money.ts';

export function Refunds({ order, money: { refunds } }: CardProps) {
  const t = useTranslations('admin.money');
  if (refunds.length === 0) return null;
  return (
    <div>
      <h3 className="order-money-title">{t('refunds')}</h3>
      <ul className="order-money-list">
        {refunds.map((refund) => (
          <li key={refund.id}>
            <Words refund={refund} />
            <Acts refund={refund} number={order.number} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Words({ refund }: { refund: Refund }) {
  const t = useTranslations('admin.money');
  const tRefund = useTranslations('admin.payments.refund');
  const { day } = useTimes();
  const formatMoney = useMoney();
  const { amount, state, byHand, reason, note, requestedBy, failureCode, createdAt, doneAt } =
    refund;
  const date = doneAt ? day(doneAt) : '';
  return (
    <>
      <p className="font-medium">
        {tRefund(byHand ? 'byHand' : state, { amount: formatMoney(amount), date })}
      </p>
      <p className="text-quiet">
        {t(`reasons.${reason}`)}
        {requestedBy && (
          <>
            {' '}
            <span data-content="">{t('by', { name: requestedBy })}</span>
          </>
        )}
        {' · '}
        <Moment at={createdAt} />
      </p>
      {state === 'failed' && failureCode && (
        <p className="text-quiet break-words">{t('failed', { code: failureCode })}</p>
      )}
      {note && <p className="text-quiet break-words">{t('note', { note })}</p>}
    </>
  );
}

function Acts({ refund, number }: { refund: Refund; number: string }) {
  const t = useTranslations('admin.money.acts');
  const formatMoney = useMoney();
  const { id, paymentId, amount, state, byHand } = refund;
  if (!useMay()('refunds:write')) return null;
  if (byHand) {
    return (
      <Form method="post" className="order-money-acts">
        <HiddenField name="id" value={id} />
        <Button type="submit" dense name="act" value="sent">
          {t('sent', { amount: formatMoney(amount) })}
        </Button>
      </Form>
    );
  }
  if (state !== 'failed') return null;
  const query = new URLSearchParams({ payment: paymentId, amount: String(amount.amount) });
  return (
    <p className="order-money-acts">
      <LinkButton dense to={`/admin/orders/${number}/refund?${query}`}>
        {t('again')}
      </LinkButton>
    </p>
  );
}
