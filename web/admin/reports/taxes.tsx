/** Tax by country and rate, as the merchant or their accountant reports it. */
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { formatLocale } from '#common/locales.ts';
import { Price } from '../../i18n/format.tsx';
import { usePage } from '../../i18n/page.tsx';
import { Column, Table } from '../../ui/table.tsx';

export function Taxes({ items }: { items: AnswerOf<'reportTaxes'>['items'] }) {
  const t = useTranslations('admin.reports.taxes');
  const { locale } = usePage();
  const id = useId();
  const country = new Intl.DisplayNames([locale], { type: 'region' });
  const percent = new Intl.NumberFormat(formatLocale(locale), {
    style: 'percent',
    maximumFractionDigits: 4,
  });
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id}>{t('title')}</h2>
      <p className="mb-2 text-quiet">{t('text')}</p>
      {items.length === 0 && <p className="text-quiet">{t('none')}</p>}
      {items.length > 0 && (
        <Table
          caption={t('caption')}
          head={
            <>
              <Column>{t('country')}</Column>
              <Column>{t('rate')}</Column>
              <Column number>{t('orders')}</Column>
              <Column number>{t('taxed')}</Column>
              <Column number>{t('tax')}</Column>
            </>
          }
        >
          {items.map((row) => (
            <tr key={`${row.country} ${row.rateMillionths} ${row.name}`}>
              <td data-content="">{country.of(row.country)}</td>
              <td data-content={row.name ? '' : undefined}>
                {row.name
                  ? `${row.name} ${percent.format(row.rateMillionths / 1_000_000)}`
                  : t('untaxed')}
              </td>
              <td className="number" data-content="">
                {row.orders}
              </td>
              <td className="number whitespace-nowrap">
                <Price value={row.net} />
              </td>
              <td className="number whitespace-nowrap">
                <Price value={row.netTax} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
