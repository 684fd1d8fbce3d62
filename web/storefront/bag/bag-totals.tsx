import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../i18n/format.tsx';
import type { Cart } from '../../request/shapes.ts';

type Totals = Pick<
  Cart,
  'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | 'pricesIncludeTax'
> & {
  /** Null while no way of delivery is chosen: its cost is not nothing, it is not known. */
  shippingOptionId: string | null;
};

/** Every amount that makes up the total, and what is in it. */
export function BagTotals({ cart }: { cart: Totals }) {
  const t = useTranslations('bag');
  const money = useMoney();
  const { subtotal, discount, shipping, tax, total, pricesIncludeTax, shippingOptionId } = cart;
  return (
    <dl className="figures grid gap-2" aria-live="polite">
      <Row label={t('subtotal')}>
        <Price value={subtotal} />
      </Row>
      {discount.amount > 0 && (
        <Row label={t('discount')}>
          <Price value={{ ...discount, amount: -discount.amount }} />
        </Row>
      )}
      <Row label={t('shipping')}>
        {shippingOptionId ? (
          <Price value={shipping} />
        ) : (
          <span className="text-quiet">{t('shippingLater')}</span>
        )}
      </Row>
      {!pricesIncludeTax && (
        <Row label={t('tax')}>
          <Price value={tax} />
        </Row>
      )}
      <div className="bag-total mt-2 flex items-baseline justify-between gap-4 border-t border-hairline pt-4">
        <dt className="font-medium">{t('total')}</dt>
        <dd className="text-lead">
          <Price value={total} />
        </dd>
      </div>
      {pricesIncludeTax && (
        <div>
          <dt className="sr-only">{t('tax')}</dt>
          <dd className="fine text-end text-quiet">{t('taxIncluded', { tax: money(tax) })}</dd>
        </div>
      )}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
