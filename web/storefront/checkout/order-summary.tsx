import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Money } from '#common/money.ts';
import type { LineProperties } from '#common/variant-name.ts';
import { Price, useMoney } from '../../i18n/format.tsx';
import type { Cart, OptionValue } from '../../request/shapes.ts';
import { GoodsPhoto } from '../../ui/goods-photo.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LineDetails } from '../../ui/line-details.tsx';
import type { Picture } from '../../ui/photo.tsx';
import { BagTotals } from '../bag/bag-totals.tsx';

export function OrderSummary({ cart }: { cart: Cart }) {
  const t = useTranslations('checkout');
  return (
    <>
      <div className="mb-5 flex items-baseline justify-between gap-4">
        <h2 className="heading">{t('summary')}</h2>
        <Link to="/bag" className="link fine">
          {t('editBag')}
        </Link>
      </div>
      <SummaryLines items={cart.items} />
      <div className="mt-5 border-t border-hairline pt-5">
        <BagTotals cart={cart} />
      </div>
    </>
  );
}

/** On phones the sum stays at the top of the screen, and opens to everything that makes it up. */
export function PhoneSummary({ cart }: { cart: Cart }) {
  const t = useTranslations('checkout');
  const money = useMoney();
  return (
    <details className="sticky top-0 z-10 -mx-(--spacing-page) bg-well lg:hidden">
      <summary className="page flex min-h-12 items-center justify-between">
        <span>{t('showSummary', { total: money(cart.total) })}</span>
        <Icon name="chevronDown" />
      </summary>
      <div className="page max-h-[70svh] overflow-y-auto pt-2 pb-6">
        <OrderSummary cart={cart} />
      </div>
    </details>
  );
}

type Line = {
  id: string;
  title: string;
  options: OptionValue[];
  properties: LineProperties;
  image: Picture | null;
  quantity: number;
  total: Money;
  /** What was taken off; it stands among the sums, so the line says what it was before. */
  discount?: Money;
};

export function SummaryLines({ items }: { items: Line[] }) {
  const t = useTranslations('orders');
  return (
    <ul className="grid gap-4">
      {items.map(({ id, title, options, properties, image, quantity, total, discount }) => (
        <li key={id} className="grid grid-cols-[3.5rem_1fr_auto] gap-4">
          <GoodsPhoto name={title} picture={image} sizes="56px" />
          <div className="min-w-0">
            <p data-content="">{title}</p>
            <LineDetails options={options} properties={properties} />
            <p className="fine figures text-quiet">{t('quantity', { count: quantity })}</p>
          </div>
          <Price value={{ ...total, amount: total.amount + (discount?.amount ?? 0) }} />
        </li>
      ))}
    </ul>
  );
}
