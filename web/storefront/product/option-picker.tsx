/** Choosing a variant by links: without scripts the page comes again with the other price, with them it changes in place. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Product } from '../../request/shapes.ts';
import { Photo } from '../../ui/photo.tsx';
import { addressOf, type Choice, variantWith } from './variants.ts';

type Props = { product: Product; choice: Choice };

export function OptionPicker({ product, choice }: Props) {
  return product.options.map(({ name, values }) => (
    <Option key={name} product={product} choice={choice} name={name} values={values} />
  ));
}

function Option({ product, choice, name, values }: Props & { name: string; values: string[] }) {
  const t = useTranslations('catalogue.product');
  const pictures = values.map((value) => variantWith(product, choice, name, value)?.image ?? null);
  // Pictures help only where each value has its own.
  const hasPictures = new Set(pictures.map((picture) => picture?.url)).size === values.length;
  return (
    <fieldset className="mt-7">
      <legend className="fine mb-2.5">
        <span className="text-quiet" data-content="">
          {name}
        </span>{' '}
        <span data-content="">{choice[name]}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {values.map((value, i) => {
          const variant = variantWith(product, choice, name, value);
          const gone = !variant?.inStock;
          const picture = hasPictures ? pictures[i] : null;
          return (
            <Link
              key={value}
              to={addressOf(product, { ...choice, [name]: value })}
              aria-current={choice[name] === value ? 'true' : undefined}
              aria-label={gone ? t('unavailable', { value }) : value}
              className={picture ? 'swatch' : 'chip'}
              data-gone={gone || undefined}
              data-content=""
              preventScrollReset
              replace
              rel="nofollow"
            >
              {picture ? (
                <Photo picture={picture} sizes="56px" decorative className="goods-photo" />
              ) : (
                value
              )}
            </Link>
          );
        })}
      </div>
    </fieldset>
  );
}
