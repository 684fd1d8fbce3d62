/** Customers as rows: who, since when, how much, and what stands in the way. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { Badge } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { sortBy } from '../list/list.ts';
import { CUSTOMERS, type CustomersView } from './filters.tsx';

export type CustomerRow = AnswerOf<'listCustomers'>['items'][number];

const WIDE = 'max-sm:hidden';
const WIDER = 'max-lg:hidden';

type Props = { customers: CustomerRow[]; view: CustomersView };

export function CustomersTable({ customers, view }: Props) {
  const t = useTranslations('admin.customers');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('name')}</Column>
          <Column className={WIDE}>{t('email')}</Column>
          <Column className={WIDE}>{t('state')}</Column>
          <Column className={WIDER} {...sortBy(CUSTOMERS, view, 'newest')}>
            {t('registered')}
          </Column>
          <Column className={WIDER} {...sortBy(CUSTOMERS, view, 'lastOrder')}>
            {t('lastOrder')}
          </Column>
          <Column number className={WIDE}>
            {t('orders')}
          </Column>
          <Column number {...sortBy(CUSTOMERS, view, 'spent')}>
            {t('spent')}
          </Column>
        </>
      }
    >
      {customers.map((customer) => (
        <Row key={customer.id} customer={customer} />
      ))}
    </Table>
  );
}

function Row({ customer }: { customer: CustomerRow }) {
  const t = useTranslations('admin.customers');
  const { id, name, email, registeredAt, orderCount, spent, lastOrderAt } = customer;
  return (
    <tr>
      <td className="max-w-44 sm:max-w-60">
        <Link
          to={`/admin/customers/${id}`}
          data-row-link=""
          data-content=""
          prefetch="intent"
          className="truncate"
        >
          {name || email}
        </Link>
        <span className="block truncate text-quiet sm:hidden" data-content="">
          {email}
        </span>
        <span className="sm:hidden">
          <State customer={customer} />
        </span>
      </td>
      <td className={`max-w-72 truncate text-quiet ${WIDE}`} title={email} data-content="">
        {email}
      </td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        <State customer={customer} />
      </td>
      <td className={`whitespace-nowrap ${WIDER}`}>
        <Moment at={registeredAt} dateOnly />
      </td>
      <td className={`whitespace-nowrap text-quiet ${WIDER}`}>
        {lastOrderAt ? <Moment at={lastOrderAt} dateOnly /> : t('never')}
      </td>
      <td className={`number ${WIDE}`} data-content="">
        {orderCount}
      </td>
      <td className="number whitespace-nowrap">
        {spent.map((money) => (
          <span key={money.currency} className="block">
            <Price value={money} />
          </span>
        ))}
      </td>
    </tr>
  );
}

function State({ customer: { blocked, isGuest, emailVerified } }: { customer: CustomerRow }) {
  const t = useTranslations('admin.customers');
  if (blocked) return <Badge tone="alarm">{t('blocked')}</Badge>;
  if (isGuest) return <Badge tone="quiet">{t('guest')}</Badge>;
  return emailVerified ? null : <Badge tone="notice">{t('unverified')}</Badge>;
}
