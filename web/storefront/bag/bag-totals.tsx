import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Money } from '#common/money.ts';
import { Price, useMoney } from '../../i18n/format.tsx';
import type { Cart } from '../../request/shapes.ts';

type Totals = Pick<
  Cart,
  'subtotal' | 'discount' | 'shipping' | 'tax' | 'taxLines' | 'total' | 'pricesIncludeTax'
> & {
  /** Null while no way of delivery is chosen: its cost is not nothing, it is not known. */
  shippingOptionId: string | null;
  /** Where it is known what took off the discount. */
  adjustments?: { label: string; discount: Money }[];
};

/** Every amount that makes up the total, and what is in it. */
export function BagTotals({ cart }: { cart: Totals }) {
  const t = useTranslations('bag');
  const money = useMoney();
  const { subtotal, discount, shipping, tax, taxLines, total, pricesIncludeTax } = cart;
  const { shippingOptionId, adjustments } = cart;
  const reasons = adjustments ?? (discount.amount > 0 ? [{ label: t('discount'), discount }] : []);
  return (
    <dl className="figures grid gap-2" aria-live="polite">
      <Row label={t('subtotal')}>
        <Price value={subtotal} />
      </Row>
      {reasons.map(({ label, discount: { amount, currency } }) => (
        <Row key={label} label={label} isContent={adjustments !== undefined}>
          <Price value={{ amount: -amount, currency }} />
        </Row>
      ))}
      <Row label={t('shipping')}>
        {shippingOptionId ? (
          <Price value={shipping} />
        ) : (
          <span className="text-quiet">{t('shippingLater')}</span>
        )}
      </Row>
      {!pricesIncludeTax &&
        namedTaxes(taxLines, { name: t('tax'), amount: tax }).map(({ name, amount }) => (
          <Row key={name} label={name} isContent={taxLines.length > 1}>
            <Price value={amount} />
          </Row>
        ))}
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

/** A single tax needs no name; several are told apart by theirs. */
const namedTaxes = (taxLines: Totals['taxLines'], whole: { name: string; amount: Money }) =>
  taxLines.length > 1 ? taxLines : [whole];

type RowProps = {
  label: string;
  /** The label is the shop's own, not a sentence of the catalogue. */
  isContent?: boolean;
  children: ReactNode;
};

function Row({ label, isContent = false, children }: RowProps) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt data-content={isContent ? '' : undefined}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
