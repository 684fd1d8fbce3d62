/** What was bought, and how the total comes about. */

import { useTranslations } from 'use-intl';
import { formatLocale } from '#common/locales.ts';
import { Price, useMoney } from '../../i18n/format.tsx';
import { usePage } from '../../i18n/page.tsx';
import { LineDetails } from '../../ui/line-details.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Column, Table } from '../../ui/table.tsx';
import type { StaffOrder } from './ship-form.tsx';

/** On a phone, what was bought and how many of it have left matters most. */
const WIDE = 'max-sm:hidden';

export function OrderItems({ order: { items } }: { order: StaffOrder }) {
  const t = useTranslations('admin.order');
  return (
    <Table
      caption={t('items')}
      head={
        <>
          <Column>{t('item')}</Column>
          <Column className={WIDE}>{t('sku')}</Column>
          <Column className={WIDE} number>
            {t('price')}
          </Column>
          <Column number>{t('quantity')}</Column>
          <Column number>{t('shipped')}</Column>
          <Column number>{t('total')}</Column>
        </>
      }
    >
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </Table>
  );
}

function Item({ item }: { item: StaffOrder['items'][number] }) {
  const t = useTranslations('admin.order');
  const { title, options, properties, sku, image } = item;
  const { unitPrice, quantity, shippedQuantity, returnedQuantity, discount, total } = item;
  return (
    <tr>
      <td>
        <span className="flex items-center gap-3 py-1">
          {image && (
            <Photo picture={image} sizes="36px" decorative className="admin-thumb shrink-0" />
          )}
          <span data-content="">
            <span className="block font-medium">{title}</span>
            <LineDetails options={options} properties={properties} />
          </span>
        </span>
      </td>
      <td className={WIDE} data-content="">
        {sku}
      </td>
      <td className={`number ${WIDE}`}>
        <Price value={unitPrice} />
      </td>
      <td className="number" data-content="">
        {quantity}
      </td>
      <td className="number">
        <span data-content="">{shippedQuantity}</span>
        {returnedQuantity > 0 && (
          <span className="block text-quiet">{t('cameBack', { count: returnedQuantity })}</span>
        )}
      </td>
      <td className="number">
        <Price value={{ ...total, amount: total.amount + discount.amount }} />
        {discount.amount > 0 && (
          <span className="block text-quiet">
            <Price value={{ ...discount, amount: -discount.amount }} />
          </span>
        )}
      </td>
    </tr>
  );
}

/** Every amount explained: what the goods cost, what changed that, the delivery, each tax in it or on top. */
export function Totals({ order: { totals, charges, adjustments } }: { order: StaffOrder }) {
  const t = useTranslations('admin.order');
  const { subtotal, tax, total, taxLines, pricesIncludeTax } = totals;
  const none = { name: '', rateMillionths: 0, amount: tax };
  const taxes = taxLines.length > 0 ? taxLines : [none];
  const words = useTaxWords({ pricesIncludeTax, named: taxes.length > 1 });
  return (
    <div className="ms-auto w-full max-w-96">
      <dl className="admin-totals">
        <Amount label={t('subtotal')} value={subtotal} />
        {adjustments.map(({ label, discount }) => (
          <Amount
            key={label}
            label={label}
            isContent
            value={{ ...discount, amount: -discount.amount }}
          />
        ))}
        {charges.map(({ kind, label, amount }) => (
          <Amount key={kind} label={t('delivery', { option: label })} value={amount} />
        ))}
        {!pricesIncludeTax &&
          taxes.map((line) => <Amount key={line.name} label={words(line)} value={line.amount} />)}
        <Amount label={t('total')} value={total} strong />
      </dl>
      {pricesIncludeTax &&
        taxes.map((line) => (
          <p key={line.name} className="mt-1 text-end text-quiet">
            {words(line)}
          </p>
        ))}
    </div>
  );
}

type TaxLine = StaffOrder['totals']['taxLines'][number];

/** A single tax needs no name; several are told apart by theirs. */
function useTaxWords({ pricesIncludeTax, named }: { pricesIncludeTax: boolean; named: boolean }) {
  const t = useTranslations('admin.order');
  const money = useMoney();
  const { locale } = usePage();
  const percent = new Intl.NumberFormat(formatLocale(locale), {
    style: 'percent',
    maximumFractionDigits: 4,
  });
  return ({ name, rateMillionths, amount }: TaxLine) => {
    const rate = percent.format(rateMillionths / 1_000_000);
    if (!pricesIncludeTax)
      return named ? t('taxNamedAdded', { name, rate }) : t('taxAdded', { rate });
    const values = { amount: money(amount), rate };
    return named ? t('taxNamed', { ...values, name }) : t('tax', values);
  };
}

type AmountProps = {
  label: string;
  /** The label was written by staff, not by the catalogue of sentences. */
  isContent?: boolean;
  value: { amount: number; currency: string };
  strong?: boolean;
};

function Amount({ label, isContent = false, value, strong = false }: AmountProps) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt data-content={isContent ? '' : undefined}>{label}</dt>
      <dd>
        <Price value={value} />
      </dd>
    </div>
  );
}
