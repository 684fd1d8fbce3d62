/** What sold and where orders stand: tables whose bars show at a glance what their figures say. */
import { useId } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Price } from '../../i18n/format.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { useMay } from '../layout/use-may.ts';
import { heightOf } from './scale.ts';
import '../../styles/admin/reports.css';

type BestSeller = AnswerOf<'reportBestSellers'>['items'][number];

export function BestSellers({ items }: { items: BestSeller[] }) {
  const t = useTranslations('admin.reports.bestSellers');
  const may = useMay();
  const id = useId();
  const max = Math.max(0, ...items.map(({ net }) => net.amount));
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2">
        {t('title')}
      </h2>
      {items.length === 0 && <p className="text-quiet">{t('none')}</p>}
      {items.length > 0 && (
        <Table
          caption={t('caption')}
          head={
            <>
              <Column>{t('name')}</Column>
              <Column number>{t('units')}</Column>
              <Column number>{t('net')}</Column>
            </>
          }
        >
          {items.map(({ productId, name, units, net }) => (
            <tr key={productId}>
              <td className="w-full">
                {may('catalog:read') ? (
                  <Link to={`/admin/products/${productId}`} data-content="">
                    {name}
                  </Link>
                ) : (
                  <span data-content="">{name}</span>
                )}
                <Bar value={net.amount} max={max} />
              </td>
              <td className="number" data-content="">
                {units}
              </td>
              <td className="number whitespace-nowrap">
                <Price value={net} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

type Statuses = AnswerOf<'reportOrdersByStatus'>;

export function OrdersByStatus({ report: { items, from, to } }: { report: Statuses }) {
  const t = useTranslations('admin.reports.statuses');
  const status = useTranslations('admin.status');
  const may = useMay();
  const id = useId();
  const max = Math.max(0, ...items.map(({ orders }) => orders));
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2">
        {t('title')}
      </h2>
      {items.length === 0 && <p className="text-quiet">{t('none')}</p>}
      {items.length > 0 && (
        <Table
          caption={t('caption')}
          head={
            <>
              <Column>{t('status')}</Column>
              <Column number>{t('orders')}</Column>
            </>
          }
        >
          {items.map((row) => (
            <tr key={row.status}>
              <td className="w-full">
                {may('orders:read') ? (
                  <Link to={`/admin/orders?status=${row.status}&from=${from}&until=${to}`}>
                    {status(row.status)}
                  </Link>
                ) : (
                  status(row.status)
                )}
                <Bar value={row.orders} max={max} />
              </td>
              <td className="number" data-content="">
                {row.orders}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function Bar({ value, max }: { value: number; max: number }) {
  return (
    <svg
      className="share-bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="chart-bar" width={heightOf(value, max)} height="4" />
    </svg>
  );
}
