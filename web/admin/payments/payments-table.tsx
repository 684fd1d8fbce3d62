/** Payments as rows: of which order, of whom, how much, how, and how it stands. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';

export type PaymentRow = AnswerOf<'listPayments'>['items'][number];

const TONES: Record<PaymentRow['state'], Tone> = {
  created: 'quiet',
  requires_action: 'notice',
  processing: 'notice',
  authorised: 'good',
  captured: 'good',
  declined: 'quiet',
  cancelled: 'quiet',
  expired: 'quiet',
};
const WIDE = 'max-md:hidden';

export function PaymentsTable({ payments }: { payments: PaymentRow[] }) {
  const t = useTranslations('admin.payments');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('order')}</Column>
          <Column className={WIDE}>{t('since')}</Column>
          <Column>{t('customer')}</Column>
          <Column className={WIDE}>{t('method')}</Column>
          <Column>{t('state')}</Column>
          <Column number>{t('amount')}</Column>
        </>
      }
    >
      {payments.map((payment) => (
        <Row key={payment.id} payment={payment} />
      ))}
    </Table>
  );
}

function Row({ payment }: { payment: PaymentRow }) {
  const t = useTranslations('admin.payments');
  const { order, customer, methodName, amount, createdAt, state, attention } = payment;
  return (
    <tr>
      <td>
        <Link
          to={`/admin/orders/${order.number}`}
          data-row-link=""
          data-content=""
          prefetch="intent"
        >
          {order.number}
        </Link>
      </td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        <Moment at={createdAt} />
      </td>
      <td className="max-w-28 truncate sm:max-w-60" title={customer.email} data-content="">
        {customer.name || customer.email}
      </td>
      <td className={WIDE} data-content="">
        {methodName}
      </td>
      <td>
        <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>{' '}
        {attention && (
          <span title={t(`reasons.${attention}.title`)}>
            <Badge tone="alarm">{t('needsYou')}</Badge>
          </span>
        )}
      </td>
      <td className="number whitespace-nowrap">
        <Price value={amount} />
      </td>
    </tr>
  );
}
