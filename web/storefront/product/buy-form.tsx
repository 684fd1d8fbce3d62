/**
 * Adds to the cart. A form that works by itself; with scripts the page stays and the bag opens. On phones it stays
 * in reach.
 */
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Price } from '../../i18n/format.tsx';
import type { Product, Variant } from '../../request/shapes.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field-words.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { useBag } from '../bag/bag-context.tsx';

/** Below this many, people are told how many are left. */
const FEW = 5;

export function BuyForm({ product, variant }: { product: Product; variant: Variant }) {
  const t = useTranslations('catalogue.product');
  const cart = useBag();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    cart.add(new FormData(event.currentTarget));
  };
  return (
    <>
      <p className="fine mt-7" aria-live="polite">
        <StockWords variant={variant} />
      </p>
      <form method="post" action="/bag" onSubmit={add} className="buy-bar">
        <HiddenField name="intent" value="add" />
        <HiddenField name="variantId" value={variant.id} />
        <HiddenField name="quantity" value="1" />
        <div className="min-w-20 flex-1 md:hidden">
          <p className="truncate" data-content="">
            {product.title}
          </p>
          <p className="fine text-quiet">
            <Price value={variant.price} />
          </p>
        </div>
        <SubmitButton
          look="primary"
          className="md:w-full"
          disabled={!variant.inStock}
          sending={t('adding')}
        >
          {variant.inStock ? t('addToBag') : t('soldOut')}
        </SubmitButton>
      </form>
      {cart.problem && (
        <FieldError bare className="mt-3" role="alert">
          {cart.problem}
        </FieldError>
      )}
    </>
  );
}

function StockWords({ variant: { inStock, available } }: { variant: Variant }) {
  const t = useTranslations('catalogue.product');
  if (!inStock) return <span className="text-quiet">{t('soldOut')}</span>;
  if (available !== null && available > 0 && available <= FEW) {
    return <span className="text-notice">{t('left', { count: available })}</span>;
  }
  return <span className="text-quiet">{t('inStock')}</span>;
}
